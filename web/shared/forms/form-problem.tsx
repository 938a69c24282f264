import { useProblemWords } from "../problem-words.ts";
import styles from "./form.module.css";

/** Why something was not done, and what to do about it. */
export function FormProblem({ error }: { readonly error: Error | null }) {
  const words = useProblemWords();
  if (error === null) return null;
  return (
    <p className={styles.problem} role="alert">
      {words(error)}
    </p>
  );
}
