import type { Language } from "../../shared/i18n/language.ts";

export const qualityResults = ["accepted", "accepted-after-correction", "not-inspected"] as const;
export const signatories = ["authority", "operator", "quality", "community"] as const;

/** The form as it is typed; empty is "not said". */
export const emptySaid = {
  handedOverOn: "",
  depthCm: "",
  quality: "",
  women: "",
  men: "",
  girls: "",
  boys: "",
  residualRisk: "",
  saidByName: "",
  saidByOrganisation: "",
  authoritySigns: "",
  operatorSigns: "",
  qualitySigns: "",
  communitySigns: "",
};
export type Said = typeof emptySaid;

/** The body of `POST /api/certificates`: whatever was not said is left out, and each statement names who says it. */
export function requestOf(code: string, said: Said, supersedes: readonly string[], language: Language) {
  const saidBy = { name: said.saidByName.trim(), organisation: said.saidByOrganisation.trim() };
  const people = [said.women, said.men, said.girls, said.boys];
  const signed = signatories
    .map((role) => ({ role, name: said[`${role}Signs`].trim() }))
    .filter(({ name }) => name !== "");
  return {
    hazardCode: code,
    handedOverOn: said.handedOverOn,
    ...(said.depthCm === "" ? {} : { depth: { centimetres: Number(said.depthCm), saidBy } }),
    ...(said.quality === "" ? {} : { quality: { result: said.quality, saidBy } }),
    ...(people.every((count) => count === "")
      ? {}
      : {
          communityPresent: {
            women: Number(said.women),
            men: Number(said.men),
            girls: Number(said.girls),
            boys: Number(said.boys),
            saidBy,
          },
        }),
    ...(said.residualRisk.trim() === ""
      ? {}
      : { residualRisk: { statement: { [language]: said.residualRisk.trim() }, saidBy } }),
    ...(signed.length === 0 ? {} : { signatories: signed }),
    ...(supersedes.length === 0 ? {} : { supersedes }),
  };
}
