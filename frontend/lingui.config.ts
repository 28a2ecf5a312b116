import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

/** English stands in the code, Chinese in the catalogues; both must be complete (`npm run translations`). */
export default defineConfig({
  sourceLocale: "en",
  locales: ["zh", "en"],
  catalogs: [
    {
      path: "<rootDir>/src/locales/{locale}",
      include: ["<rootDir>/src"],
      exclude: ["**/src/features/**", "**/*.test.ts", "**/*.test.tsx"],
    },
    {
      path: "<rootDir>/src/features/{name}/locales/{locale}",
      include: ["<rootDir>/src/features/{name}/"],
      exclude: ["**/*.test.ts", "**/*.test.tsx"],
    },
  ],
  format: formatter({ lineNumbers: false }),
});
