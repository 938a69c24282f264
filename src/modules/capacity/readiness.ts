import { nameKey } from "../reports/name-key.ts";
import type { Availability } from "./availability.ts";
import type { DetectionDog } from "./detection-dog.ts";
import type { Equipment } from "./equipment.ts";
import { type Expiry, expiryOn } from "./expiry-band.ts";
import type { OperatorProfile } from "./operator-profile.ts";
import type { StaffMember } from "./staff-member.ts";
import type { Team } from "./team.ts";

interface Told<Body> {
  readonly reportId: string;
  readonly body: Body;
}

/** What is recorded of capacity as of a day: of each code the report that holds; of absences all, in order of information. */
export interface RecordedCapacity {
  readonly profiles: readonly Told<OperatorProfile>[];
  readonly teams: readonly Told<Team>[];
  readonly staff: readonly Told<Omit<StaffMember, "identityId">>[];
  readonly dogs: readonly Told<DetectionDog>[];
  readonly equipment: readonly Told<Equipment>[];
  readonly availability: readonly Told<Availability>[];
}

export type AssetKind = "team" | "dog" | "equipment" | "staff";

/** Why an asset cannot work on the day. */
export type Hindrance =
  | "leave"
  | "repair"
  | "sick"
  | "moved"
  | "certificate-expired"
  | "no-test"
  | "not-working"
  | "service-overdue";

export interface Asset {
  readonly reportId: string;
  readonly kind: AssetKind;
  readonly code: string;
  readonly organisation: string;
  /** Which kind of team or equipment, which role of a person. */
  readonly detail: string;
  readonly teamCode: string | null;
  /** People in a team; 1 of anything else. */
  readonly strength: number;
  readonly base: string | null;
  /** Empty: ready. */
  readonly hindrances: readonly Hindrance[];
  /** Last day of a recorded absence; null where none holds or its end is not known. */
  readonly awayUntil: string | null;
  /** Whether its availability on the day was ever said; without a word it is taken to be there. */
  readonly isStated: boolean;
}

export interface ExpiringCertificate extends Expiry {
  readonly reportId: string;
  readonly of: "staff" | "dog" | "maintenance" | "calibration";
  readonly code: string;
  readonly organisation: string;
  readonly kind: string;
  readonly expires: string;
}

/** Every team, dog, piece of equipment and person that belongs to the programme on a day, and what keeps it from work. */
export function assetsOn(recorded: RecordedCapacity, on: string): readonly Asset[] {
  const away = availabilityOn(recorded.availability, on);
  const assets = [
    ...recorded.teams.flatMap(({ reportId, body }) => {
      if (body.standing === "stood-down") return [];
      const { code, organisation, kind: detail, strength, base = null } = body;
      return [{ ...common(reportId, "team", code, organisation), detail, strength, base, own: [] }];
    }),
    ...recorded.dogs.flatMap(({ reportId, body }) => {
      if (body.standing === "stood-down") return [];
      const { code, organisation, teamCode = null } = body;
      return [{ ...common(reportId, "dog", code, organisation), teamCode, own: hindrancesOfDog(body, on) }];
    }),
    ...recorded.equipment.flatMap(({ reportId, body }) => {
      if (body.state === "written-off") return [];
      const { code, organisation, kind: detail, teamCode = null } = body;
      return [
        { ...common(reportId, "equipment", code, organisation), detail, teamCode, own: hindrancesOfThing(body, on) },
      ];
    }),
    ...recorded.staff.flatMap(({ reportId, body }) => {
      if (body.standing === "stood-down") return [];
      const { staffNumber, organisation, role: detail, teamCode = null } = body;
      return [
        {
          ...common(reportId, "staff", staffNumber, organisation),
          detail,
          teamCode,
          own: hindrancesOfPerson(body, on),
        },
      ];
    }),
  ];
  return assets.map(({ own, ...asset }): Asset => {
    const said = away.get(`${asset.kind}:${asset.code}`);
    const absence: readonly Hindrance[] = said === undefined || said.state === "available" ? [] : [said.state];
    const awayUntil = absence.length === 0 ? null : (said?.until ?? null);
    return { ...asset, hindrances: [...absence, ...own], awayUntil, isStated: said !== undefined };
  });
}

function common(reportId: string, kind: AssetKind, code: string, organisation: string) {
  const nothing: string | null = null;
  const own: readonly Hindrance[] = [];
  return { reportId, kind, code, organisation, detail: "", strength: 1, base: nothing, teamCode: nothing, own };
}

/** Of everything what was last said about the day, by `kind:code`. */
function availabilityOn(told: RecordedCapacity["availability"], on: string): ReadonlyMap<string, Availability> {
  const holding = told.filter(({ body: { from, until } }) => from <= on && (until === undefined || until >= on));
  return new Map(holding.map(({ body }) => [`${body.of}:${body.code}`, body]));
}

function hindrancesOfDog({ testedOn, testPassed = true, testExpires }: DetectionDog, on: string): Hindrance[] {
  if (testedOn === undefined || testedOn > on || !testPassed || testExpires === undefined) return ["no-test"];
  return testExpires < on ? ["certificate-expired"] : [];
}

function hindrancesOfThing({ state, nextMaintenance, nextCalibration }: Equipment, on: string): Hindrance[] {
  if (state !== "working") return ["not-working"];
  return [nextMaintenance, nextCalibration].some((day) => day !== undefined && day < on) ? ["service-overdue"] : [];
}

/** Somebody with certificates none of which holds does not do that work; who was never given one may need none. */
function hindrancesOfPerson({ certificates = [] }: Pick<StaffMember, "certificates">, on: string): Hindrance[] {
  const holds = certificates.some(({ issued, expires }) => issued <= on && (expires === undefined || expires >= on));
  return certificates.length > 0 && !holds ? ["certificate-expired"] : [];
}

/** Certificates of people, tests of dogs and services of equipment that have ended by a day or end within 90 days, the longest ended first. */
export function expiringOn(recorded: RecordedCapacity, on: string): readonly ExpiringCertificate[] {
  const standing = <T extends { readonly standing?: string }>({ body }: Told<T>) => body.standing !== "stood-down";
  const all = [
    ...recorded.staff.filter(standing).flatMap(({ reportId, body }) => {
      const { staffNumber: code, organisation, certificates = [] } = body;
      return renewedLast(certificates).map(({ kind, expires }) =>
        line(reportId, "staff", code, organisation, kind, expires),
      );
    }),
    ...recorded.dogs.filter(standing).map(({ reportId, body: { code, organisation, testExpires } }) => {
      return line(reportId, "dog", code, organisation, "accreditation-test", testExpires);
    }),
    ...recorded.equipment.flatMap(({ reportId, body }) => {
      const { code, organisation, kind, state, nextMaintenance, nextCalibration } = body;
      if (state === "written-off") return [];
      return [
        line(reportId, "maintenance", code, organisation, kind, nextMaintenance),
        line(reportId, "calibration", code, organisation, kind, nextCalibration),
      ];
    }),
  ];
  return all
    .flatMap(({ expires, ...one }) => (expires === undefined ? [] : [{ ...one, expires, ...expiryOn(expires, on) }]))
    .filter(({ band }) => band !== "later" && band !== "no-end")
    .sort((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : a.code < b.code ? -1 : 1));
}

function line(
  reportId: string,
  of: ExpiringCertificate["of"],
  code: string,
  organisation: string,
  kind: string,
  expires: string | undefined,
) {
  return { reportId, of, code, organisation, kind, expires };
}

/** Of several certificates of one kind the one that lasts longest: what was renewed does not expire any more. */
function renewedLast(certificates: NonNullable<StaffMember["certificates"]>) {
  const byKind = Map.groupBy(certificates, ({ kind }) => kind);
  return [...byKind.values()].flatMap((same) => {
    if (same.some(({ expires }) => expires === undefined)) return [];
    const [first] = [...same].sort((a, b) => ((a.expires ?? "") > (b.expires ?? "") ? -1 : 1));
    return first === undefined ? [] : [first];
  });
}

export interface OrganisationReadiness {
  readonly organisation: string;
  readonly shortName: string | null;
  readonly counts: Readonly<Record<AssetKind, { readonly all: number; readonly ready: number }>>;
  readonly peopleInTeams: number;
  readonly peopleInReadyTeams: number;
}

/** The board: of each organisation how much there is and how much of it can work. In order of name. */
export function readinessBoard(
  assets: readonly Asset[],
  profiles: RecordedCapacity["profiles"],
): readonly OrganisationReadiness[] {
  const names = new Map<string, string>();
  for (const { body } of profiles) names.set(nameKey(body.organisation), body.organisation);
  for (const { organisation } of assets) {
    if (!names.has(nameKey(organisation))) names.set(nameKey(organisation), organisation);
  }
  const shortNames = new Map(profiles.map(({ body }) => [nameKey(body.organisation), body.shortName ?? null]));
  const byOrganisation = Map.groupBy(assets, ({ organisation }) => nameKey(organisation));
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, organisation]) => {
      const own = byOrganisation.get(key) ?? [];
      const count = (kind: AssetKind) => {
        const all = own.filter((asset) => asset.kind === kind);
        return { all: all.length, ready: all.filter(isReady).length };
      };
      const teams = own.filter(({ kind }) => kind === "team");
      const people = (some: readonly Asset[]) => some.reduce((sum, { strength }) => sum + strength, 0);
      return {
        organisation,
        shortName: shortNames.get(key) ?? null,
        counts: { team: count("team"), dog: count("dog"), equipment: count("equipment"), staff: count("staff") },
        peopleInTeams: people(teams),
        peopleInReadyTeams: people(teams.filter(isReady)),
      };
    });
}

function isReady({ hindrances }: Asset): boolean {
  return hindrances.length === 0;
}
