import { FormattedMessage, type IntlShape } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import { RoleWords } from "../../shared/access/role-words.tsx";
import type { PersonRow } from "../../shared/api/people-answers.ts";
import buttons from "../../shared/button.module.css";
import { Instant } from "../../shared/instant.tsx";
import type { RecordColumn } from "../../shared/record-table.tsx";

/** Columns of the table of people; whoever may manage them opens each from its name. */
export function personColumns(
  intl: IntlShape,
  change: ((person: PersonRow) => void) | undefined,
): readonly RecordColumn<PersonRow>[] {
  return [
    {
      id: "name",
      label: "people.name",
      isHead: true,
      cell: (person) =>
        change === undefined ? (
          person.name
        ) : (
          <button
            type="button"
            className={buttons.quiet}
            aria-label={intl.formatMessage({ id: "people.changeLabel" }, { name: person.name })}
            onClick={() => change(person)}
          >
            {person.name}
          </button>
        ),
    },
    { id: "organisation", label: "welcome.organisation", cell: ({ organisation }) => organisation.name },
    { id: "roles", label: "welcome.roles", cell: ({ roles }) => <RoleWords roles={roles} /> },
    {
      id: "login",
      label: "signIn.login",
      cell: ({ login, withheld }) => (withheld?.includes("login") ? <NotShown /> : (login ?? "—")),
    },
    { id: "seen", label: "people.lastSeen", isPlain: true, cell: ({ lastSeenAt }) => <Instant at={lastSeenAt} /> },
    {
      id: "state",
      label: "people.state",
      isPlain: true,
      cell: ({ active }) => <FormattedMessage id={active ? "people.active" : "people.inactive"} />,
    },
  ];
}
