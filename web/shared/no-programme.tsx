import { FormattedMessage } from "react-intl";
import { Empty } from "./empty.tsx";

/** An empty store: how a programme gets into it. */
export function NoProgramme() {
  return (
    <Empty title={<FormattedMessage id="empty.title" />}>
      <FormattedMessage id="empty.text" values={{ code: (words) => <code>{words}</code> }} />
    </Empty>
  );
}
