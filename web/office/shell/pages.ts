import type { Action, RecordName } from "../../../src/access/access-table.ts";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import type { IconName } from "../../shared/icon.tsx";

interface Page {
  readonly to: string;
  readonly label: MessageKey;
  readonly icon: IconName;
  /** Offered only to those who may. */
  readonly needs?: readonly [Action, RecordName];
}

/** The pages of the office, in the order of header and tabs. */
export const pages = [
  { to: "/", label: "nav.map", icon: "map" },
  { to: "/work", label: "nav.work", icon: "work", needs: ["read", "draft"] },
  { to: "/areas", label: "nav.areas", icon: "areas", needs: ["read", "hazard"] },
  { to: "/reports", label: "nav.reports", icon: "reports", needs: ["read", "hazard-report"] },
  { to: "/certificates", label: "nav.certificates", icon: "certificate", needs: ["read", "certificate"] },
] as const satisfies readonly Page[];

/** What runs the programme rather than its land: in the menu of the account, and as one row on each of these pages. */
export const officePages = [
  { to: "/import", label: "nav.import", needs: ["submit", "attachment"] },
  { to: "/tasks", label: "nav.tasks", needs: ["read", "task-order"] },
  { to: "/quality", label: "nav.quality", needs: ["read", "monitoring-visit"] },
  { to: "/capacity", label: "nav.capacity", needs: ["read", "team"] },
  { to: "/ordnance", label: "nav.ordnance", needs: ["read", "ordnance-model"] },
  { to: "/records", label: "nav.records", needs: ["read", "risk-education"] },
  { to: "/assistance", label: "nav.assistance", needs: ["read", "assistance-grant"] },
  { to: "/returns", label: "nav.returns", needs: ["read", "return-report"] },
  { to: "/people", label: "nav.people", needs: ["read", "person"] },
  { to: "/organisations", label: "nav.organisations", needs: ["read", "organisation"] },
  { to: "/policy", label: "nav.policy", needs: ["read", "policy"] },
  { to: "/delegations", label: "nav.delegations", needs: ["read", "delegation"] },
  { to: "/duplicates", label: "nav.duplicates", needs: ["read", "duplicate"] },
  { to: "/security-log", label: "nav.securityLog", needs: ["read", "security-log"] },
] as const satisfies readonly Omit<Page, "icon">[];
