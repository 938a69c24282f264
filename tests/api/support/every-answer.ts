import type { Source } from "./leaks.ts";
import type { TestPersonName } from "./people.ts";
import type { WholeProgramme } from "./whole-programme.ts";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required?: boolean;
  readonly schema?: { readonly type?: string; readonly enum?: readonly string[] };
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>>>;
}

/** Values to ask with, by the name of the parameter. A route with a parameter that nobody knows fails the test. */
type Fillers = Readonly<Record<string, readonly string[]>>;

/** One of each role, and an operator who is the neighbour. */
const everyRole = [
  "public",
  "donor",
  "operator",
  "neighbour",
  "quality",
  "assistance",
  "leyla",
  "administrator",
] as const satisfies readonly (TestPersonName | "public")[];

interface Answers {
  readonly sources: readonly Source[];
  /** Routes that answered nobody with anything. */
  readonly silent: readonly string[];
}

/**
 * What every GET route of the server's own description answers to everyone: a route that is added is asked without a word
 * here, or the test says which parameter it does not know.
 */
export async function everyAnswer(programme: WholeProgramme, fillers: Fillers): Promise<Answers> {
  const description = (await (await programme.ask("public", "GET", "/api/openapi.json")).json()) as OpenApi;
  const sources: Source[] = [];
  const silent: string[] = [];
  for (const [path, methods] of Object.entries(description.paths)) {
    const route = methods["get"];
    if (route === undefined) continue;
    let answered = false;
    for (const url of addressesOf(path, route.parameters ?? [], fillers)) {
      for (const as of everyRole) {
        const { status, source } = await answerTo(programme, as, url);
        answered ||= status >= 200 && status < 400;
        sources.push(source);
      }
    }
    if (!answered) silent.push(path);
  }
  return { sources: distinct(sources), silent };
}

async function answerTo(programme: WholeProgramme, as: TestPersonName | "public", url: string) {
  // A stream of events does not end by itself.
  const isStream = url === "/api/events";
  const response = isStream ? await firstOfStream(programme, as) : await programme.ask(as, "GET", url);
  const bytes = isStream ? Buffer.alloc(0) : Buffer.from(await response.arrayBuffer());
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}\n`).join("");
  return {
    status: response.status,
    source: { where: `GET ${url} as ${as}`, bytes: Buffer.concat([Buffer.from(headers), bytes]) },
  };
}

async function firstOfStream(programme: WholeProgramme, as: TestPersonName | "public"): Promise<Response> {
  const headers = as === "public" ? {} : programme.people.headers(as);
  const response = await fetch(`${programme.url}/api/events`, { headers });
  await response.body?.cancel();
  return response;
}

/** Every address of a path: each value of what must be given, then one more for each value of what may be. */
function addressesOf(path: string, parameters: readonly Parameter[], fillers: Fillers): string[] {
  const valuesOf = ({ name, schema }: Parameter) => {
    const values = schema?.enum ?? fillers[name];
    if (values === undefined) throw new Error(`Say with which ${name} to ask ${path}: a filler of the test`);
    return values;
  };
  let addresses = [path];
  for (const parameter of parameters.filter((one) => one.in === "path")) {
    addresses = addresses.flatMap((at) =>
      valuesOf(parameter).map((value) => at.replace(`{${parameter.name}}`, encodeURIComponent(value))),
    );
  }
  const query = parameters.filter((one) => one.in === "query");
  for (const parameter of query.filter(({ required }) => required)) {
    addresses = addresses.flatMap((at) => valuesOf(parameter).map((value) => withQuery(at, parameter.name, value)));
  }
  const first = addresses[0] ?? path;
  const more = query
    .filter(({ required }) => !required)
    .flatMap((parameter) => {
      return valuesOf(parameter).map((value) => withQuery(first, parameter.name, value));
    });
  return [...addresses, ...more];
}

function withQuery(address: string, name: string, value: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}${name}=${encodeURIComponent(value)}`;
}

/** Each content once: ten roles get the same tile. */
function distinct(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.bytes.toString("latin1"), source])).values()];
}
