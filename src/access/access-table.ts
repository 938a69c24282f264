import type { ReportTypeName } from "../modules/reports/report-types.ts";
import type { Role } from "./role.ts";
import type { Tier } from "./tier.ts";

/**
 * Which rows a role reaches:
 * `none`; `published` those made public by a decision; `own` these and those of the person's organisation;
 * `partners` everything approved; `all` everything.
 */
export type Reach = "none" | "published" | "own" | "partners" | "all";

/** One line of the table: a reach for each role, in the order of `roles`. */
type Line = readonly [Reach, Reach, Reach, Reach, Reach, Reach, Reach];

/** Fields of a record that are not for everyone who sees the record: path → the tier it takes to see it. */
type Fields = Readonly<Record<string, Tier>>;

interface RecordAccess {
  readonly fields: Fields;
  readonly actions: Readonly<Record<string, Line>>;
}

/** Records besides reports. */
export type OtherRecord =
  | "programme"
  | "place"
  | "hazard"
  | "ledger"
  | "point"
  | "attachment"
  | "draft"
  | "journal"
  | "import"
  | "organisation"
  | "person"
  | "own-account"
  | "security-log"
  | "policy"
  | "delegation"
  | "certificate"
  | "dossier"
  | "duplicate"
  | "identity"
  | "metrics";

export type RecordName = ReportTypeName | OtherRecord;

/** Who a report is by, what it rests on and where it came from is for those who answer for it. */
const reportFields = {
  "reportedBy.name": "authority",
  source: "authority",
  provenance: "authority",
  attachments: "authority",
  findings: "authority",
  actor: "authority",
} as const satisfies Fields;

// The order of the columns below.
//                             public       donor       operator  quality  victim-a.  inf.-man.  administrator
const readLandReport: Line = ["published", "partners", "own", "all", "partners", "all", "published"];
const submitReport: Line = ["none", "none", "own", "all", "none", "all", "none"];
const checkReport: Line = ["none", "none", "own", "all", "none", "all", "none"];
const decideReport: Line = ["none", "none", "none", "none", "none", "all", "none"];

const landReport = {
  fields: reportFields,
  actions: { read: readLandReport, submit: submitReport, check: checkReport, decide: decideReport },
} as const;

const placeReport = {
  fields: reportFields,
  actions: {
    read: ["published", "partners", "own", "all", "partners", "all", "published"],
    submit: ["none", "none", "none", "none", "none", "all", "none"],
    check: ["none", "none", "none", "all", "none", "all", "none"],
    decide: decideReport,
  },
} as const;

/** Work that says nothing about ground by itself: operators send it of their own, partners see what is approved. */
const workReport = {
  fields: reportFields,
  actions: {
    read: ["none", "partners", "own", "all", "partners", "all", "none"],
    submit: submitReport,
    check: checkReport,
    decide: decideReport,
  },
} as const;

/** What only the authority writes down; operators see theirs. */
const officeReport = {
  fields: reportFields,
  actions: {
    read: ["none", "none", "own", "all", "none", "all", "none"],
    submit: ["none", "none", "none", "all", "none", "all", "none"],
    check: ["none", "none", "none", "all", "none", "all", "none"],
    decide: decideReport,
  },
} as const;

/** Who gave how much: donors see it all once it is approved; operators send in and see what they spent. */
const moneyReport = {
  fields: reportFields,
  actions: {
    read: ["none", "partners", "own", "all", "none", "all", "none"],
    submit: ["none", "none", "own", "none", "none", "all", "none"],
    check: ["none", "none", "none", "all", "none", "all", "none"],
    decide: decideReport,
  },
} as const;

/**
 * Role × action × record × field: who may do what, in this one place. The server's guard reads it before every request,
 * and PostgreSQL's row-level security holds it once more for what is read. A report type without a line here does not
 * compile. `tests/api/access-table.test.ts` walks every cell over HTTP.
 */
export const accessTable = {
  "hazard-report": landReport,
  // Who told the team may be known from their role alone in a small place.
  "non-technical-survey": { ...landReport, fields: { ...reportFields, "body.keyInformants": "authority" } },
  "technical-survey": landReport,
  "clearance-progress": workReport,
  "clearance-completion": landReport,
  "battle-area-clearance": landReport,
  "road-clearance": landReport,
  cancellation: landReport,
  handover: { ...landReport, fields: { ...reportFields, "body.receiverIdentityId": "authority" } },
  "area-status": landReport,
  "post-clearance-finding": landReport,
  "eod-spot-task": workReport,
  // The catalogue of identification is for everyone who works with ordnance; the authority answers for what is in it.
  "ordnance-model": {
    fields: reportFields,
    actions: { ...officeReport.actions, read: ["none", "partners", "partners", "all", "partners", "all", "none"] },
  },
  "lifted-minefield": landReport,
  "administrative-unit": placeReport,
  settlement: placeReport,
  accreditation: officeReport,
  "monitoring-visit": workReport,
  "corrective-action": workReport,
  "sampling-inspection": officeReport,
  "operator-profile": officeReport,
  team: workReport,
  "staff-member": { ...workReport, fields: { ...reportFields, "body.identityId": "authority" } },
  "training-course": workReport,
  "detection-dog": workReport,
  equipment: workReport,
  availability: workReport,
  "task-order": officeReport,
  "task-progress": workReport,
  // Where people were hurt is counted for everyone and shown to those whose work needs it.
  "accident-report": {
    fields: { ...reportFields, "body.description": "authority", "body.casualties": "authority" },
    actions: {
      read: ["none", "partners", "own", "all", "all", "all", "none"],
      submit: ["none", "none", "own", "all", "all", "all", "none"],
      check: ["none", "none", "none", "all", "all", "all", "none"],
      decide: decideReport,
    },
  },
  "risk-education": workReport,
  "return-report": workReport,
  donor: moneyReport,
  "assistance-request": moneyReport,
  "assistance-pledge": moneyReport,
  "assistance-grant": moneyReport,
  "in-kind-item": moneyReport,
  spending: moneyReport,
  // Callers trust the programme: nobody outside the authority hears of them, and what they said stays with the case.
  "public-sighting": {
    fields: { ...reportFields, "body.identityId": "authority", "body.description": "authority" },
    actions: officeReport.actions,
  },
  programme: { fields: {}, actions: { read: ["all", "all", "all", "all", "all", "all", "all"] } },
  place: { fields: {}, actions: { read: ["all", "all", "all", "all", "all", "all", "all"] } },
  hazard: {
    fields: { reports: "public" },
    actions: {
      read: ["published", "partners", "own", "all", "partners", "all", "published"],
      publish: ["none", "none", "none", "none", "none", "all", "none"],
    },
  },
  ledger: { fields: {}, actions: { read: ["published", "partners", "own", "all", "partners", "all", "published"] } },
  point: { fields: {}, actions: { read: ["published", "partners", "own", "all", "all", "all", "published"] } },
  attachment: {
    fields: {},
    actions: {
      read: ["none", "none", "own", "all", "all", "all", "none"],
      submit: ["none", "none", "all", "all", "all", "all", "none"],
    },
  },
  // A report that is being written is nobody's but theirs who write it: not the authority's either.
  draft: {
    fields: {},
    actions: {
      read: ["none", "none", "own", "own", "own", "own", "none"],
      write: ["none", "none", "own", "own", "own", "own", "none"],
    },
  },
  // Open pages hear that something changed, not what.
  journal: {
    fields: {},
    actions: {
      follow: ["all", "all", "all", "all", "all", "all", "all"],
      read: ["none", "none", "none", "all", "none", "all", "all"],
    },
  },
  import: { fields: {}, actions: { read: ["none", "none", "none", "all", "none", "all", "none"] } },
  organisation: {
    fields: {},
    actions: {
      read: ["none", "all", "all", "all", "all", "all", "all"],
      manage: ["none", "none", "none", "none", "none", "none", "all"],
    },
  },
  person: {
    fields: { login: "authority", state: "authority" },
    actions: {
      read: ["none", "none", "own", "all", "all", "all", "all"],
      manage: ["none", "none", "none", "none", "none", "none", "all"],
    },
  },
  // A person's own name, keys, sessions and tokens: of whoever is signed in.
  "own-account": {
    fields: {},
    actions: {
      read: ["none", "own", "own", "own", "own", "own", "own"],
      manage: ["none", "own", "own", "own", "own", "own", "own"],
    },
  },
  "security-log": { fields: {}, actions: { read: ["none", "none", "none", "none", "none", "none", "all"] } },
  policy: {
    fields: {},
    actions: {
      read: ["none", "all", "all", "all", "all", "all", "all"],
      decide: ["none", "none", "none", "none", "none", "all", "all"],
    },
  },
  delegation: {
    fields: {},
    actions: {
      read: ["none", "none", "none", "all", "none", "all", "all"],
      give: ["none", "none", "none", "none", "none", "own", "none"],
      withdraw: ["none", "none", "none", "none", "none", "own", "all"],
    },
  },
  certificate: {
    fields: {},
    actions: {
      verify: ["all", "all", "all", "all", "all", "all", "all"],
      // Everyone may ask whether one is valid; the names on it are for those who hold it.
      read: ["none", "partners", "own", "all", "partners", "all", "none"],
      issue: ["none", "none", "none", "none", "none", "all", "none"],
    },
  },
  dossier: { fields: {}, actions: { read: ["none", "none", "own", "all", "none", "all", "none"] } },
  // Records that may stand twice; casualties are among them, by facts and never by name.
  duplicate: {
    fields: {},
    actions: {
      read: ["none", "none", "none", "all", "all", "all", "none"],
      decide: ["none", "none", "none", "none", "all", "all", "none"],
    },
  },
  // Names, birth dates, addresses and contacts of casualties and informants: apart from the facts, in the vault.
  identity: {
    fields: {},
    actions: {
      list: ["none", "none", "none", "none", "all", "none", "none"],
      read: ["none", "none", "none", "none", "all", "none", "none"],
      record: ["none", "none", "own", "all", "all", "all", "none"],
      erase: ["none", "none", "none", "none", "all", "none", "none"],
    },
  },
  metrics: { fields: {}, actions: { read: ["none", "none", "none", "none", "none", "none", "all"] } },
} as const satisfies Readonly<Record<RecordName, RecordAccess>>;

export type ActionOn<R extends RecordName> = keyof (typeof accessTable)[R]["actions"] & string;
export type Action = { [R in RecordName]: ActionOn<R> }[RecordName];

/** The column of a role in the table. */
export const columnOf: Readonly<Record<Role, number>> = {
  public: 0,
  donor: 1,
  operator: 2,
  "quality-officer": 3,
  "victim-assistance": 4,
  "information-manager": 5,
  administrator: 6,
};
