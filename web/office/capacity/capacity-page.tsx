import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { capacityQuery } from "../../shared/api/board-queries.ts";
import { addressOf } from "../../shared/api/request.ts";
import { CsvLink } from "../../shared/csv-link.tsx";
import { Empty } from "../../shared/empty.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { DayChoice } from "../day-choice.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { useAddress } from "../use-address.ts";
import { Assets } from "./assets.tsx";
import { Courses } from "./courses.tsx";
import { Expiring } from "./expiring.tsx";
import { Readiness } from "./readiness.tsx";

/** Who and what can work on a day, and whose certificates end. */
export function CapacityPage() {
  return (
    <OnlyFor action="read" record="team">
      <Capacity />
    </OnlyFor>
  );
}

function Capacity() {
  const { on } = useAddress();
  const answer = useQuery(capacityQuery(on));
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const board = answer.data;
  const teams = board?.assets.filter(({ kind }) => kind === "team") ?? [];
  const ready = teams.filter(({ hindrances }) => hindrances.length === 0).length;
  return (
    <OfficePage
      title={<FormattedMessage id="capacity.title" values={{ ready, count: teams.length }} />}
      lead={<FormattedMessage id="capacity.lead" />}
      actions={
        <>
          <DayChoice />
          <CsvLink href={addressOf("/api/capacity.csv", { on })} />
        </>
      }
    >
      {board !== undefined &&
        (board.organisations.length === 0 ? (
          <Empty title={<FormattedMessage id="capacity.none" />}>
            <FormattedMessage id="capacity.noneText" />
          </Empty>
        ) : (
          <>
            <Readiness rows={board.organisations} />
            <Expiring lines={board.expiring} />
            <Assets assets={board.assets} />
            <Courses courses={board.courses} />
          </>
        ))}
    </OfficePage>
  );
}
