// Fails if a route needs more KiB (gzip) of script or style than its budget. What a route needs is
// followed through the manifest's static imports, from the entry and every chunk on the way to it.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const budgets = JSON.parse(readFileSync("scripts/bundle-budget.json", "utf8"));
/** Loaded with every page, behind the sign-in also the shell. */
const ALWAYS = ["index.html", "src/locales/zh.po"];
const SHELL = "src/app/shell.tsx";
let exceeded = false;

for (const [route, budget] of Object.entries(budgets)) {
  const needed = new Set();
  const behindSignIn = route.includes("/session/") ? [] : [SHELL];
  const words = route.replace(/routes\/.*$/, "locales/zh.po");
  for (const key of [...ALWAYS, ...behindSignIn, words, route]) {
    follow(key, needed);
  }
  const chunks = [...needed].map((key) => manifest[key]);
  const js = kibibytes(chunks.map((chunk) => chunk.file));
  const css = kibibytes(new Set(chunks.flatMap((chunk) => chunk.css ?? [])));
  const fits = js <= budget.js && css <= budget.css;
  exceeded ||= !fits;
  console.log(
    `${fits ? "fits" : "TOO LARGE"}: ${route}: ${js.toFixed(1)} of ${budget.js} KiB script, ` +
      `${css.toFixed(1)} of ${budget.css} KiB style`,
  );
}

function follow(key, needed) {
  if (!(key in manifest)) {
    throw new Error(`the manifest has no ${key}`);
  }
  if (!needed.has(key)) {
    needed.add(key);
    for (const next of manifest[key].imports ?? []) {
      follow(next, needed);
    }
  }
}

function kibibytes(files) {
  const bytes = [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length,
    0,
  );
  return bytes / 1024;
}

process.exit(exceeded ? 1 : 0);
