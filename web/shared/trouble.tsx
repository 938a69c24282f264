import { FormattedMessage } from "react-intl";
import { ApiProblem } from "./api/problem.ts";
import { Empty } from "./empty.tsx";

/** A question that was not answered, and why. */
export function Trouble({ error }: { readonly error: Error }) {
  const isUnknown = error instanceof ApiProblem && error.status === 404;
  return (
    <Empty title={<FormattedMessage id={isUnknown ? "trouble.notFound" : "trouble.title"} />}>{error.message}</Empty>
  );
}
