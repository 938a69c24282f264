import { MantineProvider } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { IntlProvider } from "react-intl";
import { programmeQuery } from "../../shared/api/queries.ts";
import { loadCatalogue } from "../../shared/i18n/catalogue.ts";
import { useSendKept } from "../forms/use-send-kept.ts";
import { AlertBar } from "./alert-bar.tsx";
import { Header } from "./header.tsx";
import { SampleMark } from "./sample-mark.tsx";
import { SessionBar } from "./session-bar.tsx";
import styles from "./shell.module.css";
import { Shortcuts } from "./shortcuts.tsx";
import { Tabs } from "./tabs.tsx";
import { useChanges } from "./use-changes.ts";
import { useLanguage } from "./use-language.ts";
import { useTheme } from "./use-theme.ts";

/** What stands around every page: header, tabs on a phone, the SAMPLE mark, the sheet of shortcuts. */
export function Shell() {
  const language = useLanguage();
  const { theme } = useTheme();
  useChanges();
  useSendKept();
  const catalogue = useQuery({
    queryKey: ["catalogue", language],
    queryFn: async () => ({ language, messages: await loadCatalogue(language) }),
    // The page keeps the words it has until the others are there: a map is not thrown away for a change of language.
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const programme = useQuery(programmeQuery);
  if (catalogue.data === undefined) return null;
  return (
    <IntlProvider locale={catalogue.data.language} messages={catalogue.data.messages} defaultLocale="en">
      {/* No style elements of its own: the default variables are a file, so a strict Content-Security-Policy holds. */}
      <MantineProvider forceColorScheme={theme} withCssVariables={false} withGlobalClasses={false}>
        <div className={styles.shell}>
          <Header />
          <div className={styles.bars}>
            <AlertBar />
            <SessionBar />
          </div>
          <main id="content" className={styles.content}>
            <Outlet />
          </main>
          <Tabs />
          <Shortcuts />
          {programme.data?.isSample === true && <SampleMark />}
        </div>
      </MantineProvider>
    </IntlProvider>
  );
}
