import { givenRoles } from "../../src/access/role.ts";
import { isDate } from "../shared/days.ts";
import { isLanguage, type Language } from "../shared/i18n/language.ts";

/** The state of every screen lives in its address: a copied link shows a colleague exactly this. */
export type Theme = "light" | "dark";

/** Kept on every page. `on` is the date the map and the ledger are asked for; absent means today. */
export interface SharedAddress {
  readonly lang?: Language | undefined;
  readonly theme?: Theme | undefined;
  readonly on?: string | undefined;
}

export interface MapAddress {
  /** zoom/latitude/longitude of the middle. */
  readonly view?: string | undefined;
  /** Layers that are switched off, comma between. */
  readonly hide?: string | undefined;
  readonly hazard?: string | undefined;
  /** A report chosen on the map: an accident, a lifted minefield, released land outside any area. */
  readonly report?: string | undefined;
}

export interface AreasAddress {
  readonly search?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly sort?: string | undefined;
  readonly order?: string | undefined;
}

export interface ReportsAddress {
  readonly search?: string | undefined;
  readonly type?: string | undefined;
  readonly state?: string | undefined;
}

/** Of a draft that is begun: the type of report that it will be. */
export interface DraftAddress {
  readonly type?: string | undefined;
}

export interface NewReportAddress {
  readonly search?: string | undefined;
}

/** `item` is what is chosen in the list: a draft or a report by its id. */
export interface WorkAddress {
  readonly list?: string | undefined;
  readonly item?: string | undefined;
}

export interface RecordSearchAddress {
  readonly search?: string | undefined;
}

export interface PeopleAddress {
  readonly search?: string | undefined;
  readonly role?: string | undefined;
  readonly state?: string | undefined;
}

export interface SecurityLogAddress {
  readonly search?: string | undefined;
  readonly event?: string | undefined;
}

export interface CertificatesAddress {
  readonly status?: string | undefined;
}

/** Filters of the pages of quality, capacity and tasks. */
export interface BoardAddress {
  readonly state?: string | undefined;
  readonly severity?: string | undefined;
  readonly organisation?: string | undefined;
}

/** The sampling planner: numbers as they are typed. */
export interface PlannerAddress {
  readonly plan?: string | undefined;
  readonly fraction?: string | undefined;
  readonly detection?: string | undefined;
  readonly lot?: string | undefined;
  readonly sample?: string | undefined;
  readonly defects?: string | undefined;
  readonly before?: string | undefined;
  readonly clearance?: string | undefined;
}

/** `to` is where one was, and returns to. */
export interface SignInAddress {
  readonly to?: string | undefined;
  /** Why the directory did not let somebody in, as the code of a problem. */
  readonly problem?: string | undefined;
}

type Raw = Record<string, unknown>;

export function sharedAddress(raw: Raw): SharedAddress {
  return {
    lang: isLanguage(raw.lang) ? raw.lang : undefined,
    theme: raw.theme === "dark" || raw.theme === "light" ? raw.theme : undefined,
    on: isDate(raw.on) ? raw.on : undefined,
  };
}

export function mapAddress(raw: Raw): MapAddress {
  return { view: text(raw, "view"), hide: text(raw, "hide"), hazard: text(raw, "hazard"), report: text(raw, "report") };
}

export function areasAddress(raw: Raw): AreasAddress {
  return {
    search: text(raw, "search"),
    kind: oneOf(raw, "kind", ["suspected", "confirmed"]),
    status: oneOf(raw, "status", ["open", "worked-on", "closed", "covered"]),
    sort: oneOf(raw, "sort", ["code", "name", "remaining", "date"]),
    order: oneOf(raw, "order", ["asc", "desc"]),
  };
}

export function reportsAddress(raw: Raw): ReportsAddress {
  return {
    search: text(raw, "search"),
    type: text(raw, "type"),
    state: oneOf(raw, "state", ["submitted", "approved", "rejected", "superseded"]),
  };
}

export function draftAddress(raw: Raw): DraftAddress {
  return { type: text(raw, "type") };
}

export function newReportAddress(raw: Raw): NewReportAddress {
  return { search: text(raw, "search") };
}

export const workLists = ["drafts", "toApprove", "toCheck", "returned", "sent", "conflicts"] as const;

export function workAddress(raw: Raw): WorkAddress {
  return { list: oneOf(raw, "list", workLists), item: text(raw, "item") };
}

export function recordSearchAddress(raw: Raw): RecordSearchAddress {
  return { search: text(raw, "search") };
}

export function peopleAddress(raw: Raw): PeopleAddress {
  return {
    search: text(raw, "search"),
    role: oneOf(raw, "role", givenRoles),
    state: oneOf(raw, "state", ["active", "inactive"]),
  };
}

export function securityLogAddress(raw: Raw): SecurityLogAddress {
  return { search: text(raw, "search"), event: text(raw, "event") };
}

export function certificatesAddress(raw: Raw): CertificatesAddress {
  return { status: oneOf(raw, "status", ["valid", "superseded", "reopened", "unsupported"]) };
}

export function boardAddress(raw: Raw): BoardAddress {
  return { state: text(raw, "state"), severity: text(raw, "severity"), organisation: text(raw, "organisation") };
}

export function qualityAddress(raw: Raw): BoardAddress & PlannerAddress {
  const numbers = ["fraction", "detection", "lot", "sample", "defects", "before", "clearance"] as const;
  return {
    ...boardAddress(raw),
    plan: oneOf(raw, "plan", ["area", "lot", "binomial"]),
    ...Object.fromEntries(numbers.map((name) => [name, text(raw, name)])),
  };
}

export function signInAddress(raw: Raw): SignInAddress {
  return { to: text(raw, "to"), problem: text(raw, "problem") };
}

/** Plain text parameters: no JSON quotes in a link that people read. */
export function parseAddress(query: string): Raw {
  return Object.fromEntries(new URLSearchParams(query));
}

export function writeAddress(values: Raw): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  }
  // Slashes and commas are legal in a query; a link stays readable with them.
  const written = query.toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
  return written === "" ? "" : `?${written}`;
}

function text(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function oneOf(raw: Raw, name: string, allowed: readonly string[]): string | undefined {
  const value = text(raw, name);
  return value !== undefined && allowed.includes(value) ? value : undefined;
}
