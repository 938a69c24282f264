import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { Empty } from "../../shared/empty.tsx";

/** An address that leads nowhere. */
export function Missing() {
  return (
    <Empty title={<FormattedMessage id="missing.title" />}>
      <FormattedMessage id="missing.text" values={{ map: (words) => <Link to="/">{words}</Link> }} />
    </Empty>
  );
}
