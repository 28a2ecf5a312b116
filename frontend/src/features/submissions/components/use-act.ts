import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { submissionQuery } from "@/api/requests/submission";
import { type ActOrder, carryOut } from "../api/act";
import { nextInQueue } from "../api/next-in-queue";

interface Order extends ActOrder {
  /** Whether the reader goes on to what waits longest for the office. */
  thenNext: boolean;
}

/** Carries acts on a submission out and brings everything that shows it up to date. */
export function useAct(id: string, onDone: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (order: Order) => carryOut(order),
    onSuccess: async (_, { thenNext }) => {
      onDone();
      if (thenNext) {
        const next = await nextInQueue(id).catch(() => undefined);
        await navigate(
          next === undefined ? "/submissions?awaitingMe=true" : `/submissions/${next}`,
        );
      }
    },
    // After a refusal, too: somebody else may have acted.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: submissionQuery(id).queryKey }),
        queries.invalidateQueries({ queryKey: ["submissions"] }),
        queries.invalidateQueries({ queryKey: ["cycles"] }),
        queries.invalidateQueries({ queryKey: ["progress"] }),
      ]),
  });
}
