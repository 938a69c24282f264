import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import { longText, organisationName, recordCode, shortText } from "../reports/named-fields.ts";
import { isoDate } from "../reports/report.ts";
import { activityChoices } from "./mine-action-activity.ts";
import { checklistItems } from "./monitoring-visit-labels.ts";

export const severities = ["minor", "major", "critical"] as const;
export type NonConformitySeverity = (typeof severities)[number];

const answer = Type.Optional(Type.Enum(["yes", "no", "not-applicable"]));
const items = Object.keys(checklistItems) as (keyof typeof checklistItems)[];
const answers = Object.fromEntries(items.map((item) => [item, answer])) as Record<
  (typeof items)[number],
  typeof answer
>;

const nonConformity = Type.Object(
  {
    clause: Type.Optional(shortText),
    description: longText,
    severity: Type.Enum([...severities]),
    deadline: isoDate,
    workSuspended: Type.Boolean(),
  },
  { additionalProperties: false },
);

export const visitBody = Type.Object(
  {
    number: recordCode,
    monitoring: Type.Enum(["external", "internal"]),
    organisation: organisationName,
    inspectorOrganisation: organisationName,
    activity: activityChoices,
    hazardCode: Type.Optional(hazardCode),
    taskNumber: Type.Optional(recordCode),
    teamCode: Type.Optional(recordCode),
    checklist: Type.Object(answers, { additionalProperties: false }),
    nonConformities: Type.Optional(Type.Array(nonConformity, { maxItems: 100 })),
    operationsSuspended: Type.Boolean(),
    specialMonitoring: Type.Optional(Type.Boolean()),
    warning: Type.Optional(Type.Enum(["none", "delivered", "explained", "received"])),
    debriefed: Type.Optional(Type.Boolean()),
    result: Type.Enum(["satisfactory", "satisfactory-with-remarks", "unsatisfactory"]),
    remarks: Type.Optional(longText),
  },
  { additionalProperties: false },
);

export type MonitoringVisit = Type.Static<typeof visitBody>;
export type NonConformity = Type.Static<typeof nonConformity>;
