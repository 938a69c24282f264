import { FormattedMessage, useIntl } from "react-intl";
import type { Finding } from "../../../../src/modules/reports/finding.ts";
import { RowFindings } from "./text-rows.tsx";
import styles from "./traverse.module.css";
import type { PlacedDraft, TraverseDraft } from "./traverse-draft.ts";

interface TraverseWayInProps {
  readonly draft: TraverseDraft;
  readonly set: (part: Partial<TraverseDraft>, mergeKey: string) => void;
  readonly findings: readonly Finding[];
}

const places = ["reference", "benchmark", "start"] as const;

/** Reference point, benchmark and start point: each by its coordinates, or by bearing and distance from the one before. */
export function TraverseWayIn({ draft, set, findings }: TraverseWayInProps) {
  return places.map((place) => (
    <Place
      key={place}
      place={place}
      value={draft[place]}
      change={(value, mergeKey) => set({ [place]: value }, `${place}${mergeKey}`)}
      findings={findings.filter(({ path }) => path === `/${place}` || path.startsWith(`/${place}/`))}
    />
  ));
}

interface PlaceProps {
  readonly place: (typeof places)[number];
  readonly value: PlacedDraft;
  readonly change: (value: PlacedDraft, mergeKey: string) => void;
  readonly findings: readonly Finding[];
}

function Place({ place, value, change, findings }: PlaceProps) {
  const intl = useIntl();
  const input = (field: keyof PlacedDraft, mode: "text" | "decimal") => (
    <label className={styles.cell} data-field={field}>
      <span>{intl.formatMessage({ id: `geometry.leg.${field}` })}</span>
      <input
        className={styles.input}
        value={value[field]}
        inputMode={mode}
        spellCheck={false}
        autoComplete="off"
        maxLength={field === "name" ? 60 : 120}
        onChange={({ target }) => change({ ...value, [field]: target.value }, field)}
      />
    </label>
  );
  const isByLeg = place !== "reference" && value.text === "";
  return (
    <fieldset className={styles.place}>
      <legend>
        <FormattedMessage id={`geometry.${place}`} />
      </legend>
      <div className={styles.cells} data-leg={isByLeg}>
        {input("name", "text")}
        {input("text", "text")}
        {isByLeg && input("bearing", "decimal")}
        {isByLeg && input("distance", "decimal")}
      </div>
      <RowFindings findings={findings} />
    </fieldset>
  );
}
