import { describe, expect, test } from "vitest";
import { personOfSession } from "../../src/access/session-store.ts";
import { goodPassword, withAccounts } from "./support/with-accounts.ts";

const accounts = withAccounts();
const nobody = "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e";
const signIn = (login: string, password = goodPassword, browser = accounts.browser()) =>
  browser.post("/api/sign-in/password", { login, password });
async function authority(): Promise<string> {
  const { items } = (await accounts.ada().get("/api/organisations")).body;
  return items.find(({ kind }: { kind: string }) => kind === "authority").id;
}
async function organisation(name: string, kind = "operator"): Promise<string> {
  const { status, body } = await accounts.ada().post("/api/organisations", { name, kind });
  expect(status).toBe(201);
  return body.id;
}
const invite = async (name: string, roles: string[] = ["donor"]) =>
  await accounts.ada().post("/api/people/invitations", { name, organisationId: await authority(), roles });
const logOf = async (event: string) =>
  (await accounts.ada().get("/api/security-log?limit=1000")).body.items.filter(
    (line: { event: string }) => line.event === event,
  );

test("an invitation is a link in whose address the secret stands after the #; it says to whom it is and lets in once", async () => {
  const { status, body } = await invite("Invited Person", ["quality-officer"]);
  expect(status).toBe(201);
  expect(body.link).toMatch(new RegExp(`^${accounts.url}/welcome#[\\w-]{43}$`));
  const visitor = accounts.browser();
  const opened = (await visitor.post("/api/links/open", { link: body.link.split("#")[1] })).body;
  expect(opened).toMatchObject({
    purpose: "invitation",
    name: "Invited Person",
    organisation: "Mine Action Authority",
    roles: ["quality-officer"],
    expiresAt: "2026-03-08T12:00:00.000Z",
  });
  const using = { link: body.link, login: "invited", password: goodPassword };
  const came = await Promise.all([
    visitor.post("/api/links/use", using),
    accounts.browser().post("/api/links/use", using),
  ]);
  expect(came.map((answer) => answer.status).sort()).toEqual([200, 410]);
  expect((await visitor.post("/api/links/open", { link: body.link })).body.code).toBe("link-invalid");
  expect((await signIn("invited")).status).toBe(200);
});

test("whatever is wrong with a link, the answer is the same", async () => {
  const expired = (await invite("Late Person")).body.link;
  const withdrawn = (await invite("Unwanted Person")).body;
  expect((await accounts.ada().delete(`/api/people/invitations/${withdrawn.id}`)).status).toBe(200);
  accounts.pass(7 * 86_400 + 1);
  await signIn("ada", goodPassword, accounts.ada());
  const never = "x".repeat(43);
  const answers = await Promise.all(
    [expired, withdrawn.link, never].map((link) => accounts.browser().post("/api/links/open", { link })),
  );
  expect(answers.map(({ status }) => status)).toEqual([410, 410, 410]);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  const { items } = (await accounts.ada().get("/api/people")).body;
  expect(items.find(({ name }: { name: string }) => name === "Unwanted Person").active).toBe(false);
});

test("open invitations are listed without their secrets", async () => {
  const { id, link } = (await invite("Waiting Person")).body;
  const { body } = await accounts.ada().get("/api/people/invitations");
  expect(body.items.find((one: { id: string }) => one.id === id)).toMatchObject({ name: "Waiting Person" });
  expect(JSON.stringify(body)).not.toContain(link.split("#")[1]);
});

test("two people cannot have one login, and the link is not used up by trying", async () => {
  const { link } = (await invite("Second Ada")).body;
  const visitor = accounts.browser();
  const taken = await visitor.post("/api/links/use", { link, login: "ADA", password: goodPassword });
  expect([taken.status, taken.body.code]).toEqual([409, "login-taken"]);
  expect((await visitor.post("/api/links/use", { link, login: "ada2", password: goodPassword })).status).toBe(200);
});

test.each([
  ["short", "at least 12 characters"],
  ["second.person.password".replace("second.person.", ""), "at least 12 characters"],
  ["password123456", "can be guessed"],
  ["mineactionauthority", "can be guessed"],
  ["x".repeat(300), "at most 256 characters"],
])("the password %s is refused in words", async (password, words) => {
  const { link } = (await invite("Careless Person")).body;
  const answer = await accounts.browser().post("/api/links/use", { link, login: "careless", password });
  expect([answer.status, answer.body.code]).toEqual([422, "password-too-weak"]);
  expect(answer.body.detail).toContain(words);
});

test("a person who is removed is out with the next request: session, token, link", async () => {
  const { id, browser } = await accounts.newPerson("Leaving Person", ["quality-officer"]);
  const made = await browser.post("/api/account/tokens", {
    label: "mine",
    roles: ["quality-officer"],
    readOnly: true,
    days: 9,
  });
  const withToken = () =>
    fetch(`${accounts.url}/api/people`, { headers: { authorization: `Bearer ${made.body.text}` } });
  expect((await withToken()).status).toBe(200);
  expect((await browser.get("/api/people")).status).toBe(200);
  const removal = {
    name: "Leaving Person",
    organisationId: await authority(),
    roles: ["quality-officer"],
    active: false,
  };
  expect((await accounts.ada().put(`/api/people/${id}`, removal)).status).toBe(200);
  expect((await browser.get("/api/people")).body.code).toBe("signed-out");
  expect((await withToken()).status).toBe(401);
  const refused = await signIn("leaving.person");
  expect([refused.status, refused.body.code]).toEqual([401, "sign-in-refused"]);
  expect((await accounts.ada().post(`/api/people/${id}/recovery`, { reason: "back" })).body.code).toBe("conflict");
  // Coming back opens neither the old session nor the old token.
  expect((await accounts.ada().put(`/api/people/${id}`, { ...removal, active: true })).status).toBe(200);
  expect((await browser.get("/api/people")).status).toBe(401);
  expect((await withToken()).status).toBe(401);
  expect((await signIn("leaving.person")).status).toBe(200);
});

test("the people of an organisation that ends are out with it", async () => {
  const company = await organisation("Ending Company");
  const { browser } = await accounts.newPerson("Company Person", ["operator"], company);
  expect((await browser.get("/api/people")).status).toBe(200);
  const ended = { name: "Ending Company", kind: "operator", active: false };
  expect((await accounts.ada().put(`/api/organisations/${company}`, ended)).status).toBe(200);
  expect((await browser.get("/api/people")).status).toBe(401);
});

test("recovery ends sessions, stands in the journal with its reason, and gives the administrator no way in but the link", async () => {
  const { id, browser } = await accounts.newPerson("Forgetful Person", ["donor"]);
  const made = await accounts.ada().post(`/api/people/${id}/recovery`, { reason: "Lost her phone in Fuzuli" });
  expect(made.status).toBe(201);
  expect(Object.keys(made.body).sort()).toEqual(["expiresAt", "link"]);
  expect((await browser.get("/api/account")).status).toBe(401);
  const [line] = await logOf("recovery-link-made");
  expect(line).toMatchObject({ actor: "Ada Administrator", person: { id }, detail: expect.stringContaining("Fuzuli") });
  const visitor = accounts.browser();
  const opened = (await visitor.post("/api/links/open", { link: made.body.link })).body;
  expect(opened).toMatchObject({ purpose: "recovery", login: "forgetful.person" });
  const password = "winter orchard seven bridges";
  const used = await visitor.post("/api/links/use", { link: made.body.link, login: "forgetful.person", password });
  expect(used.status).toBe(200);
  expect((await signIn("forgetful.person")).status).toBe(401);
  expect((await signIn("forgetful.person", password)).status).toBe(200);
  expect((await logOf("recovery-link-used"))[0]).toMatchObject({ actor: "Forgetful Person" });
});

test("a second recovery link takes the first back", async () => {
  const { id } = await accounts.newPerson("Twice Forgetful", ["donor"]);
  const [first, second] = [
    await accounts.ada().post(`/api/people/${id}/recovery`, { reason: "a" }),
    await accounts.ada().post(`/api/people/${id}/recovery`, { reason: "b" }),
  ];
  expect((await accounts.browser().post("/api/links/open", { link: first.body.link })).status).toBe(410);
  expect((await accounts.browser().post("/api/links/open", { link: second.body.link })).status).toBe(200);
});

describe("the last administrator", () => {
  test("can neither be removed nor lose the role, nor can their organisation end", async () => {
    const { person } = (await accounts.ada().get("/api/me")).body;
    const as = { name: person.name, organisationId: person.organisation.id, roles: person.roles, active: true };
    for (const change of [
      { ...as, active: false },
      { ...as, roles: ["information-manager"] },
    ]) {
      const answer = await accounts.ada().put(`/api/people/${person.id}`, change);
      expect([answer.status, answer.body.code]).toEqual([409, "last-administrator"]);
    }
    const ending = { name: person.organisation.name, kind: "authority", active: false };
    const answer = await accounts.ada().put(`/api/organisations/${person.organisation.id}`, ending);
    expect(answer.body.code).toBe("last-administrator");
  });

  test("is not the last one when another can sign in; an invitation alone does not count", async () => {
    const { person } = (await accounts.ada().get("/api/me")).body;
    const less = { name: person.name, organisationId: person.organisation.id, roles: ["administrator"], active: true };
    const without = { ...less, roles: ["information-manager"] };
    const { link } = (await invite("Other Administrator", ["administrator"])).body;
    expect((await accounts.ada().put(`/api/people/${person.id}`, without)).body.code).toBe("last-administrator");
    const other = accounts.browser();
    await other.post("/api/links/use", { link, login: "other.admin", password: goodPassword });
    expect((await accounts.ada().put(`/api/people/${person.id}`, without)).status).toBe(200);
    expect((await accounts.ada().get("/api/people/invitations")).status).toBe(403);
    const back = { ...less, roles: ["information-manager", "administrator"] };
    expect((await other.put(`/api/people/${person.id}`, back)).status).toBe(200);
    expect((await accounts.ada().get("/api/people/invitations")).status).toBe(200);
  });
});

describe("nobody gets more than they were given", () => {
  test("an administrator cannot give roles to themself", async () => {
    const { browser } = await accounts.newPerson("Proud Administrator", ["administrator"]);
    const { person } = (await browser.get("/api/me")).body;
    const change = {
      name: person.name,
      organisationId: person.organisation.id,
      roles: ["administrator", "information-manager"],
      active: true,
    };
    const answer = await browser.put(`/api/people/${person.id}`, change);
    expect([answer.status, answer.body.code]).toEqual([409, "own-roles"]);
    expect((await accounts.ada().put(`/api/people/${person.id}`, { ...change, active: false })).status).toBe(200);
  });

  test.each(["operator", "quality-officer", "victim-assistance", "information-manager", "donor"] as const)(
    "a person who is %s manages nobody",
    async (role) => {
      const { id, browser } = await accounts.newPerson(`Plain ${role}`, [role]);
      const organisationId = await authority();
      const person = { name: "Puppet", organisationId, roles: ["administrator"] };
      const answers = [
        await browser.post("/api/people/invitations", person),
        await browser.put(`/api/people/${id}`, { ...person, active: true }),
        await browser.post(`/api/people/${id}/recovery`, { reason: "me" }),
        await browser.post("/api/organisations", { name: "Mine", kind: "authority" }),
        await browser.put(`/api/organisations/${organisationId}`, { name: "Mine", kind: "authority", active: true }),
        await browser.get("/api/people/invitations"),
        await browser.get("/api/security-log"),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 403]);
    },
  );

  test("fields that were not asked for are refused everywhere", async () => {
    const organisationId = await authority();
    const { link } = (await invite("Assigned Person")).body;
    const more = { roles: ["administrator"], personId: nobody, active: true };
    const answers = [
      await accounts.browser().post("/api/links/use", { link, login: "mass", password: goodPassword, ...more }),
      await accounts.ada().post("/api/people/invitations", { name: "A", organisationId, roles: ["donor"], login: "a" }),
      await accounts
        .ada()
        .put(`/api/people/${nobody}`, { name: "A", organisationId, roles: ["donor"], active: true, id: nobody }),
      await accounts
        .ada()
        .post("/api/account/tokens", { label: "a", roles: ["donor"], readOnly: true, days: 1, personId: nobody }),
      await accounts.ada().post("/api/organisations", { name: "A", kind: "operator", id: nobody }),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual(Array(5).fill("invalid-request"));
    // Neither does the invited person choose who they are.
    const named = await accounts.browser().post("/api/links/use", {
      link,
      name: "The Minister",
      organisation: "Government",
      login: "minister",
      password: goodPassword,
    });
    expect(named.body.code).toBe("invalid-request");
  });
});

test("an operator sees the people of the own organisation, a donor nobody", async () => {
  const [own, other] = [await organisation("Own Company"), await organisation("Other Company")];
  const { browser } = await accounts.newPerson("Own Operator", ["operator"], own);
  await accounts.newPerson("Other Operator", ["operator"], other);
  const { items } = (await browser.get("/api/people")).body;
  expect(items.map(({ name }: { name: string }) => name)).toEqual(["Own Operator"]);
  expect((await browser.get("/api/people.csv")).body).not.toContain("Other Operator");
  const donor = await accounts.newPerson("Some Donor", ["donor"]);
  expect((await donor.browser.get("/api/people")).status).toBe(403);
  expect((await donor.browser.get("/api/organisations")).status).toBe(200);
  expect((await accounts.browser().get("/api/organisations")).status).toBe(401);
});

test("what is not there is said in words", async () => {
  const organisationId = await authority();
  const person = { name: "A", organisationId, roles: ["donor"] };
  const answers = [
    await accounts.ada().put(`/api/people/${nobody}`, { ...person, active: true }),
    await accounts.ada().post(`/api/people/${nobody}/recovery`, { reason: "x" }),
    await accounts.ada().post("/api/people/invitations", { ...person, organisationId: nobody }),
    await accounts.ada().put(`/api/organisations/${nobody}`, { name: "B", kind: "donor", active: true }),
    await accounts.ada().delete(`/api/people/invitations/${nobody}`),
    await accounts.ada().post("/api/organisations", { name: " mine  ACTION authority ", kind: "authority" }),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [404, "person-not-found"],
    [404, "person-not-found"],
    [404, "organisation-not-found"],
    [404, "organisation-not-found"],
    [404, "not-found"],
    [409, "organisation-taken"],
  ]);
});

test("no list holds what opens a session", async () => {
  const { browser } = await accounts.newPerson("Listed Person", ["donor"]);
  const secret = browser.cookie?.split("=")[1] ?? "";
  const { sessions } = (await browser.get("/api/account")).body;
  for (const { id } of sessions) expect(await personOfSession(accounts.db, id, accounts.now())).toBeUndefined();
  expect(JSON.stringify(sessions)).not.toContain(secret);
});
