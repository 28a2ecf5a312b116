import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Changeover, ValueFate } from "@/api/types";

const BETWEEN_LOOKS = 1_000;

/** The changeovers of a cycle, newest first (换版任务). */
export function changeoversQuery(cycle: string) {
  return queryOptions({
    queryKey: ["changeovers", cycle],
    queryFn: () =>
      unwrap(api.GET("/api/cycles/{id}/changeovers", { params: { path: { id: cycle } } })),
  });
}

/** A changeover and how far it is; looked at again until it ends. */
export function changeoverQuery(id: string) {
  return queryOptions({
    queryKey: ["changeover", id],
    queryFn: () => unwrap(api.GET("/api/changeovers/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === "RUNNING" ? BETWEEN_LOOKS : false),
  });
}

/** What it means when it has come so far. */
export function figuresQuery({ id, phase, done, state }: Changeover) {
  return queryOptions({
    queryKey: ["changeover", id, "figures", phase, done, state],
    queryFn: () => unwrap(api.GET("/api/changeovers/{id}/figures", { params: { path: { id } } })),
    placeholderData: (before) => before,
  });
}

interface ValuesQuery {
  fate: ValueFate;
  page: number;
  size: number;
}

/** The values with that fate, unit by unit. */
export function valuesQuery({ id, phase, done }: Changeover, query: ValuesQuery) {
  return queryOptions({
    queryKey: ["changeover", id, "values", query, phase, done],
    queryFn: () =>
      unwrap(api.GET("/api/changeovers/{id}/values", { params: { path: { id }, query } })),
    placeholderData: (before) => before,
  });
}

/** The reports that cannot follow, unit by unit. */
export function refusedQuery(
  { id, phase, done }: Changeover,
  query: { page: number; size: number },
) {
  return queryOptions({
    queryKey: ["changeover", id, "refused", query, phase, done],
    queryFn: () =>
      unwrap(api.GET("/api/changeovers/{id}/refused", { params: { path: { id }, query } })),
    placeholderData: (before) => before,
  });
}

/** Begins to examine; the same key again answers the same changeover. */
export function examine(key: string, cycle: string, version: string): Promise<Changeover> {
  return unwrap(
    api.POST("/api/cycles/{id}/changeovers", {
      params: { path: { id: cycle }, header: { "Idempotency-Key": key } },
      body: { version },
    }),
  );
}

export function carryOut(id: string, reason: string): Promise<Changeover> {
  return unwrap(
    api.POST("/api/changeovers/{id}/carry-out", { params: { path: { id } }, body: { reason } }),
  );
}

export function cancelChangeover(id: string): Promise<Changeover> {
  return unwrap(api.POST("/api/changeovers/{id}/cancel", { params: { path: { id } } }));
}

export function resumeChangeover(id: string): Promise<Changeover> {
  return unwrap(api.POST("/api/changeovers/{id}/resume", { params: { path: { id } } }));
}
