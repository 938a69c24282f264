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
  boardAddress,
  certificatesAddress,
  draftAddress,
  mapAddress,
  newReportAddress,
  parseAddress,
  peopleAddress,
  qualityAddress,
  recordSearchAddress,
  reportsAddress,
  type SharedAddress,
  securityLogAddress,
  sharedAddress,
  signInAddress,
  workAddress,
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

const importSheet = createRoute({
  getParentRoute: () => root,
  path: "/import",
  validateSearch: reportsAddress,
  component: lazyRouteComponent(() => import("./sheets/import-page.tsx"), "ImportPage"),
});

const draft = createRoute({
  getParentRoute: () => root,
  path: "/drafts/$id",
  validateSearch: draftAddress,
  component: lazyRouteComponent(() => import("./forms/draft-page.tsx"), "DraftPage"),
});

const newReport = createRoute({
  getParentRoute: () => root,
  path: "/reports/new",
  validateSearch: newReportAddress,
  component: lazyRouteComponent(() => import("./forms/new-report-page.tsx"), "NewReportPage"),
});

const blankForm = createRoute({
  getParentRoute: () => root,
  path: "/reports/new/$type/print",
  component: lazyRouteComponent(() => import("./forms/blank-form-page.tsx"), "BlankFormPage"),
});

const work = createRoute({
  getParentRoute: () => root,
  path: "/work",
  validateSearch: workAddress,
  component: lazyRouteComponent(() => import("./work/work-page.tsx"), "WorkPage"),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: signInAddress,
  component: lazyRouteComponent(() => import("./sign-in/sign-in-page.tsx"), "SignInPage"),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  component: lazyRouteComponent(() => import("./welcome/welcome-page.tsx"), "WelcomePage"),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: lazyRouteComponent(() => import("./account/account-page.tsx"), "AccountPage"),
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  validateSearch: peopleAddress,
  component: lazyRouteComponent(() => import("./people/people-page.tsx"), "PeoplePage"),
});

const organisations = createRoute({
  getParentRoute: () => root,
  path: "/organisations",
  component: lazyRouteComponent(() => import("./people/organisations-page.tsx"), "OrganisationsPage"),
});

const securityLog = createRoute({
  getParentRoute: () => root,
  path: "/security-log",
  validateSearch: securityLogAddress,
  component: lazyRouteComponent(() => import("./people/security-log-page.tsx"), "SecurityLogPage"),
});

const policy = createRoute({
  getParentRoute: () => root,
  path: "/policy",
  component: lazyRouteComponent(() => import("./decisions/policy-page.tsx"), "PolicyPage"),
});

const delegations = createRoute({
  getParentRoute: () => root,
  path: "/delegations",
  component: lazyRouteComponent(() => import("./decisions/delegations-page.tsx"), "DelegationsPage"),
});

const certificates = createRoute({
  getParentRoute: () => root,
  path: "/certificates",
  validateSearch: certificatesAddress,
  component: lazyRouteComponent(() => import("./certificates/certificates-page.tsx"), "CertificatesPage"),
});

const quality = createRoute({
  getParentRoute: () => root,
  path: "/quality",
  validateSearch: qualityAddress,
  component: lazyRouteComponent(() => import("./quality/quality-page.tsx"), "QualityPage"),
});

const capacity = createRoute({
  getParentRoute: () => root,
  path: "/capacity",
  validateSearch: boardAddress,
  component: lazyRouteComponent(() => import("./capacity/capacity-page.tsx"), "CapacityPage"),
});

const tasks = createRoute({
  getParentRoute: () => root,
  path: "/tasks",
  validateSearch: boardAddress,
  component: lazyRouteComponent(() => import("./tasks/tasks-page.tsx"), "TasksPage"),
});

const task = createRoute({
  getParentRoute: () => root,
  path: "/tasks/$number",
  component: lazyRouteComponent(() => import("./tasks/task-page.tsx"), "TaskPage"),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: "/duplicates",
  component: lazyRouteComponent(() => import("./duplicates/duplicates-page.tsx"), "DuplicatesPage"),
});

const history = createRoute({
  getParentRoute: () => root,
  path: "/history/$record/$key",
  component: lazyRouteComponent(() => import("./history/history-page.tsx"), "HistoryPage"),
});

const verifyPage = lazyRouteComponent(() => import("./certificates/verify-page.tsx"), "VerifyPage");
const verify = createRoute({ getParentRoute: () => root, path: "/verify", component: verifyPage });
const verifyCode = createRoute({ getParentRoute: () => root, path: "/verify/$code", component: verifyPage });

const records = createRoute({
  getParentRoute: () => root,
  path: "/records",
  component: lazyRouteComponent(() => import("./records/records-page.tsx"), "RecordsPage"),
});

const recordType = createRoute({
  getParentRoute: () => root,
  path: "/records/$type",
  validateSearch: recordSearchAddress,
  component: lazyRouteComponent(() => import("./records/record-type-page.tsx"), "RecordTypePage"),
});

const assistance = createRoute({
  getParentRoute: () => root,
  path: "/assistance",
  component: lazyRouteComponent(() => import("./assistance/assistance-page.tsx"), "AssistancePage"),
});

const returns = createRoute({
  getParentRoute: () => root,
  path: "/returns",
  component: lazyRouteComponent(() => import("./returns/returns-page.tsx"), "ReturnsPage"),
});

const ordnance = createRoute({
  getParentRoute: () => root,
  path: "/ordnance",
  validateSearch: recordSearchAddress,
  component: lazyRouteComponent(() => import("./ordnance/ordnance-page.tsx"), "OrdnancePage"),
});

const ordnanceModel = createRoute({
  getParentRoute: () => root,
  path: "/ordnance/$model",
  component: lazyRouteComponent(() => import("./ordnance/model-page.tsx"), "ModelPage"),
});

const recordPages = [ordnance, ordnanceModel, records, recordType, assistance, returns] as const;
const formPages = [work, newReport, blankForm, draft, importSheet] as const;
const workPages = [quality, capacity, tasks, task] as const;
const landPages = [map, areas, hazard, reports, report, certificates, verify, verifyCode, duplicates, history] as const;
const peoplePages = [signIn, welcome, account, people, organisations, securityLog, policy, delegations] as const;

export const router = createRouter({
  routeTree: root.addChildren([...landPages, ...recordPages, ...workPages, ...formPages, ...peoplePages]),
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
