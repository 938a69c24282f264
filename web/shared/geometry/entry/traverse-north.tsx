import { FormattedMessage, useIntl } from "react-intl";
import { angleUnits, bearingKinds } from "../../../../src/geometry/bearing.ts";
import type { Declination } from "../../../../src/geometry/magnetic-declination.ts";
import { SelectField } from "../../forms/select-field.tsx";
import { TextField } from "../../forms/text-field.tsx";
import { useReader } from "../../i18n/use-reader.ts";
import { formatNumber } from "../../numbers.ts";
import { ReferenceChoice } from "./reference-choice.tsx";
import styles from "./traverse.module.css";
import type { TraverseDraft } from "./traverse-draft.ts";

interface TraverseNorthProps {
  readonly draft: TraverseDraft;
  readonly set: (part: Partial<TraverseDraft>, mergeKey: string) => void;
  readonly declination: Declination | undefined;
}

/** From which north its bearings count, in what they are read, and on which day: the north of a compass moves. */
export function TraverseNorth({ draft, set, declination }: TraverseNorthProps) {
  const intl = useIntl();
  const { language } = useReader();
  return (
    <div className={styles.north}>
      <SelectField
        label={<FormattedMessage id="geometry.bearings" />}
        value={draft.bearingKind}
        change={(bearingKind) => set({ bearingKind }, `kind${bearingKind}`)}
        options={bearingKinds.map((value) => ({
          value,
          label: intl.formatMessage({ id: `geometry.bearing.${value}` }),
        }))}
      />
      <SelectField
        label={<FormattedMessage id="geometry.angles" />}
        value={draft.angleUnit}
        change={(angleUnit) => set({ angleUnit }, `unit${angleUnit}`)}
        options={angleUnits.map((value) => ({ value, label: intl.formatMessage({ id: `geometry.angle.${value}` }) }))}
      />
      <TextField
        label={<FormattedMessage id="geometry.measuredOn" />}
        type="date"
        value={draft.date}
        change={(date) => set({ date }, "date")}
      />
      {draft.bearingKind === "magnetic" && (
        <TextField
          label={<FormattedMessage id="geometry.declination" />}
          value={draft.declination}
          change={(text) => set({ declination: text }, "declination")}
          placeholder={declination === undefined ? "" : formatNumber(declination.degrees, language, 2)}
          isOptional
        />
      )}
      {declination !== undefined && draft.bearingKind === "magnetic" && (
        <p className={styles.model}>
          <FormattedMessage
            id={draft.declination === "" ? "geometry.declinationModel" : "geometry.declinationOwn"}
            values={{
              degrees: formatNumber(declination.degrees, language, 2),
              uncertainty: formatNumber(declination.uncertaintyDegrees, language, 2),
              model: declination.model,
              date: declination.date,
            }}
          />
        </p>
      )}
      <div className={styles.whole}>
        <ReferenceChoice
          system={draft.system}
          transformation={draft.transformation}
          change={(system, transformation) => set({ system, transformation }, `system${system}`)}
        />
      </div>
    </div>
  );
}
