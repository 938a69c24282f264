import { FormattedMessage } from "react-intl";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something waits: what counts in a list of work is how old it is, not the date. */
export function Age({ since }: { readonly since: string }) {
  const waited = Math.max(0, Date.now() - Date.parse(since));
  const [unit, count] =
    waited < hour
      ? (["minutes", Math.floor(waited / minute)] as const)
      : waited < day
        ? (["hours", Math.floor(waited / hour)] as const)
        : (["days", Math.floor(waited / day)] as const);
  return (
    <time dateTime={since} title={`${since} UTC`}>
      <FormattedMessage id={`work.age.${unit}`} values={{ count }} />
    </time>
  );
}
