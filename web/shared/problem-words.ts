import { useIntl } from "react-intl";
import { ApiProblem } from "./api/problem.ts";
import type { MessageKey } from "./i18n/catalogue.ts";

/** Problems people meet at the door and in dialogues, in their own language; the others keep the server's sentence. */
const known: Readonly<Record<string, MessageKey>> = {
  "sign-in-refused": "problem.sign-in-refused",
  "sign-in-throttled": "problem.sign-in-throttled",
  "link-invalid": "problem.link-invalid",
  "password-too-weak": "problem.password-too-weak",
  "login-taken": "problem.login-taken",
  "passkey-unavailable": "problem.passkey-unavailable",
  "passkey-refused": "problem.passkey-refused",
  "last-administrator": "problem.last-administrator",
  "own-roles": "problem.own-roles",
  "organisation-taken": "problem.organisation-taken",
  "signature-invalid": "problem.signature-invalid",
  "signed-out": "problem.signed-out",
  "not-signed-in": "problem.not-signed-in",
  "not-allowed": "problem.not-allowed",
  "foreign-page": "problem.foreign-page",
  "approver-is-author": "problem.approver-is-author",
  "report-already-decided": "problem.report-already-decided",
};

/** What a failure says to whoever reads: words of the screens where there are some, else those of the server. */
export function useProblemWords(): (error: Error) => string {
  const intl = useIntl();
  return (error) => {
    // The browser's own words for a passkey that was not used, or not in time, help nobody.
    if (error.name === "NotAllowedError" || error.name === "AbortError") {
      return intl.formatMessage({ id: "problem.passkey-not-used" });
    }
    if (error.name === "InvalidStateError") return intl.formatMessage({ id: "problem.passkey-known" });
    if (error instanceof TypeError) return intl.formatMessage({ id: "problem.no-server" });
    if (!(error instanceof ApiProblem)) return error.message;
    const id = known[error.code];
    if (id === undefined) return error.message;
    return intl.formatMessage({ id }, { seconds: Number(error.extra.retryAfterSeconds ?? 60) });
  };
}
