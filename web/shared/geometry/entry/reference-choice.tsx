import { FormattedMessage, useIntl } from "react-intl";
import { transformations } from "../../../../src/geometry/coordinates/pulkovo-1942.ts";
import { isPulkovo } from "../../../../src/geometry/coordinates/read-coordinate.ts";
import {
  type PulkovoTransformation,
  pulkovoTransformations,
  type ReferenceSystem,
  referenceSystems,
  usualTransformation,
} from "../../../../src/geometry/coordinates/reference-system.ts";
import { SelectField } from "../../forms/select-field.tsx";
import { useReader } from "../../i18n/use-reader.ts";
import { formatNumber } from "../../numbers.ts";

interface ReferenceChoiceProps {
  readonly system: ReferenceSystem;
  readonly transformation: PulkovoTransformation | undefined;
  readonly change: (system: ReferenceSystem, transformation: PulkovoTransformation | undefined) => void;
}

/** In which system places are typed, and for the old datum how it is carried over, with how exact that is. */
export function ReferenceChoice({ system, transformation, change }: ReferenceChoiceProps) {
  const intl = useIntl();
  const { language } = useReader();
  const by = transformation ?? usualTransformation;
  const metres = formatNumber(transformations[by].accuracyMetres, language, 1);
  return (
    <>
      <SelectField
        label={<FormattedMessage id="geometry.typedIn" />}
        value={system}
        change={(next) => change(next, isPulkovo(next) ? transformation : undefined)}
        options={referenceSystems.map((value) => ({
          value,
          label: intl.formatMessage({ id: `geometry.system.${value}` }),
        }))}
      />
      {isPulkovo(system) && (
        <SelectField
          label={<FormattedMessage id="geometry.datumShift" />}
          value={by}
          change={(next) => change(system, next)}
          options={pulkovoTransformations.map((value) => ({
            value,
            label: intl.formatMessage({ id: `geometry.shift.${value}` }),
          }))}
          hint={<FormattedMessage id="geometry.datumAccuracy" values={{ code: by, metres }} />}
        />
      )}
    </>
  );
}
