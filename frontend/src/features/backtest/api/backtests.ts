import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Backtest, BacktestOrder } from "@/api/types";

const BETWEEN_LOOKS = 1_000;

/** The latest runs of the reader's office (试算任务). */
export const backtestsQuery = queryOptions({
  queryKey: ["backtests"],
  queryFn: () => unwrap(api.GET("/api/backtests")),
});

/** The periods of a scheme with accepted reports, latest first. */
export function periodsQuery(scheme: string) {
  return queryOptions({
    queryKey: ["backtests", "periods", scheme],
    queryFn: () => unwrap(api.GET("/api/backtests/periods", { params: { query: { scheme } } })),
  });
}

/** A run and how far it is; looked at again until it ends. */
export function backtestQuery(id: string) {
  return queryOptions({
    queryKey: ["backtest", id],
    queryFn: () => unwrap(api.GET("/api/backtests/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === "RUNNING" ? BETWEEN_LOOKS : false),
  });
}

/** What a run has found when it had come so far. */
export function resultQuery({ id, examined, state }: Backtest) {
  return queryOptions({
    queryKey: ["backtest", id, "result", examined, state],
    queryFn: () => unwrap(api.GET("/api/backtests/{id}/result", { params: { path: { id } } })),
    placeholderData: (before) => before,
  });
}

/** Begins a run; the same key again answers the same run. */
export function orderBacktest(key: string, order: BacktestOrder): Promise<Backtest> {
  return unwrap(
    api.POST("/api/backtests", { params: { header: { "Idempotency-Key": key } }, body: order }),
  );
}

export function cancelBacktest(id: string): Promise<Backtest> {
  return unwrap(api.POST("/api/backtests/{id}/cancel", { params: { path: { id } } }));
}

export function resumeBacktest(id: string): Promise<Backtest> {
  return unwrap(api.POST("/api/backtests/{id}/resume", { params: { path: { id } } }));
}
