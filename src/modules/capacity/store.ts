import type { Sql } from "../../platform/database/database.ts";
import type { FactLine } from "../reports/fact-line.ts";
import { factsEverSaid, factsThatHold } from "../reports/fact-store.ts";
import type { Availability } from "./availability.ts";
import type { DetectionDog } from "./detection-dog.ts";
import type { Equipment } from "./equipment.ts";
import type { OperatorProfile } from "./operator-profile.ts";
import type { RecordedCapacity } from "./readiness.ts";
import type { StaffMember } from "./staff-member.ts";
import type { Team } from "./team.ts";
import type { TrainingCourse } from "./training-course.ts";

/** What is recorded of capacity as of a day. */
export async function recordedCapacity(sql: Sql, on: string): Promise<RecordedCapacity> {
  const holding = async <Body>(kind: string) => (await factsThatHold(sql, { kind, on })).map(told<Body>);
  const [profiles, teams, staff, dogs, equipment, absences] = await Promise.all([
    holding<OperatorProfile>("operator-profile"),
    holding<Team>("team"),
    holding<StaffMember>("staff-member"),
    holding<DetectionDog>("detection-dog"),
    holding<Equipment>("equipment"),
    factsEverSaid(sql, { kind: "availability", on }),
  ]);
  return { profiles, teams, staff, dogs, equipment, availability: absences.map(told<Availability>) };
}

/** Courses known by a day, the latest first. */
export async function trainingCourses(sql: Sql, on: string) {
  const facts = await factsThatHold(sql, { kind: "training-course", on });
  const courses = facts.map(told<TrainingCourse>).map(({ reportId, body }) => {
    const { graduates, graduateWomen, graduateMen } = body;
    const isCounted = graduateWomen !== undefined || graduateMen !== undefined;
    const counted = isCounted ? (graduateWomen ?? 0) + (graduateMen ?? 0) : null;
    return { ...body, reportId, graduateCount: graduates?.length ?? counted };
  });
  return courses.sort((a, b) => (a.begins > b.begins ? -1 : a.begins < b.begins ? 1 : 0));
}

/** A fact with the body of its kind, which the schema of its report was held to when it was taken in. */
function told<Body>({ reportId, body }: FactLine) {
  return { reportId, body: body as unknown as Body };
}
