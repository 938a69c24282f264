import { programmeOf } from "../../../modules/programme/store.ts";
import { problem } from "../../../platform/problem.ts";
import { actingPerson } from "../../acting-person.ts";
import type { Command } from "../../command.ts";
import { withStore } from "../../open-store.ts";

export const programmeDefine: Command = {
  words: ["programme", "define"],
  summary: "Name the programme of an empty store.",
  arguments: [],
  options: [
    { name: "name", summary: "Name in English.", type: "text" },
    { name: "name-az", summary: "Name in Azerbaijani.", type: "text" },
    { name: "name-ru", summary: "Name in Russian.", type: "text" },
    {
      name: "country",
      summary: "ISO 3166 code of two letters; without it the programme brings its own boundary.",
      type: "text",
    },
    { name: "by", summary: "Who defines it; the account of this machine without it.", type: "text" },
  ],
  examples: ['npx homeground programme define --name "Mine action of Bosnia and Herzegovina" --country BA'],
  run: (context) => {
    const definition = definitionFrom(context.options);
    return withStore(context, async ({ database, clock }) => {
      const before = await programmeOf(database);
      if (before) throw problem("programme-defined", `This store holds ${before.name.en} already.`);
      const { atDesk } = await import("../../../modules/reports/desk-store.ts");
      await atDesk(database, [], async (desk) => desk.define(definition, actingPerson(context), clock.now()));
      context.output.result(definition, () => `This store now holds ${definition.name.en}.`);
      return 0;
    });
  },
};

function definitionFrom(options: ReadonlyMap<string, string>) {
  const [en, az, ru, country] = ["name", "name-az", "name-ru", "country"].map((name) => options.get(name));
  if (!en) throw problem("usage", 'Name the programme: homeground programme define --name "…"');
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) {
    throw problem("usage", `--country takes two capital letters such as BA, not ${country}.`);
  }
  const name = { en, ...(az ? { az } : {}), ...(ru ? { ru } : {}) };
  return { name, countryCode: country ?? null, isSample: false };
}
