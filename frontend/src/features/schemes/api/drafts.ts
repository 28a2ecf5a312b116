import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { download } from "@/api/download";
import { unwrap } from "@/api/problem";
import type { DraftExamination, SchemeSummary } from "@/api/types";

/** The packs that wait to be published (制度草稿). */
export const draftsQuery = queryOptions({
  queryKey: ["scheme-drafts"],
  queryFn: () => unwrap(api.GET("/api/scheme-drafts")),
});

/** A draft with all its faults and what it changes. */
export function draftQuery(id: string) {
  return queryOptions({
    queryKey: ["scheme-drafts", id],
    queryFn: () => unwrap(api.GET("/api/scheme-drafts/{id}", { params: { path: { id } } })),
  });
}

/** Sends a zip file as it is. */
function sent(pack: File) {
  return {
    body: pack as unknown as string,
    bodySerializer: () => pack,
    headers: { "Content-Type": "application/zip" },
  };
}

/** Stores a pack as a new draft, or in the place of one. */
export function uploadDraft(pack: File, replaced?: string): Promise<DraftExamination> {
  const query = { name: pack.name };
  return replaced === undefined
    ? unwrap(api.POST("/api/scheme-drafts", { params: { query }, ...sent(pack) }))
    : unwrap(
        api.PUT("/api/scheme-drafts/{id}", {
          params: { path: { id: replaced }, query },
          ...sent(pack),
        }),
      );
}

export async function deleteDraft(id: string): Promise<void> {
  await unwrap(api.DELETE("/api/scheme-drafts/{id}", { params: { path: { id } } }));
}

/** Publishes a draft, provided that it still is what was looked at. */
export function publishDraft(id: string, contentHash: string): Promise<SchemeSummary> {
  return unwrap(
    api.POST("/api/scheme-drafts/{id}/publish", {
      params: { path: { id } },
      body: { contentHash },
    }),
  );
}

/** The files of a draft, for the browser to save. */
export function downloadDraft(id: string): Promise<void> {
  return download(
    api.GET("/api/scheme-drafts/{id}/pack", { params: { path: { id } }, parseAs: "blob" }),
    "draft.zip",
  );
}

/** The files of a published version, to start the next one from. */
export function downloadPack(scheme: string, version: string): Promise<void> {
  return download(
    api.GET("/api/schemes/{scheme}/{version}/pack", {
      params: { path: { scheme, version } },
      parseAs: "blob",
    }),
    `${scheme}-${version}.zip`,
  );
}
