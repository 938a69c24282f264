import type { Finding } from "../../../../src/modules/reports/finding.ts";
import { FindingList } from "../../finding-list.tsx";

interface RestFindingsProps {
  readonly findings: readonly Finding[];
  /** Whether a finding stands in a row already. */
  readonly isSaid: (finding: Finding) => boolean;
}

/** What a computation has to say that belongs to no row. */
export function RestFindings({ findings, isSaid }: RestFindingsProps) {
  const rest = findings.filter((finding) => !isSaid(finding));
  return rest.length === 0 ? null : <FindingList findings={rest} />;
}
