import { createBrowserRouter, type RouteObject } from "react-router";
import { Waiting } from "@/components/waiting";
import { redirectHome, requireSession } from "./guards";
import { RouteError } from "./route-error";

/** All pages; each is its own chunk. */
export const routes: RouteObject[] = [
  {
    path: "/sign-in",
    lazy: () => import("@/features/session/routes/sign-in-page"),
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
            lazy: () => import("@/features/filling/routes/filling-page"),
          },
          { path: "/home", lazy: () => import("@/features/home/routes/home-page") },
          {
            path: "/submissions",
            lazy: () => import("@/features/submissions/routes/submissions-page"),
          },
          {
            path: "/submissions/:id",
            lazy: () => import("@/features/submissions/routes/submission-page"),
          },
          { path: "/progress", lazy: () => import("@/features/progress/routes/progress-page") },
          {
            path: "/dashboards/:scheme?/:dashboard?",
            lazy: () => import("@/features/analysis/routes/analysis-page"),
          },
          { path: "/schemes", lazy: () => import("@/features/schemes/routes/schemes-page") },
          {
            path: "/schemes/:scheme/:version",
            lazy: () => import("@/features/schemes/routes/scheme-page"),
          },
          { path: "/accounts", lazy: () => import("@/features/accounts/routes/accounts-page") },
          { path: "/account", lazy: () => import("@/features/account/routes/account-page") },
          { path: "/audit-log", lazy: () => import("@/features/audit-log/routes/audit-log-page") },
          { path: "*", lazy: () => import("./not-found") },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
