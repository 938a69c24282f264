import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, test } from "vitest";
import { type ActionOn, accessTable, columnOf, type OtherRecord, type Reach } from "../../src/access/access-table.ts";
import { type Role, roles } from "../../src/access/role.ts";
import { type ReportTypeName, reportTypes } from "../../src/modules/reports/report-types.ts";
import { reportOf, square } from "./support/documents.ts";
import type { TestPersonName } from "./support/people.ts";
import { withProgramme } from "./support/test-programme.ts";

const programme = withProgramme();

/** Somebody who has this role and no other. */
const someoneWith: Readonly<Record<Role, TestPersonName | "public">> = {
  public: "public",
  donor: "donor",
  operator: "operator",
  "quality-officer": "quality",
  "victim-assistance": "assistance",
  "information-manager": "third",
  administrator: "administrator",
};

const own = { name: "Olga Operator", organisation: "Survey Team 1" };
const neighbour = { name: "Nils Neighbour", organisation: "Clearance Company" };
type Author = typeof own | typeof neighbour;

let place = 0;

/** A report of any type, on ground of its own, by somebody. */
function reportBy(author: Author, type: ReportTypeName, hazardCode: string) {
  place += 5;
  const ground = square(place % 400, Math.floor(place / 400) * 5);
  const point = { geometry: { type: "Point", coordinates: [46 + place / 1000, 41] } };
  const number = `N-${place}`;
  const { organisation } = author;
  const statement = { source: "A yearly report", date: "2024-04-01", scope: "one-contribution" };
  const period = { from: "2023-01-01", to: "2023-12-31" };
  const sum = { key: `K-${place}`, amount: 10, currency: "USD", period, statement };
  const goods = { goods: "machine", what: "A flail", quantity: 1, receivedOn: "2023-05-01" };
  const bodies: Readonly<Record<ReportTypeName, object>> = {
    ...workBodies(number, organisation, hazardCode),
    "hazard-report": { hazardCode, kind: "suspected", area: ground },
    "non-technical-survey": { hazardCode, cancelled: ground },
    "technical-survey": { hazardCode, reduced: ground },
    "clearance-completion": { hazardCode, cleared: ground, operation: "mine-clearance" },
    "battle-area-clearance": { hazardCode, cleared: ground, search: "surface" },
    "clearance-progress": { hazardCode, team: number, from: "2024-04-29", to: "2024-05-01" },
    "road-clearance": {
      ...{ hazardCode, work: "clearance", roadName: number },
      ...{ lengthMetres: 111, widthMetres: 85, cleared: ground },
    },
    cancellation: { hazardCode, cancelled: ground, criteria: ["no-evidence"] },
    handover: {
      ...{ hazardCodes: [hazardCode], handedOverOn: "2024-05-01" },
      ...{ receivedBy: "community", residualRiskAcknowledged: true },
    },
    "area-status": { hazardCode, status: "suspended", since: "2024-05-01", reason: "season" },
    "post-clearance-finding": {
      ...{ hazardCode, location: point, radiusMetres: 5, foundDuring: "inspection" },
      itemsFound: [{ category: "ap-blast-mine", quantity: 1, state: "found" }],
    },
    "eod-spot-task": { location: point, hazardCode, calledBy: "police-102", outcome: "nothing-found" },
    "ordnance-model": { model: `m-${place}`, name: { en: `M ${place}` }, category: "other" },
    "accident-report": { location: point, description: "A cow stepped on something." },
    "lifted-minefield": { location: point },
    "administrative-unit": { code: `U-${place}`, level: 2, name: { en: `Unit ${place}` }, boundary: ground },
    settlement: { name: { en: `Village ${place}` }, location: point },
    "public-sighting": { reference: `CALL-${place}`, channel: "hotline", category: "uxo", location: point },
    donor: { key: `D-${place}`, name: "A giver", kind: "foreign-state" },
    "assistance-request": { ...sum, purpose: "Two machines" },
    "assistance-pledge": { ...sum, donorKey: "D-1" },
    "assistance-grant": { ...sum, donorKey: "D-1" },
    "in-kind-item": { ...goods, key: sum.key, donorKey: "D-1", statement },
    spending: { ...sum, grantKey: "G-1" },
    "risk-education": { category: "indirect", activity: "radio", settlement: "Qarağac" },
    "return-report": { settlement: `Village ${place}`, returnedPeople: 4 },
  };
  return reportOf(type, "2024-05-01", bodies[type], { reportedBy: author });
}

/** Bodies of the work that is done by organisations: each speaks of its author's own. */
function workBodies(number: string, organisation: string, hazardCode: string) {
  const inspectorOrganisation = "Quality Company";
  const days = { validFrom: "2024-01-01", validUntil: "2026-01-01" };
  const course = { begins: "2024-04-01", ends: "2024-04-20", places: 12, result: "completed" };
  const plan = { kind: "area", sampledFraction: 0.1, detection: 0.9 };
  const block = { blockSquareMetres: 5000, sampledSquareMetres: 500, itemsFound: 0, result: "accepted" };
  const where = { hazardCodes: [hazardCode], plannedStart: "2024-05-01", plannedEnd: "2024-06-01" };
  return {
    accreditation: { number, organisation, stage: "organisational", scope: ["training"], result: "granted", ...days },
    "monitoring-visit": {
      ...{ number, organisation, inspectorOrganisation, monitoring: "external", activity: "manual-clearance" },
      ...{ checklist: {}, operationsSuspended: false, result: "satisfactory" },
    },
    "corrective-action": {
      visit: number,
      nonConformity: 1,
      doneOn: "2024-05-01",
      doneBy: organisation,
      action: "Done.",
    },
    "sampling-inspection": { number, organisation, inspectorOrganisation, plan, ...block },
    "operator-profile": { organisation, kind: "commercial", activities: ["manual-clearance"] },
    team: { code: number, organisation, kind: "manual", strength: 9 },
    "staff-member": { staffNumber: number, organisation, role: "Deminer" },
    "training-course": { number, organisation, kind: "deminer", ...course },
    "detection-dog": { code: number, organisation },
    equipment: { code: number, organisation, kind: "machine", model: "Flail", state: "working" },
    availability: { of: "team", code: number, organisation, from: "2024-05-01", state: "leave" },
    "task-order": {
      number,
      organisation,
      activity: "manual-clearance",
      priority: "normal",
      issuedBy: "Office",
      ...where,
    },
    "task-progress": { number, organisation, state: "started", percent: 10 },
  } as const;
}

interface Scene {
  /** Ids of reports by what they are. */
  readonly published: string | null;
  readonly ownApproved: string;
  readonly neighbourApproved: string;
  readonly ownSubmitted: string;
  readonly neighbourSubmitted: string;
}

const scenes = new Map<ReportTypeName, Scene>();
const hazardTypes: readonly ReportTypeName[] = [
  "hazard-report",
  "non-technical-survey",
  "technical-survey",
  "clearance-completion",
  "battle-area-clearance",
  "road-clearance",
  "cancellation",
  "handover",
  "area-status",
  "post-clearance-finding",
];

async function submitted(report: ReturnType<typeof reportBy>): Promise<string> {
  const { status, body } = await programme.post("/api/reports", report);
  expect([status, body["findings"] === undefined ? body : null]).toEqual([201, null]);
  return report.id;
}

async function approved(report: ReturnType<typeof reportBy>): Promise<string> {
  const id = await submitted(report);
  expect((await programme.post(`/api/reports/${id}/approval`, {})).status).toBe(200);
  return id;
}

beforeAll(async () => {
  for (const [code, author] of [
    ["PUB", neighbour],
    ["OWN", own],
    ["NGB", neighbour],
  ] as const) {
    await approved(reportBy(author, "hazard-report", code));
  }
  const shown = await programme.send(
    "PUT",
    "/api/hazards/PUB/tier",
    { tier: "public", reason: "Signs stand." },
    "omar",
  );
  expect(shown.status).toBe(200);
  for (const { name: type } of reportTypes) {
    const isOfHazard = hazardTypes.includes(type);
    scenes.set(type, {
      published: isOfHazard ? await approved(reportBy(neighbour, type, "PUB")) : null,
      ownApproved: await approved(reportBy(own, type, "OWN")),
      neighbourApproved: await approved(reportBy(neighbour, type, "NGB")),
      ownSubmitted: await submitted(reportBy(own, type, "OWN")),
      neighbourSubmitted: await submitted(reportBy(neighbour, type, "NGB")),
    });
  }
}, 120_000);

/** What a reach lets somebody of Survey Team 1 see of a scene: written out, not computed by the code under test. */
const seenWith: Readonly<Record<Reach, readonly (keyof Scene)[]>> = {
  none: [],
  published: ["published"],
  own: ["published", "ownApproved", "ownSubmitted"],
  partners: ["published", "ownApproved", "neighbourApproved"],
  all: ["published", "ownApproved", "neighbourApproved", "ownSubmitted", "neighbourSubmitted"],
};

function cell(line: readonly Reach[], role: Role): Reach {
  return line[columnOf[role]] ?? "none";
}

const typesAndRoles = reportTypes.flatMap(({ name: type }) => roles.map((role) => [type, role] as const));

describe("reading reports", () => {
  test.each(typesAndRoles)("%s as %s: page, list and CSV hold what the table says", async (type, role) => {
    const scene = scenes.get(type);
    if (scene === undefined) throw new Error(`No scene of ${type}`);
    const reach = cell(accessTable[type].actions.read, role);
    const who = someoneWith[role];
    const expected = seenWith[reach].map((kind) => scene[kind]).filter((id) => id !== null);
    const list = await programme.get(`/api/reports?type=${type}&limit=1000`, who);
    const listed = (list.body["items"] as { id: string }[]).map(({ id }) => id);
    const text = await programme.text(`/api/reports.csv?type=${type}`, who);
    for (const id of Object.values(scene)) {
      if (id === null) continue;
      const sees = expected.includes(id);
      const page = await programme.get(`/api/reports/${id}`, who);
      expect([id, page.status]).toEqual([id, sees ? 200 : 404]);
      expect([id, listed.includes(id), text.includes(id)]).toEqual([id, sees, sees]);
    }
  });

  test.each(typesAndRoles)("%s as %s: fields above the clearance are withheld and named", async (type, role) => {
    const scene = scenes.get(type);
    const reach = cell(accessTable[type].actions.read, role);
    const who = someoneWith[role];
    for (const kind of seenWith[reach]) {
      const id = scene?.[kind];
      if (!id) continue;
      const { body } = await programme.get(`/api/reports/${id}`, who);
      const document = body["document"] as { reportedBy: { name: string | null }; withheld?: string[] };
      const opens = reach === "all" || (reach === "own" && kind.startsWith("own"));
      expect([kind, document.reportedBy.name !== null]).toEqual([kind, opens]);
      expect([kind, document.withheld?.includes("reportedBy.name") ?? false]).toEqual([kind, !opens]);
    }
  });
});

test("what people wrote of an accident is on the map for those who see the report whole", async () => {
  for (const [who, opens] of [
    ["donor", false],
    ["quality", true],
    ["assistance", true],
  ] as const) {
    const { body } = await programme.get("/api/points", who);
    const features = body["features"] as { properties: { kind: string; description: string | null } }[];
    const accidents = features.filter(({ properties }) => properties.kind === "accident");
    expect(accidents.length).toBeGreaterThan(1);
    expect([who, accidents.every(({ properties }) => (properties.description !== null) === opens)]).toEqual([
      who,
      true,
    ]);
  }
});

describe("handing in reports", () => {
  test.each(typesAndRoles)("%s as %s", async (type, role) => {
    const reach = cell(accessTable[type].actions.submit, role);
    const who = someoneWith[role];
    const refused = role === "public" ? 401 : 403;
    const send = async (author: Author) =>
      (await programme.post("/api/reports", reportBy(author, type, "OWN"), who)).status;
    expect(await send(own)).toBe(reach === "all" || reach === "own" ? 201 : refused);
    expect(await send(neighbour)).toBe(reach === "all" ? 201 : refused);
  });
});

describe("checking and deciding reports", () => {
  test.each(typesAndRoles)("%s as %s", async (type, role) => {
    const who = someoneWith[role];
    const waiting = await submitted(reportBy(neighbour, type, "NGB"));
    for (const [action, path, body] of [
      ["check", "check", { remark: "Looked at the ground." }],
      ["decide", "rejection", { reason: "The ground is elsewhere." }],
    ] as const) {
      const reach = cell(accessTable[type].actions[action], role);
      const { status } = await programme.post(`/api/reports/${waiting}/${path}`, body, who);
      // What one may not see is not there; what one sees and may not decide is refused.
      expect([action, status === 200 || status === 201]).toEqual([action, reach === "all"]);
      if (reach !== "all") expect([401, 403, 404]).toContain(status);
    }
  });
});

type Asked = (who: TestPersonName | "public") => Promise<{ status: number }>;

const duplicateNobodyHas = { kind: "area", first: "NONE", second: "NOR", verdict: "different", reason: "Because." };

/** A request for each cell of the other records. A new record or action without one does not compile. */
const requests: { readonly [R in OtherRecord]: Readonly<Record<ActionOn<R>, Asked>> } = {
  programme: { read: (who) => programme.get("/api/programme", who) },
  place: { read: (who) => programme.get("/api/units", who) },
  hazard: {
    read: (who) => programme.get("/api/hazards", who),
    publish: (who) => programme.send("PUT", "/api/hazards/NONE/tier", { tier: "public", reason: "Because." }, who),
  },
  ledger: { read: (who) => programme.get("/api/ledger", who) },
  point: { read: (who) => programme.get("/api/points", who) },
  attachment: {
    read: (who) => programme.get(`/api/attachments/${"0".repeat(64)}`, who),
    submit: (who) => programme.send("POST", "/api/attachments?name=a", {}, who),
  },
  draft: {
    read: (who) => programme.get("/api/drafts", who),
    write: (who) => programme.send("PUT", `/api/drafts/${uuidv7()}`, {}, who),
  },
  journal: {
    follow: async (who) => ({ status: await programme.firstStatus("/api/events", who) }),
    read: (who) => programme.get("/api/journal", who),
  },
  import: { read: (who) => programme.get("/api/imports", who) },
  organisation: {
    read: (who) => programme.get("/api/organisations", who),
    manage: (who) => programme.post("/api/organisations", {}, who),
  },
  person: {
    read: (who) => programme.get("/api/people", who),
    manage: (who) => programme.post("/api/people/invitations", {}, who),
  },
  "own-account": {
    read: (who) => programme.get("/api/account", who),
    manage: (who) => programme.post("/api/account/tokens", {}, who),
  },
  "security-log": { read: (who) => programme.get("/api/security-log", who) },
  policy: {
    read: (who) => programme.get("/api/policy", who),
    decide: (who) => programme.send("PUT", "/api/policy", {}, who),
  },
  delegation: {
    read: (who) => programme.get("/api/delegations", who),
    give: (who) => programme.post("/api/delegations", {}, who),
    withdraw: (who) => programme.post(`/api/delegations/${uuidv7()}/withdrawal`, { reason: "Back at work." }, who),
  },
  certificate: {
    verify: (who) => programme.get("/api/certificates/verify/0000-0000-0000", who),
    read: (who) => programme.get("/api/certificates", who),
    issue: (who) => programme.post("/api/certificates", {}, who),
  },
  dossier: { read: (who) => programme.get("/api/hazards/NONE/dossier.pdf?language=en", who) },
  duplicate: {
    read: (who) => programme.get("/api/duplicates", who),
    decide: (who) => programme.post("/api/duplicates/decision", duplicateNobodyHas, who),
  },
  identity: {
    list: (who) => programme.get("/api/identities", who),
    read: (who) => programme.post(`/api/identities/${uuidv7()}/reading`, { reason: "A prosthesis is ready." }, who),
    record: (who) => programme.post("/api/identities", {}, who),
    erase: (who) => programme.post(`/api/identities/${uuidv7()}/erasure`, { reason: "They asked for it." }, who),
  },
  metrics: { read: (who) => programme.get("/api/metrics", who) },
};

const otherCells = Object.entries(requests).flatMap(([record, actions]) =>
  Object.entries(actions as Record<string, Asked>).flatMap(([action, ask]) =>
    roles.map((role) => [record as OtherRecord, action, role, ask] as const),
  ),
);

describe("every other record", () => {
  test.each(otherCells)("%s: %s as %s", async (record, action, role, ask) => {
    const lines: Readonly<Record<string, readonly Reach[]>> = accessTable[record].actions;
    const reach = cell(lines[action] ?? [], role);
    const { status } = await ask(someoneWith[role]);
    // Allowed: it may be missing or unfit, but it is not refused. A route that is not there at all would be 404 for all.
    const isRefused = status === 401 || status === 403;
    expect([record, action, role, isRefused]).toEqual([record, action, role, reach === "none"]);
    if (isRefused) expect(status).toBe(role === "public" ? 401 : 403);
  });
});
