import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { createMemoryRouter, RouterProvider } from "react-router";
import type { Language } from "@/api/language";
import { Providers } from "@/app/providers";
import { activateLanguage, features, loadFeatures } from "@/locales/i18n";

/** Renders an element in the real providers and language, at an address. */
export async function renderPage(
  element: ReactElement,
  { language = "en", at = "/" }: { language?: Language; at?: string } = {},
) {
  await loadFeatures(...features);
  await activateLanguage(language);
  const router = createMemoryRouter([{ path: "*", element }], { initialEntries: [at] });
  render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { address: () => router.state.location.pathname + router.state.location.search };
}
