import { FormattedMessage } from "react-intl";
import { Empty } from "./empty.tsx";

/** A question that was not answered, and why. */
export function Trouble({ error }: { readonly error: Error }) {
  return <Empty title={<FormattedMessage id="trouble.title" />}>{error.message}</Empty>;
}
