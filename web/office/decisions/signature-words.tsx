import { FormattedMessage } from "react-intl";
import type { JournalEntry } from "../../shared/api/answers.ts";
import styles from "./signature-words.module.css";

/** Of a decision: with which kind of key it was signed, and whether the signature holds today. */
export function SignatureWords({ entry }: { readonly entry: JournalEntry }) {
  const { signature, body, withheld } = entry;
  if (signature === undefined || withheld?.includes("signature")) return null;
  return (
    <p className={styles.signature} data-broken={signature?.verified === false}>
      <FormattedMessage id={signature === null ? "signature.none" : `signature.${signature.algorithm}`} />
      {signature !== null && (
        <>
          {" · "}
          <FormattedMessage id={signature.verified ? "signature.verified" : "signature.broken"} />
        </>
      )}
      {typeof body?.["delegationId"] === "string" && (
        <>
          {" · "}
          <FormattedMessage id="signature.delegated" />
        </>
      )}
    </p>
  );
}
