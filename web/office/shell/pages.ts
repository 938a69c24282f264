import type { MessageKey } from "../../shared/i18n/catalogue.ts";

/** The pages of the office, in the order of header and tabs. */
export const pages = [
  { to: "/", label: "nav.map", icon: "map" },
  { to: "/areas", label: "nav.areas", icon: "areas" },
  { to: "/reports", label: "nav.reports", icon: "reports" },
] as const satisfies readonly { to: string; label: MessageKey; icon: string }[];
