import { api } from "../client";
import { requestLanguage } from "../language";
import { unwrap } from "../problem";
import type { paths } from "../schema";

/** The browser may be slow to begin; a file that is given up before loses its name. */
const SAVING_MILLIS = 60_000;

interface Download {
  data?: Blob;
  error?: unknown;
  response: Response;
}

/** Fetches the workbook with the whole set of forms (一套表) and hands it to the browser to save. */
export function downloadWorkbook(id: string): Promise<void> {
  return download(
    api.GET("/api/submissions/{id}/workbook", {
      params: { path: { id }, query: { language: language() } },
      parseAs: "blob",
    }),
    `${id}.xlsx`,
  );
}

/** Fetches the progress board below an office as a workbook and hands it to the browser to save. */
export function downloadProgress(cycle: string, office: string): Promise<void> {
  return download(
    api.GET("/api/cycles/{id}/progress/workbook", {
      params: { path: { id: cycle }, query: { office, language: language() } },
      parseAs: "blob",
    }),
    "progress.xlsx",
  );
}

/** The days, the person and the unit to which what an office did is narrowed. */
export type OfficeTimelineFilters = NonNullable<
  paths["/api/office-timeline/workbook"]["get"]["parameters"]["query"]
>;

/** Fetches what an office did as a workbook and hands it to the browser to save. */
export function downloadOfficeTimeline(filters: OfficeTimelineFilters): Promise<void> {
  return download(
    api.GET("/api/office-timeline/workbook", {
      params: { query: { ...filters, language: language() } },
      parseAs: "blob",
    }),
    "office-timeline.xlsx",
  );
}

async function download(call: Promise<Download>, otherwise: string): Promise<void> {
  const blob = await unwrap(call);
  const { headers } = (await call).response;
  saveFile(blob as Blob, fileName(headers.get("Content-Disposition")) ?? otherwise);
}

function language(): "EN" | "ZH" {
  return requestLanguage() === "en" ? "EN" : "ZH";
}

/** Has the browser save this file under this name. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVING_MILLIS);
}

/** The UTF-8 file name of a content disposition (RFC 6266), else the plain one. */
export function fileName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded !== undefined) {
    return decodeURIComponent(encoded);
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1];
}
