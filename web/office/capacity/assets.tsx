import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { Asset } from "../../../src/modules/capacity/readiness.ts";
import { DueSign } from "../../shared/due-sign.tsx";
import filters from "../../shared/filters.module.css";
import page from "../../shared/page.module.css";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { useFieldWords } from "../../shared/report-words.ts";
import { Section } from "../../shared/section.tsx";
import { ChoiceChips } from "../choice-chips.tsx";
import { useAddress, useChangeAddress } from "../use-address.ts";

const states = ["ready", "hindered"] as const;

/** Each team, dog, piece of equipment and person with what keeps it from work. */
export function Assets({ assets }: { readonly assets: readonly Asset[] }) {
  const intl = useIntl();
  const { state, organisation } = useAddress();
  const change = useChangeAddress();
  const shown = assets.filter(({ hindrances, organisation: whose }) => {
    if (organisation !== undefined && whose !== organisation) return false;
    return state === undefined || (state === "ready") === (hindrances.length === 0);
  });
  return (
    <Section title={<FormattedMessage id="capacity.assets" values={{ count: shown.length }} />}>
      <div className={filters.filters}>
        <ChoiceChips
          values={states}
          chosen={state}
          words={(value) => intl.formatMessage({ id: `capacity.state.${value}` })}
          choose={(value) => change({ state: value })}
        />
        {organisation !== undefined && (
          <ChoiceChips
            values={[organisation]}
            chosen={organisation}
            words={(value) => `${value} ✕`}
            choose={(value) => change({ organisation: value })}
          />
        )}
      </div>
      <RecordTable
        label="capacity.assetTable"
        columns={columnsIn()}
        rows={shown}
        keyOf={({ kind, code, organisation: whose }) => `${kind} ${code} ${whose}`}
      />
    </Section>
  );
}

function columnsIn(): readonly RecordColumn<Asset>[] {
  return [
    {
      id: "code",
      label: "capacity.code",
      isHead: true,
      isPlain: true,
      cell: ({ reportId, code }) => (
        <Link to="/reports/$id" params={{ id: reportId }}>
          {code}
        </Link>
      ),
    },
    { id: "what", label: "capacity.what", cell: (asset) => <What asset={asset} /> },
    { id: "organisation", label: "quality.organisation", cell: ({ organisation }) => organisation },
    { id: "team", label: "capacity.team", isPlain: true, cell: ({ teamCode, base }) => teamCode ?? base ?? "—" },
    { id: "state", label: "quality.state", cell: (asset) => <State asset={asset} /> },
  ];
}

function What({ asset: { kind, detail, strength } }: { readonly asset: Asset }) {
  const typeWord = useFieldWords();
  if (kind === "dog") return <FormattedMessage id="capacity.dog" />;
  if (kind === "staff") return detail;
  const word = typeWord(kind, `kind.${detail}`);
  return kind === "equipment" ? word : <FormattedMessage id="capacity.teamOf" values={{ kind: word, strength }} />;
}

function State({ asset: { hindrances, awayUntil, isStated } }: { readonly asset: Asset }) {
  if (hindrances.length === 0) {
    return (
      <>
        <DueSign due="open">
          <FormattedMessage id="capacity.state.ready" />
        </DueSign>
        {!isStated && (
          <span className={page.quiet}>
            {" "}
            <FormattedMessage id="capacity.notStated" />
          </span>
        )}
      </>
    );
  }
  return (
    <>
      {hindrances.map((one) => (
        <div key={one}>
          <DueSign due="late">
            <FormattedMessage id={`capacity.hindrance.${one}`} />
          </DueSign>
        </div>
      ))}
      {awayUntil !== null && (
        <span className={page.quiet}>
          <FormattedMessage id="capacity.until" values={{ day: awayUntil }} />
        </span>
      )}
    </>
  );
}
