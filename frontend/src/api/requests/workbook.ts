import { api } from "../client";
import { download } from "../download";
import { requestLanguage } from "../language";
import type { paths } from "../schema";

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

function language(): "EN" | "ZH" {
  return requestLanguage() === "en" ? "EN" : "ZH";
}
