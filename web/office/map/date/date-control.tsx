import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Programme } from "../../../shared/api/answers.ts";
import { activityQuery } from "../../../shared/api/queries.ts";
import { dateInWords, dateOfDay, dayNumber, today } from "../../../shared/days.ts";
import { useReader } from "../../../shared/i18n/use-reader.ts";
import { useAddress, useChangeAddress } from "../../use-address.ts";
import styles from "./date-control.module.css";
import { DateSlider } from "./date-slider.tsx";
import { wholeSpan, yearSpan } from "./date-span.ts";

/** "As of": any past date, the map following at once. Data without dates get a sentence, not a silly slider. */
export function DateControl({ programme }: { readonly programme: Programme }) {
  const { language } = useReader();
  const { on } = useAddress();
  const change = useChangeAddress();
  const activity = useQuery(activityQuery).data ?? [];
  const [year, setYear] = useState<number>();
  if (programme.undated || programme.firstDate === null) return <Undated programme={programme} />;
  const whole = wholeSpan(programme.firstDate, today());
  const span = year === undefined ? whole : yearSpan(year, whole);
  const day = on === undefined ? whole.to : Math.min(dayNumber(on), whole.to);
  const choose = (chosen: number) =>
    change({ on: chosen >= whole.to ? undefined : dateOfDay(Math.max(chosen, whole.from)) }, { replace: true });
  return (
    <section className={styles.control}>
      <header className={styles.head}>
        <h2 className={styles.date} aria-live="polite">
          <FormattedMessage
            id={on === undefined ? "date.todayIs" : "date.asOf"}
            values={{ date: dateInWords(dateOfDay(day), language) }}
          />
        </h2>
        {year !== undefined && (
          <button type="button" className={styles.link} onClick={() => setYear(undefined)}>
            <FormattedMessage id="date.allYears" />
          </button>
        )}
        {on !== undefined && (
          <button type="button" className={styles.link} onClick={() => choose(whole.to)}>
            <FormattedMessage id="date.today" />
          </button>
        )}
      </header>
      <DateSlider span={span} day={day} activity={activity} choose={choose} zoomToYear={setYear} />
    </section>
  );
}

function Undated({ programme: { lastDate } }: { readonly programme: Programme }) {
  const { language } = useReader();
  return (
    <section className={styles.control}>
      <h2 className={styles.date}>
        <FormattedMessage id="date.undated" />
      </h2>
      <p className={styles.undated}>
        {lastDate === null ? (
          <FormattedMessage id="date.noReports" />
        ) : (
          <FormattedMessage id="date.undatedText" values={{ date: dateInWords(lastDate, language) }} />
        )}
      </p>
    </section>
  );
}
