import { balances, type Ledger } from "../../modules/land-release/ledger.ts";
import { hazardLedgers, type ProgrammeLedger, programmeLedger } from "../../modules/land-release/ledger-store.ts";
import { dayOf } from "../../platform/day.ts";
import { problem } from "../../platform/problem.ts";
import type { Command } from "../command.ts";
import { aligned, grouped, squareMetres } from "../figures.ts";
import { withStore } from "../open-store.ts";

export const ledger: Command = {
  words: ["ledger"],
  summary: "Print the land ledger of the programme, or of one hazardous area.",
  arguments: [{ name: "hazard", summary: "Code of one hazardous area.", count: "optional" }],
  options: [{ name: "on", summary: "As of this day; today without it.", type: "date" }],
  examples: ["npx homeground ledger", "npx homeground ledger SMP-014 --on 2023-12-31 --json"],
  run: (context) =>
    withStore(context, async ({ database, clock }) => {
      const on = context.options.get("on") ?? dayOf(clock.now());
      const [code] = context.arguments;
      if (code === undefined) {
        const whole = await programmeLedger(database, on);
        context.output.result(whole, () => programmeWords(whole));
        return 0;
      }
      const found = (await hazardLedgers(database, on, [code])).get(code);
      if (!found) throw problem("hazard-not-found", `No hazardous area ${code} was recorded by ${on}.`);
      context.output.result({ on, code, ...found }, () => [`${code} on ${on}`, ...sumLines(found)].join("\n"));
      return 0;
    }),
};

function programmeWords(whole: ProgrammeLedger): string {
  const { outside, pieces } = whole;
  const count = pieces.suspected + pieces.confirmed + pieces.cancelled + pieces.reduced + pieces.cleared;
  return [
    `The programme on ${whole.on}`,
    ...sumLines(whole),
    "",
    "Released outside any hazardous area, in no sum above",
    ...aligned(
      [
        ["  cancelled", squareMetres(outside.cancelledSquareMetres)],
        ["  reduced", squareMetres(outside.reducedSquareMetres)],
        ["  cleared", squareMetres(outside.clearedSquareMetres)],
      ],
      [1],
    ),
    "",
    `${grouped(count)} pieces of land; largest difference of one area ${whole.largestDifferenceSquareMetres.toFixed(3)} m²`,
  ].join("\n");
}

/** The sum as one would write it on paper, with its check below. */
function sumLines(sums: Ledger): string[] {
  const rows = [
    ["  opened", squareMetres(sums.openedSquareMetres)],
    ["+ added", squareMetres(sums.addedSquareMetres)],
    ["− cancelled", squareMetres(sums.cancelledSquareMetres)],
    ["− reduced", squareMetres(sums.reducedSquareMetres)],
    ["− cleared, mine clearance", squareMetres(sums.clearedMineSquareMetres)],
    ["− cleared, battle area", squareMetres(sums.clearedBattleAreaSquareMetres)],
    ["= remaining", squareMetres(sums.remainingSquareMetres)],
    ["  of it suspected", squareMetres(sums.suspectedSquareMetres)],
    ["  of it confirmed", squareMetres(sums.confirmedSquareMetres)],
  ];
  const verdict = balances(sums) ? "The ledger balances" : "THE LEDGER DOES NOT BALANCE";
  return [...aligned(rows, [1]), `${verdict}: difference ${sums.differenceSquareMetres.toFixed(6)} m²`];
}
