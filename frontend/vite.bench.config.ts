import { defineConfig } from "vite";

/** The browser engine with its benchmark, as one file that Node.js runs. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "target/bench",
    target: "es2022",
    ssr: "src/engine/benchmark/recheck.ts",
    rolldownOptions: { output: { entryFileNames: "recheck.mjs" } },
  },
  ssr: { noExternal: true },
});
