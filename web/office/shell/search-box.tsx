import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { searchQuery } from "../../shared/api/queries.ts";
import { Icon } from "../../shared/icon.tsx";
import { useKeys } from "../../shared/use-keys.ts";
import styles from "./search-box.module.css";
import { SearchHitList } from "./search-hit-list.tsx";
import { coordinateIn, hitOfCoordinate, hitOfItem, type SearchHit } from "./search-hits.ts";

/** One box for areas, reports, places and coordinates. `/` goes to it, arrows choose, Enter opens. */
export function SearchBox() {
  const intl = useIntl();
  const navigate = useNavigate();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [asked] = useDebouncedValue(text.trim(), 120);
  const coordinate = coordinateIn(text);
  const answer = useQuery({ ...searchQuery(asked), enabled: asked.length > 1 && coordinate === undefined });
  const found = asked.length > 1 ? (answer.data?.items.map(hitOfItem) ?? []) : [];
  const hits = coordinate === undefined ? found : [hitOfCoordinate(coordinate)];
  useKeys({
    "/": (event) => {
      event.preventDefault();
      input.current?.select();
      input.current?.focus();
    },
  });
  const open = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    setOpen(false);
    input.current?.blur();
    void navigate(hit.target as never);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((active + step + Math.max(hits.length, 1)) % Math.max(hits.length, 1));
    }
    if (event.key === "Enter") open(hits[active]);
    if (event.key === "Escape") {
      setText("");
      setOpen(false);
      input.current?.blur();
    }
  };
  const isListed = isOpen && text.trim().length > 1;
  const isAnswered = !answer.isFetching && asked === text.trim();
  return (
    <search className={styles.search}>
      <Icon name="search" size={16} />
      <input
        ref={input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-expanded={isListed}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isListed && hits.length > 0 ? `${list}-${active}` : undefined}
        aria-label={intl.formatMessage({ id: "search.label" })}
        placeholder={intl.formatMessage({ id: "search.placeholder" })}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setTimeout(() => setOpen(false), 150)}
        onKeyDown={keys}
      />
      <kbd className={styles.key}>/</kbd>
      <SearchHitList
        id={list}
        isListed={isListed}
        hits={hits}
        active={active}
        inVain={isListed && hits.length === 0 && isAnswered ? asked : undefined}
        onPoint={setActive}
        onOpen={open}
      />
    </search>
  );
}
