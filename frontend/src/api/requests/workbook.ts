import { api } from "../client";
import { requestLanguage } from "../language";
import { unwrap } from "../problem";

/** Fetches the workbook with the whole set of forms (一套表) and hands it to the browser to save. */
export async function downloadWorkbook(id: string): Promise<void> {
  const call = api.GET("/api/submissions/{id}/workbook", {
    params: { path: { id }, query: { language: requestLanguage() === "en" ? "EN" : "ZH" } },
    parseAs: "blob",
  });
  const blob = await unwrap(call);
  const { headers } = (await call).response;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName(headers.get("Content-Disposition")) ?? `${id}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The UTF-8 file name of a content disposition (RFC 6266), else the plain one. */
export function fileName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded !== undefined) {
    return decodeURIComponent(encoded);
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1];
}
