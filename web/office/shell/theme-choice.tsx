import { useIntl } from "react-intl";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import { Icon } from "../../shared/icon.tsx";
import { IconButton } from "../../shared/icon-button.tsx";
import { type ThemeChoice, useTheme } from "./use-theme.ts";

const after: Readonly<Record<ThemeChoice, ThemeChoice>> = { system: "light", light: "dark", dark: "system" };
const labels: Readonly<Record<ThemeChoice, MessageKey>> = {
  system: "theme.system",
  light: "theme.light",
  dark: "theme.dark",
};

/** One button that walks through system, light and dark. */
export function ThemeChoiceButton() {
  const intl = useIntl();
  const { choice, choose } = useTheme();
  return (
    <IconButton label={intl.formatMessage({ id: labels[choice] })} onClick={() => choose(after[choice])}>
      <Icon name={choice} />
    </IconButton>
  );
}
