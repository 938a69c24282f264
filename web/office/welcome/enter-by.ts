import { makePasskey, thisDevice } from "../../shared/access/passkeys.ts";
import { send } from "../../shared/api/request.ts";

export const entries = ["passkey", "password", "directory"] as const;
export type Way = (typeof entries)[number];

interface Given {
  readonly link: string;
  readonly login: string;
  readonly password: string;
  /** The first administrator says who they are; everybody else was named by who invited them. */
  readonly isFirst: boolean;
  readonly name: string;
  readonly organisation: string;
}

/** Uses the link up by each way, and says where to go from there. */
export const enterBy: Readonly<Record<Way, (given: Given) => Promise<string>>> = {
  async passkey({ link, login, isFirst, name, organisation }) {
    const asks = { link, login, ...(isFirst ? { name } : {}) };
    await makePasskey("/api/links/passkey", asks, { label: thisDevice(), ...(isFirst ? { organisation } : {}) });
    return "/";
  },
  async password({ link, login, password, isFirst, name, organisation }) {
    await send("POST", "/api/links/use", { link, login, password, ...(isFirst ? { name, organisation } : {}) });
    return "/";
  },
  async directory({ link }) {
    return (await send<{ redirect: string }>("POST", "/api/links/directory", { link })).redirect;
  },
};
