import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { LedgerEffect } from "../../../src/modules/comparison/land-change.ts";
import type { HazardEffect } from "../../shared/api/effect-answers.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatArea } from "../../shared/numbers.ts";
import { Swatch } from "../../shared/swatch.tsx";
import styles from "./ledger-change.module.css";

const parts = ["opened", "added", "cancelled", "reduced", "cleared"] as const;
const signs = { opened: "", added: "+", cancelled: "\u2212", reduced: "\u2212", cleared: "\u2212" } as const;
type Column = (typeof parts)[number] | "remaining" | "suspected" | "confirmed";

/** A ledger before and after as one sum that adds up downwards in both columns, in m². */
export function LedgerChange({ title, effect }: { readonly title: ReactNode; readonly effect: LedgerEffect }) {
  const shown = parts.filter((part) => part === "opened" || isThere(effect, part));
  return (
    <table className={styles.ledger}>
      <caption className={styles.caption}>
        {title}
        <span className={styles.unit}>m²</span>
      </caption>
      <thead>
        <tr>
          <th />
          <th />
          <th scope="col">
            <FormattedMessage id="compare.before" />
          </th>
          <th scope="col">
            <FormattedMessage id="compare.after" />
          </th>
          <th scope="col">
            <FormattedMessage id="compare.change" />
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((part) => (
          <Line key={part} column={part} sign={signs[part]} effect={effect} />
        ))}
        <Line column="remaining" sign="=" effect={effect} className={styles.sum} />
        <Line column="suspected" sign="" effect={effect} className={styles.part} />
        <Line column="confirmed" sign="" effect={effect} className={styles.part} />
      </tbody>
    </table>
  );
}

/** The heading of one area's ledger. */
export function HazardLedgerTitle({ effect }: { readonly effect: HazardEffect }) {
  return (
    <>
      <Link to="/areas/$code" params={{ code: effect.hazardCode }}>
        {effect.hazardCode}
      </Link>
      {effect.isNew && (
        <span className={styles.isNew}>
          <FormattedMessage id="compare.newArea" />
        </span>
      )}
    </>
  );
}

function isThere({ before, after }: LedgerEffect, column: Column): boolean {
  return before[`${column}SquareMetres`] >= 0.5 || after[`${column}SquareMetres`] >= 0.5;
}

interface LineProps {
  readonly column: Column;
  readonly sign: string;
  readonly effect: LedgerEffect;
  readonly className?: string | undefined;
}

function Line({ column, sign, effect: { before, after }, className }: LineProps) {
  const { language } = useReader();
  const [was, is] = [before[`${column}SquareMetres`], after[`${column}SquareMetres`]];
  const isChanged = Math.abs(is - was) >= 0.5;
  const change = formatArea(is - was, "m2", language);
  return (
    <tr className={className} data-changed={isChanged}>
      <td className={styles.sign}>{sign}</td>
      <th scope="row">
        <span className={styles.what}>
          {column !== "opened" && column !== "added" && column !== "remaining" && <Swatch name={column} />}
          <FormattedMessage id={`ledger.${column}`} />
        </span>
      </th>
      <td className={styles.number}>{formatArea(was, "m2", language)}</td>
      <td className={styles.number}>{formatArea(is, "m2", language)}</td>
      <td className={styles.number}>{isChanged ? (is > was ? `+${change}` : change) : "0"}</td>
    </tr>
  );
}
