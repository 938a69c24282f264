import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { get } from "../../shared/api/request.ts";
import type { IdentityLine, IdentityReading } from "../../shared/api/vault-answers.ts";
import { Instant } from "../../shared/instant.tsx";
import page from "../../shared/page.module.css";
import { Sheet } from "../../shared/sheet.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import styles from "./readings-sheet.module.css";

/** Who opened an identity, when and why. */
export function ReadingsSheet({ identity, close }: { readonly identity: IdentityLine; readonly close: () => void }) {
  const answer = useQuery({
    queryKey: ["api", "identity-readings", identity.id],
    queryFn: ({ signal }) =>
      get<{ items: readonly IdentityReading[] }>(
        `/api/identities/${encodeURIComponent(identity.id)}/readings`,
        {},
        signal,
      ),
    staleTime: 0,
  });
  return (
    <Sheet
      title={<FormattedMessage id="vault.readingsTitle" values={{ label: identity.label }} />}
      isOpen
      close={close}
    >
      {answer.isError && <Trouble error={answer.error} />}
      {answer.data?.items.length === 0 && (
        <p className={page.quiet}>
          <FormattedMessage id="vault.readingsNone" />
        </p>
      )}
      <ul>
        {answer.data?.items.map(({ what, at, actor, reason }) => (
          <li key={`${at}${what}`} className={styles.reading}>
            <p>
              <strong>{actor}</strong> · <FormattedMessage id={`vault.what.${what}`} /> · <Instant at={at} /> UTC
            </p>
            {reason !== null && <p className={page.quiet}>{reason}</p>}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
