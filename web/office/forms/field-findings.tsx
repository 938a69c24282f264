import { FormattedMessage } from "react-intl";
import { FindingSign } from "../../shared/finding-list.tsx";
import styles from "./fields.module.css";
import { idOfField, type PlacedFinding } from "./placed-finding.ts";

/** What the checks say of one field, beside it: what, and by which clause. */
export function FieldFindings({ pointer, findings }: { pointer: string; findings: readonly PlacedFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul id={`${idOfField(pointer)}-findings`} className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.code}${finding.pointer}${finding.message}`} className={styles.finding}>
          <FindingSign severity={finding.severity} />
          <p>
            <FindingWords finding={finding} />
            {finding.clause !== undefined && <span className={styles.clause}> {finding.clause}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A field that nobody has filled in is told in the reader's language; what the checks found, in the server's words. */
export function FindingWords({ finding }: { readonly finding: PlacedFinding }) {
  return finding.missing ? <FormattedMessage id="form.missing" /> : finding.message;
}
