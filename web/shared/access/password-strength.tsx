import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import styles from "./password-strength.module.css";

type Score = 0 | 1 | 2 | 3 | 4;

/** How long a password would stand, in words while it is typed. Only advice: the server decides. */
export function PasswordStrength({
  password,
  about,
}: {
  readonly password: string;
  readonly about: readonly string[];
}) {
  const [asked] = useDebouncedValue(password, 150);
  const score = useQuery({
    queryKey: ["password-strength"],
    queryFn: loadScorer,
    staleTime: Number.POSITIVE_INFINITY,
    enabled: password !== "",
  }).data?.(asked, about);
  if (password === "" || score === undefined) {
    return (
      <p className={styles.words}>
        <FormattedMessage id="password.advice" />
      </p>
    );
  }
  return (
    <div className={styles.strength} role="status">
      <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.ground} width="100" height="4" />
        <rect className={styles.fill} width={Math.max(6, score * 25)} height="4" data-score={score} />
      </svg>
      <p className={styles.words}>
        <FormattedMessage id={`password.score.${score}`} />
      </p>
    </div>
  );
}

/** 1 MB of common passwords: loaded only when somebody chooses one. */
async function loadScorer(): Promise<(password: string, about: readonly string[]) => Score> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  // Long texts take long; what comes after a hundred letters does not make it weaker.
  return (password, about) => zxcvbn.check(password.slice(0, 100), [...about]).score;
}
