import { problemFrom } from "./problem.ts";

export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** Address with its parameters, empty ones left out. */
export function addressOf(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** GET as JSON. Throws ApiProblem for any answer that is not 2xx. */
export async function get<Answer>(path: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(addressOf(path, parameters), signal === undefined ? {} : { signal });
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as Answer;
}

/** Asks the server to do something. Throws ApiProblem for any answer that is not 2xx; an empty answer is undefined. */
export async function send<Answer = void>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await problemFrom(response);
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}
