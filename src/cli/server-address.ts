import { createServer } from "node:net";
import { problem } from "../platform/problem.ts";

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

/** `HOST` and `PORT`, or 127.0.0.1 and 7400. */
export function serverAddress(environment: NodeJS.ProcessEnv): ServerAddress {
  const text = environment["PORT"] || "7400";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw problem("usage", `PORT takes a number from 1 to 65535, not ${text}.`);
  }
  return { host: environment["HOST"] || "127.0.0.1", port };
}

/** Says so before any work when the port is taken. The server still has to listen, which may fail all the same. */
export function refuseTakenPort(address: ServerAddress): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(listenProblem(error, address)));
    probe.listen(address.port, address.host, () => probe.close(() => resolve()));
  });
}

/** An error of `listen` as a Problem a person can act on; anything else stays what it is. */
export function listenProblem(error: unknown, { host, port }: ServerAddress): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const another = `Choose another one: PORT=${port + 1 > 65_535 ? port - 1 : port + 1} npm start`;
  if (code === "EADDRINUSE") {
    return problem(
      "port-taken",
      `Port ${port} on ${host} is taken by another program or another Homeground. ${another}`,
    );
  }
  if (code === "EACCES") return problem("port-taken", `Port ${port} may not be used by this account. ${another}`);
  if (code === "EADDRNOTAVAIL") return problem("usage", `HOST takes an address of this machine, not ${host}.`);
  return error;
}
