import { FormattedMessage } from "react-intl";
import type { Ground } from "../../../src/geometry/shape.ts";
import { useReader } from "../i18n/use-reader.ts";
import { formatArea, formatNumber } from "../numbers.ts";
import { shapeNumbers } from "./editing/shape-numbers.ts";

/** What a shape measures: square metres, hectares beside them, and the way around; of a line its length. */
export function ShapeMeasure({ ground, isLine = false }: { readonly ground: Ground; readonly isLine?: boolean }) {
  const { language } = useReader();
  const { areaSquareMetres, perimeterMetres, corners } = shapeNumbers(ground);
  const metres = formatNumber(perimeterMetres, language, perimeterMetres < 100 ? 1 : 0);
  if (isLine) return <FormattedMessage id="geometry.length" values={{ metres }} />;
  return (
    <FormattedMessage
      id="geometry.measure"
      values={{
        squareMetres: formatNumber(areaSquareMetres, language),
        hectares: formatArea(areaSquareMetres, "ha", language),
        perimeter: metres,
        corners,
      }}
    />
  );
}
