import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { compression } from "vite-plugin-compression2";
import { defineConfig } from "vitest/config";

const server = process.env.CINNABAR_SERVER ?? "http://localhost:8080";

export default defineConfig({
  plugins: [
    react({ babel: { plugins: ["@lingui/babel-plugin-lingui-macro"] } }),
    lingui(),
    compression({ algorithms: ["gzip", "brotliCompress"], exclude: [/manifest\.json$/] }),
  ],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  build: { manifest: true, target: "es2022", chunkSizeWarningLimit: 800 },
  server: { proxy: { "/api": server, "/v3": server } },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "happy-dom",
    pool: "threads",
    isolate: false,
    setupFiles: ["./src/test-setup.ts"],
  },
});
