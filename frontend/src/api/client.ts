import createClient from "openapi-fetch";
import { authorisedFetch } from "./authorised-fetch";
import { requestLanguage } from "./language";
import type { paths } from "./schema";
import { refreshSession } from "./session-refresh";

/** The typed client of the server's API; its types come from `openapi.json`. */
export const api = createClient<paths>({
  fetch: authorisedFetch((request) => fetch(request), refreshSession),
});

api.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", requestLanguage());
  },
});
