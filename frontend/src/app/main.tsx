import "@/theme/styles";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { useSession } from "@/api/session-store";
import { activateLanguage, adoptLanguage, rememberedLanguage } from "@/locales/i18n";
import { Providers } from "./providers";
import { router } from "./router";

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no element with the id root");
}
await activateLanguage(rememberedLanguage());
useSession.subscribe(({ account }, before) => {
  if (account !== undefined && account !== before.account) {
    void adoptLanguage(account.language === "en" ? "en" : "zh");
  }
});
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
