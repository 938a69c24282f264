import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { boundsOf } from "../../../../src/geometry/bounds.ts";
import type { Position } from "../../../../src/geometry/shape.ts";
import { type Beginning, viewOfBounds } from "../../../office/map/view.ts";
import type { Programme } from "../../api/answers.ts";
import { hazardLandQuery, hazardsQuery } from "../../api/queries.ts";
import { groundOfGeometry } from "../shape-value.ts";
import { placeable } from "./pointer-place.ts";

/** What a field's map is at most wide and high; the first view need not be exact. */
const room = { width: 620, height: 420 };

/** Where the editor's map looks first: at the shape, else at the area it belongs to, else at the whole programme. */
export function useBeginning(
  programme: Programme,
  positions: readonly Position[],
  hazardCode: string | undefined,
): Beginning | undefined {
  const [own] = useState(() => boundsOf([[positions.map(placeable)]]));
  // The code of a report that opens an area is new: its land is asked for only once the register has it.
  const asks = own === null && hazardCode !== undefined;
  const register = useQuery({ ...hazardsQuery({ search: hazardCode ?? "" }), enabled: asks });
  const isKnown = register.data?.items.some(({ code }) => code === hazardCode) === true;
  const land = useQuery({ ...hazardLandQuery(hazardCode ?? "", undefined), enabled: asks && isKnown, retry: false });
  if (own !== null) return viewOfBounds(own, room, 17.5);
  if (asks && (register.isPending || (isKnown && land.isPending))) return undefined;
  const around = boundsOf((land.data?.features ?? []).flatMap(({ geometry }) => groundOfGeometry(geometry)));
  if (around !== null) return viewOfBounds(around, room, 17.5);
  if (programme.bounds !== null) return viewOfBounds(programme.bounds, room);
  return { zoom: 2.5, latitude: 30, longitude: 30 };
}
