import type { Sql } from "../../platform/database/database.ts";
import { latestOfEach } from "../reports/latest-of-each.ts";
import { toldFacts } from "../reports/told-facts-store.ts";
import type { RecordedCapacity } from "./readiness.ts";
import type { TrainingCourse } from "./training-course.ts";

const kinds = [
  "operator-profile",
  "team",
  "staff-member",
  "detection-dog",
  "equipment",
  "availability",
  "training-course",
] as const;

/** What is recorded of capacity as of a day, and the courses. */
export async function recordedCapacity(sql: Sql, on: string) {
  const facts = await toldFacts(sql, kinds, on);
  const latest = <K extends (typeof kinds)[number]>(kind: K) => latestOfEach(facts.filter((fact) => fact.kind === kind));
  // Bodies passed the schema of their type when their reports were taken in.
  const recorded = {
    profiles: latest("operator-profile"),
    teams: latest("team"),
    staff: latest("staff-member"),
    dogs: latest("detection-dog"),
    equipment: latest("equipment"),
    availability: facts.filter(({ kind }) => kind === "availability"),
  } as unknown as RecordedCapacity;
  const courses = latest("training-course").map(({ reportId, body }) => {
    const course = body as unknown as TrainingCourse;
    const { graduates, graduateWomen, graduateMen } = course;
    const counted = graduateWomen === undefined && graduateMen === undefined ? null : (graduateWomen ?? 0) + (graduateMen ?? 0);
    return { ...course, reportId, graduateCount: graduates?.length ?? counted };
  });
  return { recorded, courses: courses.sort((a, b) => (a.begins > b.begins ? -1 : 1)) };
}
