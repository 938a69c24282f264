import { FormattedMessage } from "react-intl";
import { Icon } from "./icon.tsx";
import page from "./page.module.css";

/** The same rows, with the same filters, for a spreadsheet. */
export function CsvLink({ href }: { readonly href: string }) {
  return (
    <a className={page.csv} href={href} download>
      <Icon name="download" size={16} />
      <FormattedMessage id="list.csv" />
    </a>
  );
}
