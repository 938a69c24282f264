import { FormattedMessage } from "react-intl";
import { highestLevel, planOf } from "../../../src/modules/quality/plan-choice.ts";
import { operatingCurve } from "../../../src/modules/quality/sampling-plan.ts";
import { addressOf } from "../../shared/api/request.ts";
import { CsvLink } from "../../shared/csv-link.tsx";
import { Section } from "../../shared/section.tsx";
import { useAddress } from "../use-address.ts";
import { chosenPlan } from "./chosen-plan.ts";
import { OperatingCurve } from "./operating-curve.tsx";
import { PlannerFields } from "./planner-fields.tsx";
import { ResidualWords } from "./residual-words.tsx";
import styles from "./sampling-planner.module.css";

/** How much to sample: a plan in the address, its curve, its numbers, and what remains after a block has passed. */
export function SamplingPlanner() {
  const choice = chosenPlan(useAddress());
  const plan = planOf(choice);
  const { before, clearance, ...asked } = choice;
  return (
    <Section
      title={<FormattedMessage id="quality.planner" />}
      lead={<FormattedMessage id="quality.plannerLead" />}
      actions={<CsvLink href={addressOf("/api/quality/operating-curve.csv", { ...asked })} />}
    >
      <div className={styles.planner}>
        <PlannerFields choice={choice} />
        <OperatingCurve plan={plan} curve={operatingCurve(plan, highestLevel[choice.plan])} />
      </div>
      {plan.kind === "area" && (
        <ResidualWords plan={plan} expectation={{ itemsBefore: before, clearanceDetection: clearance }} />
      )}
    </Section>
  );
}
