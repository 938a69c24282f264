import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { CourseLine } from "../../shared/api/board-answers.ts";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { useFieldWords } from "../../shared/report-words.ts";
import { Section } from "../../shared/section.tsx";

/** Courses with their places and who came through. */
export function Courses({ courses }: { readonly courses: readonly CourseLine[] }) {
  const typeWord = useFieldWords();
  if (courses.length === 0) return null;
  const word = (path: string) => typeWord("training-course", path);
  const columns: readonly RecordColumn<CourseLine>[] = [
    {
      id: "number",
      label: "quality.number",
      isHead: true,
      isPlain: true,
      cell: ({ reportId, number }) => (
        <Link to="/reports/$id" params={{ id: reportId }}>
          {number}
        </Link>
      ),
    },
    { id: "kind", label: "capacity.course", cell: ({ kind }) => word(`kind.${kind}`) },
    { id: "organisation", label: "quality.organisation", cell: ({ organisation }) => organisation },
    { id: "days", label: "capacity.days", isPlain: true, cell: ({ begins, ends }) => `${begins} – ${ends}` },
    { id: "places", label: "capacity.places", isPlain: true, cell: ({ places }) => places },
    { id: "passed", label: "capacity.graduates", isPlain: true, cell: ({ graduateCount }) => graduateCount ?? "—" },
    { id: "state", label: "quality.state", cell: ({ result }) => word(`result.${result}`) },
  ];
  return (
    <Section title={<FormattedMessage id="capacity.courses" values={{ count: courses.length }} />}>
      <RecordTable label="capacity.courseTable" columns={columns} rows={courses} keyOf={({ reportId }) => reportId} />
    </Section>
  );
}
