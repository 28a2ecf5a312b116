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
      exclude: ["**/src/features/filling/**", "**/*.test.ts", "**/*.test.tsx"],
    },
    {
      path: "<rootDir>/src/features/filling/locales/{locale}",
      include: ["<rootDir>/src/features/filling"],
      exclude: ["**/*.test.ts", "**/*.test.tsx"],
    },
  ],
  format: formatter({ lineNumbers: false }),
});
