import { randomBytes } from "node:crypto";
import { homeground } from "./homeground.ts";

/** A person of the bench who sees everything, invited at the machine; gives the secret of the link. */
export async function invitePerson(data: string): Promise<string> {
  const who = [
    "--name",
    "Bench",
    "--organisation",
    "Bench Authority",
    "--kind",
    "authority",
    "--role",
    "information-manager",
  ];
  const { output } = await homeground(data, ["person", "invite", ...who]);
  const { link } = JSON.parse(output) as { link: string };
  return link.slice(link.indexOf("#") + 1);
}

/** Comes in by the link and gives the header that a browser of that person sends. */
export async function comeIn(address: string, link: string): Promise<string> {
  const answer = await fetch(`${address}/api/links/use`, {
    method: "POST",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify({ link, login: "bench", password: randomBytes(24).toString("base64url") }),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!answer.ok || cookie === undefined)
    throw new Error(`The link was answered ${answer.status}: ${await answer.text()}`);
  return cookie.split(";")[0] ?? "";
}
