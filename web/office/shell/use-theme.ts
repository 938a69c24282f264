import { useMediaQuery } from "@mantine/hooks";
import { useLayoutEffect } from "react";
import type { Theme } from "../address.ts";
import { useAddress, useChangeAddress } from "../use-address.ts";

export type ThemeChoice = Theme | "system";

const remembered = "homeground.theme";

/** What is drawn (light or dark) and what was chosen (light, dark or whatever the machine says). */
export function useTheme(): { theme: Theme; choice: ThemeChoice; choose: (choice: ThemeChoice) => void } {
  const address = useAddress();
  const change = useChangeAddress();
  const machineIsDark = useMediaQuery("(prefers-color-scheme: dark)", undefined, { getInitialValueInEffect: false });
  const stored = localStorage.getItem(remembered);
  const choice: ThemeChoice = address.theme ?? (stored === "dark" || stored === "light" ? stored : "system");
  const theme = choice === "system" ? (machineIsDark ? "dark" : "light") : choice;
  useLayoutEffect(() => {
    document.documentElement.dataset.mantineColorScheme = theme;
  }, [theme]);
  const choose = (next: ThemeChoice) => {
    localStorage.setItem(remembered, next);
    change({ theme: next === "system" ? undefined : next }, { replace: true });
  };
  return { theme, choice, choose };
}
