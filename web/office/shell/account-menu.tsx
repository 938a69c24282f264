import { Popover } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { RoleWords } from "../../shared/access/role-words.tsx";
import { SignInLink } from "../../shared/access/sign-in-link.tsx";
import { meQuery } from "../../shared/api/people-queries.ts";
import styles from "./account-menu.module.css";
import { signOut } from "./sign-out.ts";
import { usePages } from "./use-pages.ts";

/** Who is signed in, and what is theirs; for visitors the door. */
export function AccountMenu() {
  const queries = useQueryClient();
  const me = useQuery(meQuery).data;
  const { office } = usePages();
  const [isOpen, setOpen] = useState(false);
  if (me === undefined) return <span className={styles.room} />;
  if (me.person === null) return <SignInLink className={styles.signIn} />;
  const { id, name, organisation, roles } = me.person;
  const close = () => setOpen(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      offset={8}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.menu ?? "" }}
    >
      <Popover.Target>
        <button type="button" className={styles.account} onClick={() => setOpen(!isOpen)}>
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(name)}
          </span>
          <span className={styles.name} aria-hidden="true">
            {name}
          </span>
          <span className="visually-hidden">
            <FormattedMessage id="account.menu" values={{ name }} />
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles.who}>{name}</p>
        <p className={styles.what}>{organisation.name}</p>
        <p className={styles.what}>
          <RoleWords roles={roles} />
        </p>
        <ul className={styles.links}>
          <li>
            <Link to="/account" onClick={close}>
              <FormattedMessage id="nav.account" />
            </Link>
          </li>
          {office.map(({ to, label }) => (
            <li key={to}>
              <Link to={to} onClick={close}>
                <FormattedMessage id={label} />
              </Link>
            </li>
          ))}
          <li>
            <button type="button" onClick={() => void signOut(queries, id)}>
              <FormattedMessage id="account.signOut" />
            </button>
          </li>
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

/** First letters of the first and the last word of a name. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.slice(0, 1) ?? "").join("");
}
