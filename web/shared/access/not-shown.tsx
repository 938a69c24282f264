import { FormattedMessage } from "react-intl";
import styles from "./not-shown.module.css";

/** In the place of something kept back: never blank, so that nobody takes it for absent. */
export function NotShown() {
  return (
    <span className={styles.notShown}>
      <FormattedMessage id="withheld.notShown" />
    </span>
  );
}
