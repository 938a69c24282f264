import { FormattedMessage, useIntl } from "react-intl";
import { dateInWords } from "../../shared/days.ts";
import { ShownOnce } from "../../shared/forms/shown-once.tsx";
import { useReader } from "../../shared/i18n/use-reader.ts";

/** A one-time link, to be handed over by another way than it will be used on. */
export function LinkOnce({ made }: { readonly made: { readonly link: string; readonly expiresAt: string } }) {
  const intl = useIntl();
  const { language } = useReader();
  const until = `${dateInWords(made.expiresAt, language)}, ${made.expiresAt.slice(11, 16)} UTC`;
  return (
    <ShownOnce text={made.link} label={intl.formatMessage({ id: "invite.link" })}>
      <FormattedMessage id="invite.once" values={{ until }} />
    </ShownOnce>
  );
}
