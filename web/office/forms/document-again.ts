import type { ReportDetail } from "../../shared/api/answers.ts";
import type { Me } from "../../shared/api/people-answers.ts";
import type { Attachment, DraftDocument } from "./draft-document.ts";

interface Again {
  readonly id: string;
  readonly version: number;
  readonly person: NonNullable<Me["person"]>;
}

/**
 * A report to be sent again: what it said, by whoever corrects it now. An approved one is superseded; a returned one never
 * counted, so it is only named. What is kept back from this person cannot be copied, and is left out.
 */
export function documentAgain(report: Pick<ReportDetail, "document" | "state">, again: Again): DraftDocument {
  const { document, state } = report;
  const { id: former, type, dateOfInformation, reportedBy, source, body, attachments } = document;
  const { name, organisation } = again.person;
  const own = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
  return {
    id: again.id,
    type,
    schemaVersion: again.version,
    dateOfInformation,
    reportedBy: { name, organisation: reportedBy.organisation || organisation.name },
    ...(source ? { source: source as NonNullable<DraftDocument["source"]> } : {}),
    body: own,
    attachments: (attachments ?? []) as readonly Attachment[],
    ...(state === "rejected" ? { corrects: former } : { supersedes: former }),
  };
}
