import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { ApiProblem } from "../../shared/api/problem.ts";
import { programmeQuery } from "../../shared/api/queries.ts";
import { Empty } from "../../shared/empty.tsx";
import { NoProgramme } from "../../shared/no-programme.tsx";
import { MapDesk } from "./map-desk.tsx";

/** The map waits for one answer only: where the programme is. */
export function MapPage() {
  const programme = useQuery(programmeQuery);
  if (programme.error instanceof ApiProblem && programme.error.code === "programme-undefined") return <NoProgramme />;
  if (programme.isError) {
    return (
      <Empty title={<FormattedMessage id="map.noServer" />}>
        <FormattedMessage id="map.noServerText" />
      </Empty>
    );
  }
  return programme.data === undefined ? null : <MapDesk programme={programme.data} />;
}
