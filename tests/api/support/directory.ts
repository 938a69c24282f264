import { createServer, type Server } from "node:http";
import Provider from "oidc-provider";

/** A real OpenID provider on this machine, with the people of a test. */
export interface TestDirectory {
  readonly issuer: string;
  /** Signs in there as somebody, as a browser would: follows its pages and gives the address it sends back to. */
  signIn(url: string, subject: string): Promise<string>;
  close(): Promise<void>;
}

export interface DirectoryPerson {
  readonly email: string;
  readonly isVerified: boolean;
}

export const client = { id: "homeground", secret: "a secret of the directory of the tests" };

export async function startDirectory(
  port: number,
  redirectUri: string,
  people: Readonly<Record<string, DirectoryPerson>>,
): Promise<TestDirectory> {
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    pkce: { required: () => true },
    cookies: { keys: ["a key of the tests"] },
    features: { devInteractions: { enabled: true } },
    findAccount: async (_context, subject) => ({
      accountId: subject,
      claims: async () => ({
        sub: subject,
        email: people[subject]?.email,
        email_verified: people[subject]?.isVerified ?? false,
      }),
    }),
  });
  const server: Server = createServer(provider.callback());
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    issuer,
    signIn: (url, subject) => followPages(issuer, url, subject),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Through login and consent until the provider sends the browser elsewhere. */
async function followPages(issuer: string, url: string, subject: string): Promise<string> {
  const cookies = new Map<string, string>();
  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(address, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split(/=(.*)/s);
      cookies.set(name, value);
    }
    return response;
  };
  let response = await ask(url);
  for (let step = 0; step < 12; step++) {
    const location = response.headers.get("location");
    if (location !== null) {
      const next = new URL(location, issuer).href;
      if (!next.startsWith(issuer)) return next;
      response = await ask(next);
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined)
      throw new Error(`The directory showed this: ${page.slice(0, 500)}`);
    const form = new URLSearchParams({ prompt, login: subject, password: "any" });
    response = await ask(new URL(action, issuer).href, { method: "POST", body: form });
  }
  throw new Error("The directory sends the browser round and round");
}
