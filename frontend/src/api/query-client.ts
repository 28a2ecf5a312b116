import { QueryClient } from "@tanstack/react-query";
import { isPassingTrouble } from "./problem";

/** Server state of all pages. Only a server out of reach or too busy is asked again; a refusal stands. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => isPassingTrouble(error) && failures < 2,
    },
  },
});
