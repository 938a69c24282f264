import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import { Trouble } from "../shared/trouble.tsx";
import {
  areasAddress,
  mapAddress,
  parseAddress,
  reportsAddress,
  type SharedAddress,
  sharedAddress,
  writeAddress,
} from "./address.ts";
import { Missing } from "./shell/missing.tsx";
import { Shell } from "./shell/shell.tsx";

const root = createRootRoute({
  component: Shell,
  notFoundComponent: Missing,
  validateSearch: (raw: Record<string, unknown>): SharedAddress => sharedAddress(raw),
  search: { middlewares: [retainSearchParams(["lang", "theme", "on"])] },
});

const map = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: mapAddress,
  component: lazyRouteComponent(() => import("./map/map-page.tsx"), "MapPage"),
});

const areas = createRoute({
  getParentRoute: () => root,
  path: "/areas",
  validateSearch: areasAddress,
  component: lazyRouteComponent(() => import("./areas/areas-page.tsx"), "AreasPage"),
});

const hazard = createRoute({
  getParentRoute: () => root,
  path: "/areas/$code",
  component: lazyRouteComponent(() => import("./hazard/hazard-page.tsx"), "HazardPage"),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: "/reports",
  validateSearch: reportsAddress,
  component: lazyRouteComponent(() => import("./reports/reports-page.tsx"), "ReportsPage"),
});

const report = createRoute({
  getParentRoute: () => root,
  path: "/reports/$id",
  component: lazyRouteComponent(() => import("./reports/report-page.tsx"), "ReportPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([map, areas, hazard, reports, report]),
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultPreload: "intent",
  defaultErrorComponent: ({ error }) => <Trouble error={error instanceof Error ? error : new Error(String(error))} />,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
