import { defineConfig } from "vite";

/** The browser engine alone, as one file that Node.js runs on conformance cases. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "target/engine",
    target: "es2022",
    ssr: "src/engine/conformance/answer-cases.ts",
    rolldownOptions: { output: { entryFileNames: "conformance.mjs" } },
  },
  ssr: { noExternal: true },
});
