import createClient from "openapi-fetch";
import { requestLanguage } from "./language";
import type { paths } from "./schema";

/** The client of the endpoints that need no access token: session and system. */
export const sessionApi = createClient<paths>({ fetch: (request) => fetch(request) });

sessionApi.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", requestLanguage());
  },
});
