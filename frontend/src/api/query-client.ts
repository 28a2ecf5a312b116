import { QueryClient } from "@tanstack/react-query";
import { ServerUnreachable } from "./problem";

/** Server state of all pages. Only a server out of reach is asked again; a refusal stands. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => error instanceof ServerUnreachable && failures < 2,
    },
  },
});
