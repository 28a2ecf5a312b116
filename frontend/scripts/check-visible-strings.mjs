// Fails if a page shows a text that does not go through Lingui: letters between tags outside
// <Trans>, or a literal in an attribute that people read or hear.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const SPOKEN = new Set(["alt", "aria-label", "description", "label", "placeholder", "title"]);
const TRANSLATING = new Set(["Trans", "Plural", "Select", "SelectOrdinal"]);
const LETTERS = /\p{L}/u;
/** The name of the system is the same in both languages. */
const NAMES = new Set(["辰砂", "Cinnabar"]);
const faults = [];

const pages = readdirSync("src", { recursive: true })
  .filter((name) => name.endsWith(".tsx") && !name.endsWith(".test.tsx"))
  .map((name) => join("src", name));

for (const file of pages) {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  visit(source, source);
}

function visit(node, source) {
  if (ts.isJsxElement(node) && TRANSLATING.has(node.openingElement.tagName.getText(source))) {
    return;
  }
  if (ts.isJsxText(node)) {
    report(node, node.text, source);
  }
  if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText(source))) {
    const value = node.initializer;
    const literal = value && ts.isJsxExpression(value) ? value.expression : value;
    if (literal && ts.isStringLiteralLike(literal)) {
      report(node, literal.text, source);
    }
  }
  ts.forEachChild(node, (child) => visit(child, source));
}

function report(node, text, source) {
  if (LETTERS.test(text) && !NAMES.has(text.trim())) {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    faults.push(`${source.fileName}:${line + 1} "${text.trim()}"`);
  }
}

if (faults.length > 0) {
  console.error(`texts outside Lingui:\n${faults.join("\n")}`);
  process.exit(1);
}
console.log("visible strings: all go through Lingui");
