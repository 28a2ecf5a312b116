import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { SendExplanation } from "../draft/explanations";

/** Saves explanations (情况说明) of the submission's findings. */
export function saveExplanationOf(id: string): SendExplanation {
  return (key, text) =>
    unwrap(
      api.PUT("/api/submissions/{id}/explanations/{key}", {
        params: { path: { id, key } },
        body: { text },
      }),
    );
}
