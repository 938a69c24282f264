import type { HazardQuery } from "../../../modules/hazards/hazard-query.ts";
import { dayOf } from "../../../platform/day.ts";
import type { Command, CommandContext } from "../../command.ts";
import { aligned, squareMetres } from "../../figures.ts";
import { oneOf } from "../../one-of.ts";
import { withStore } from "../../open-store.ts";

export const hazardList: Command = {
  words: ["hazard", "list"],
  summary: "List the hazardous areas with what remains of each.",
  arguments: [],
  options: [
    { name: "on", summary: "As of this day; today without it.", type: "date" },
    { name: "search", summary: "Words in the code, the name or the unit.", type: "text" },
    { name: "kind", summary: "suspected or confirmed.", type: "text" },
    { name: "status", summary: "open, worked-on, closed or covered.", type: "text" },
    { name: "sort", summary: "code, name, remaining or date.", type: "text" },
  ],
  examples: ["npx homeground hazard list --status worked-on --sort remaining"],
  run: (context) => {
    const query = queryFrom(context);
    return withStore(context, async ({ database, clock }) => {
      const { hazardRegister } = await import("../../../modules/hazards/register-store.ts");
      const { hazardsFor } = await import("../../../modules/hazards/hazard-query.ts");
      const lines = hazardsFor(query, await hazardRegister(database, context.options.get("on") ?? dayOf(clock.now())));
      context.output.result({ total: lines.length, items: lines }, () => {
        const rows = lines.map((line) => [
          line.code,
          line.kind,
          line.status,
          squareMetres(line.openedSquareMetres),
          squareMetres(line.remainingSquareMetres),
          line.lastInformation,
          line.name ?? "",
        ]);
        const head = ["code", "kind", "status", "opened", "remaining", "information", "name"];
        return [...aligned([head, ...rows], [3, 4]), `${lines.length} hazardous areas`].join("\n");
      });
      return 0;
    });
  },
};

function queryFrom({ options }: CommandContext): HazardQuery {
  const kind = oneOf("kind", options.get("kind"), ["suspected", "confirmed"]);
  const status = oneOf("status", options.get("status"), ["open", "worked-on", "closed", "covered"]);
  const sort = oneOf("sort", options.get("sort"), ["code", "name", "remaining", "date"]);
  const search = options.get("search");
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(status === undefined ? {} : { status }),
    ...(sort === undefined ? {} : { sort }),
    ...(search === undefined ? {} : { search }),
  };
}
