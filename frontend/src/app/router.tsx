import { createBrowserRouter, type RouteObject } from "react-router";
import { Waiting } from "@/components/waiting";
import { loadFeatures } from "@/locales/i18n";
import { redirectHome, requireSession } from "./guards";
import { RouteError } from "./route-error";

/** Loads a page together with the words of the features it shows. */
function words<T>(features: string[], load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [page] = await Promise.all([load(), loadFeatures(...features)]);
    return page;
  };
}

/** All pages; each is its own chunk. */
export const routes: RouteObject[] = [
  {
    path: "/sign-in",
    lazy: words(["session"], () => import("@/features/session/routes/sign-in-page")),
    ErrorBoundary: RouteError,
    HydrateFallback: Waiting,
  },
  {
    path: "/",
    index: true,
    loader: redirectHome,
    ErrorBoundary: RouteError,
    HydrateFallback: Waiting,
  },
  {
    loader: requireSession,
    shouldRevalidate: () => false,
    lazy: () => import("./shell"),
    ErrorBoundary: RouteError,
    HydrateFallback: Waiting,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          {
            path: "/submissions/:id/fill/:form?",
            lazy: words(["filling"], () => import("@/features/filling/routes/filling-page")),
          },
          {
            path: "/home",
            lazy: words(["home"], () => import("@/features/home/routes/home-page")),
          },
          {
            path: "/submissions",
            lazy: words(
              ["submissions", "filling"],
              () => import("@/features/submissions/routes/submissions-page"),
            ),
          },
          {
            path: "/submissions/:id",
            lazy: words(
              ["submissions", "filling", "cross-checks"],
              () => import("@/features/submissions/routes/submission-page"),
            ),
          },
          {
            path: "/cross-checks",
            lazy: words(
              ["cross-checks"],
              () => import("@/features/cross-checks/routes/cross-checks-page"),
            ),
          },
          {
            path: "/notifications",
            lazy: words(
              ["notifications"],
              () => import("@/features/notifications/routes/notifications-page"),
            ),
          },
          {
            path: "/bulk-actions/:id",
            lazy: words(
              ["submissions", "filling"],
              () => import("@/features/submissions/routes/bulk-action-page"),
            ),
          },
          {
            path: "/progress",
            lazy: words(["progress"], () => import("@/features/progress/routes/progress-page")),
          },
          {
            path: "/cycles/:cycle/changeovers",
            lazy: words(
              ["changeover"],
              () => import("@/features/changeover/routes/changeovers-page"),
            ),
          },
          {
            path: "/changeovers/:id",
            lazy: words(
              ["changeover"],
              () => import("@/features/changeover/routes/changeover-page"),
            ),
          },
          {
            path: "/cycles/:cycle/summaries/:form",
            lazy: words(["summaries"], () => import("@/features/summaries/routes/summary-page")),
          },
          {
            path: "/coverage",
            lazy: words(["progress"], () => import("@/features/progress/routes/coverage-page")),
          },
          {
            path: "/office-timeline",
            lazy: words(
              ["office-timeline"],
              () => import("@/features/office-timeline/routes/office-timeline-page"),
            ),
          },
          {
            path: "/dashboards/:scheme?/:dashboard?",
            lazy: words(["analysis"], () => import("@/features/analysis/routes/analysis-page")),
          },
          {
            path: "/schemes",
            lazy: words(["schemes"], () => import("@/features/schemes/routes/schemes-page")),
          },
          {
            path: "/schemes/:scheme/:version",
            lazy: words(["schemes"], () => import("@/features/schemes/routes/scheme-page")),
          },
          {
            path: "/scheme-drafts/:id",
            lazy: words(["schemes"], () => import("@/features/schemes/routes/draft-page")),
          },
          {
            path: "/backtests",
            lazy: words(["backtest"], () => import("@/features/backtest/routes/backtests-page")),
          },
          {
            path: "/backtests/:id",
            lazy: words(["backtest"], () => import("@/features/backtest/routes/backtest-page")),
          },
          {
            path: "/accounts",
            lazy: words(["accounts"], () => import("@/features/accounts/routes/accounts-page")),
          },
          {
            path: "/account",
            lazy: words(["account"], () => import("@/features/account/routes/account-page")),
          },
          {
            path: "/audit-log",
            lazy: words(["audit-log"], () => import("@/features/audit-log/routes/audit-log-page")),
          },
          { path: "*", lazy: () => import("./not-found") },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
