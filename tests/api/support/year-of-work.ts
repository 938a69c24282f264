import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import { reportOf, square } from "./documents.ts";
import type { Source } from "./leaks.ts";
import type { TestPersonName } from "./people.ts";
import type { WholeProgramme } from "./whole-programme.ts";

/** People who exist nowhere, with words that stand nowhere else. */
export const hiddenPeople = [
  {
    name: "Şəhrəbanı Qızılgülzadə",
    birthDate: "1987-11-23",
    address: "Göyərçinlik döngəsi 91",
    contact: "+994 55 731 86 42",
    note: "Tək yaşayır, qonşusu Zəribalı əmidir",
  },
  {
    name: "Евдокия Кузьмичёва-Жмурко",
    birthDate: "1952-07-31",
    address: "улица Ёлочная, 17",
    contact: "evdokia@example.org",
  },
  { name: "Zzyzxandra Quibblewright", contact: "0045 2211 7788", note: "Owns the orchard called Xqwertz" },
] as const;

export const secrets: readonly string[] = [
  "Şəhrəbanı",
  "Qızılgülzadə",
  "Göyərçinlik",
  "731 86 42",
  "Zəribalı",
  "Евдокия",
  "Кузьмичёва",
  "Ёлочная",
  "evdokia@",
  "Zzyzxandra",
  "Quibblewright",
  "Xqwertz",
  "1987-11-23",
  "1952-07-31",
];

export interface YearOfWork {
  readonly reportIds: readonly string[];
  readonly identityIds: readonly string[];
  readonly draftIds: readonly string[];
  readonly attachments: readonly string[];
  readonly hazardCodes: readonly string[];
  readonly certificates: readonly { readonly id: string; readonly shortCode: string }[];
  /** What the server answered to requests that were wrong. */
  readonly answersToWrong: readonly Source[];
}

/** Twelve months of a programme over HTTP: hazards, clearance, accidents, identities, readings, erasures, and mistakes. */
export async function workAYear(programme: WholeProgramme): Promise<YearOfWork> {
  const year = new Year(programme);
  for (let month = 1; month <= 12; month += 1) await year.month(month);
  await year.leaveWaiting();
  await year.leaveUnfinished();
  return year;
}

class Year implements YearOfWork {
  readonly reportIds: string[] = [];
  readonly identityIds: string[] = [];
  readonly draftIds: string[] = [];
  readonly attachments: string[] = [];
  readonly hazardCodes: string[] = [];
  readonly certificates: { id: string; shortCode: string }[] = [];
  readonly answersToWrong: Source[] = [];
  readonly #programme: WholeProgramme;

  constructor(programme: WholeProgramme) {
    this.#programme = programme;
  }

  async month(month: number): Promise<void> {
    const day = `2025-${String(month).padStart(2, "0")}-15`;
    this.#programme.setTime(`${day}T12:00:00Z`);
    await this.#land(month, day);
    const accident = await this.#accident(month, day);
    const hidden = hiddenPeople[month % hiddenPeople.length] ?? hiddenPeople[0];
    const casualty = await this.#identity("operator", { reportId: accident, kind: "casualty", details: hidden });
    await this.#identity("assistance", { reportId: accident, kind: "informant", details: hidden });
    const caller = await this.#identity("leyla", { reportId: null, kind: "informant", details: hidden });
    await this.#sighting(month, day, caller);
    const read = await this.#post("assistance", `/api/identities/${casualty}/reading`, {
      reason: "Monthly visit, form 4",
    });
    // The test can fail: the name is there for whoever may read it.
    expect(await read.json()).toEqual({ details: hidden });
    if (month % 3 === 0) {
      const erased = await this.#post("assistance", `/api/identities/${casualty}/erasure`, {
        reason: "Asked for by letter",
      });
      expect(erased.status).toBe(200);
    }
    await this.#mistakes(hidden, casualty, accident);
  }

  /** One report waits for its decision. */
  async leaveWaiting(): Promise<void> {
    const reportedBy = { name: "Olga Operator", organisation: "Survey Team 1" };
    const body = { hazardCode: "Y-13", kind: "suspected", area: square(60) };
    this.#programme.setTime("2025-12-22T12:00:00Z");
    const waiting = reportOf("hazard-report", "2025-12-20", body, { reportedBy });
    expect((await this.#post("operator", "/api/reports", waiting)).status).toBe(201);
    this.reportIds.push(waiting.id);
  }

  /** One report is still being written by somebody. */
  async leaveUnfinished(): Promise<void> {
    const id = uuidv7();
    const document = { id, type: "accident-report", body: { description: "Somebody was hurt beside the road" } };
    const state = { type: "accident-report", document, sequence: 1 };
    const answer = await this.#programme.ask("operator", "PUT", `/api/drafts/${id}`, state);
    expect(answer.status).toBe(200);
    this.draftIds.push(id);
  }

  async #land(month: number, day: string): Promise<void> {
    const hazardCode = `Y-${month}`;
    const [ground, part] = [square(month * 3, 0, 2), square(month * 3)];
    const by = { name: "Olga Operator", organisation: "Survey Team 1" };
    const opening = reportOf("hazard-report", day, { hazardCode, kind: "confirmed", area: ground }, { reportedBy: by });
    await this.#submit("operator", opening, "approval", {});
    this.hazardCodes.push(hazardCode);
    const cleared = { hazardCode, cleared: part, operation: "mine-clearance" };
    const other = { name: "Nils Neighbour", organisation: "Clearance Company" };
    const clearance = reportOf("clearance-completion", day, cleared, { reportedBy: other });
    const rejects = month % 4 === 0;
    await this.#submit(
      "neighbour",
      clearance,
      rejects ? "rejection" : "approval",
      rejects ? { reason: "Wrong field" } : {},
    );
    if (month > 2) return;
    const plan = { plannedStart: day, plannedEnd: day, activity: "manual-clearance", priority: "normal" };
    const order = { number: `Y-T-${month}`, organisation: "Survey Team 1", hazardCodes: [hazardCode], ...plan };
    await this.#submit("leyla", reportOf("task-order", day, { ...order, issuedBy: "Office" }), "approval", {});
    const issued = await this.#post("omar", "/api/certificates", { hazardCode });
    expect(issued.status).toBe(201);
    this.certificates.push((await issued.json()) as { id: string; shortCode: string });
  }

  async #accident(month: number, day: string): Promise<string> {
    const bytes = `photograph of month ${month}`;
    const photograph = new Blob([bytes], { type: "application/octet-stream" });
    expect((await this.#raw("leyla", "/api/attachments?name=a.jpg", photograph)).ok).toBe(true);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    this.attachments.push(sha256);
    const document = reportOf(
      "accident-report",
      day,
      {
        location: { geometry: { type: "Point", coordinates: [46 + month / 100, 40] } },
        description: "Somebody was hurt beside the road",
        casualties: [{ outcome: "injured", sex: "female", ageYears: 37, activity: "herding", losses: ["leg"] }],
      },
      {
        reportedBy: { name: "Olga Operator", organisation: "Survey Team 1" },
        attachments: [{ sha256, name: "a.jpg", mediaType: "image/jpeg", byteLength: bytes.length }],
      },
    );
    await this.#submit("operator", document, "approval", {});
    return document.id;
  }

  /** What somebody of the public told by telephone; who they are is in the vault. */
  async #sighting(month: number, day: string, identityId: string): Promise<void> {
    const body = { reference: `CALL-${month}`, channel: "hotline", category: "uxo", settlement: "Qarağac", identityId };
    const reportedBy = { name: "Leyla Survey", organisation: "Mine Action Authority" };
    await this.#submit("leyla", reportOf("public-sighting", day, body, { reportedBy }), "approval", {});
  }

  async #submit(as: TestPersonName, document: { id: string }, decision: string, body: object): Promise<void> {
    expect((await this.#post(as, "/api/reports", document)).status).toBe(201);
    expect((await this.#post("omar", `/api/reports/${document.id}/${decision}`, body)).status).toBe(200);
    this.reportIds.push(document.id);
  }

  async #identity(
    as: TestPersonName,
    identity: { reportId: string | null; kind: string; details: object },
  ): Promise<string> {
    const answer = await this.#post(as, "/api/identities", { label: "Person 1", ...identity });
    const { id } = (await answer.json()) as { id: string };
    expect(answer.status).toBe(201);
    this.identityIds.push(id);
    return id;
  }

  #post(as: TestPersonName | "public", path: string, body: unknown): Promise<Response> {
    return this.#programme.ask(as, "POST", path, body);
  }

  /** Everything a person or a program may get wrong with a name in hand; none of it is carried out. */
  async #mistakes(hidden: { readonly name: string }, identityId: string, reportId: string): Promise<void> {
    const { name } = hidden;
    const good = { reportId, kind: "casualty", label: "Person 2", details: hidden };
    const reading = `/api/identities/${identityId}/reading`;
    const wrong: [TestPersonName | "public", string, unknown][] = [
      ["donor", "/api/identities", good],
      ["public", "/api/identities", good],
      ["neighbour", "/api/identities", good],
      ["assistance", "/api/identities", { ...good, reportId: "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e" }],
      ["assistance", "/api/identities", { ...good, reportId: name }],
      ["assistance", "/api/identities", { ...good, kind: name }],
      ["assistance", "/api/identities", { ...good, label: name }],
      ["assistance", "/api/identities", { ...good, [name]: name }],
      ["assistance", "/api/identities", { ...good, details: { ...hidden, [name]: name } }],
      ["assistance", "/api/identities", { ...good, details: { ...hidden, birthDate: name } }],
      ["assistance", "/api/identities", { ...good, details: { ...hidden, sex: name } }],
      ["assistance", "/api/identities", { ...good, details: [name] }],
      ["assistance", "/api/identities", { ...good, details: { ...hidden, note: name.repeat(9000) } }],
      ["assistance", "/api/identities", new Blob([JSON.stringify(good).slice(0, -9)], { type: "application/json" })],
      ["assistance", "/api/identities", new Blob([`{${name}}`], { type: "application/json" })],
      ["assistance", "/api/identities", new Blob([`<name>${name}</name>`], { type: "application/xml" })],
      ["assistance", "/api/identities", name],
      ["assistance", "/api/identities?really=yes", good],
      ["assistance", reading, { reason: `To find ${name}` }],
      ["assistance", reading, { reason: name, [name]: 1 }],
      ["assistance", reading, { reason: [name, name] }],
      ["operator", reading, { reason: `To find ${name}` }],
      ["assistance", `/api/identities/${identityId}/erasure`, { reason: `${name} has asked for it` }],
    ];
    for (const [as, path, body] of wrong) {
      const isBlob = body instanceof Blob;
      const answer = isBlob ? await this.#raw(as, path, body) : await this.#post(as, path, body);
      if (path !== "/api/identities?really=yes")
        expect(answer.status, JSON.stringify(body)).toBeGreaterThanOrEqual(400);
      await this.#keep(`answer ${answer.status} to POST ${path} as ${as}`, answer);
    }
    await this.#elsewhere(name);
    await this.#databaseFails(good);
  }

  /** Not the vault's own routes: what they answer is the asker's own word; what they keep is looked at in the end. */
  async #elsewhere(name: string): Promise<void> {
    const { ask } = this.#programme;
    const word = encodeURIComponent(name);
    const location = { geometry: { type: "Point", coordinates: [46, 40] } };
    const person = { outcome: "killed", sex: "male" };
    for (const casualty of [{ ...person, name }, { ...person, sex: name }, { ...person, [name]: 1 }, name]) {
      const answer = await this.#post(
        "leyla",
        "/api/reports",
        reportOf("accident-report", "2025-01-01", { location, casualties: [casualty] }),
      );
      expect(answer.status).toBe(422);
      await answer.arrayBuffer();
    }
    const addresses = [
      `/api/hazards/${word}`,
      `/api/identities/${word}`,
      `/api/${word}/%zz`,
      `/api/hazards?${word}=1`,
      `/api/reports?state=${word}`,
    ];
    for (const address of addresses) await (await ask("assistance", "GET", address)).arrayBuffer();
    for (const address of [`/api/identities?reportId=${word}`, `/api/identities?${word}=${word}`]) {
      await this.#keep(`answer to GET ${address}`, await ask("assistance", "GET", address));
    }
  }

  /** A failure that the program does not expect, at the very statement that takes the identity: it goes into two logs. */
  async #databaseFails(good: object): Promise<void> {
    const { db } = this.#programme;
    await db.unsafe(`
      create or replace function breaks() returns trigger language plpgsql as $$
      begin raise exception 'the disk of row % is full', new; end $$;
      create trigger breaks before insert on identity for each row execute function breaks()`);
    const answer = await this.#post("assistance", "/api/identities", good);
    await db.unsafe("drop trigger breaks on identity");
    expect(answer.status).toBe(500);
    await this.#keep("answer to POST /api/identities while the disk was full", answer);
  }

  #raw(as: TestPersonName | "public", path: string, body: Blob): Promise<Response> {
    const { url, people } = this.#programme;
    const headers = { "content-type": body.type, ...(as === "public" ? {} : people.headers(as)) };
    return fetch(`${url}${path}`, { method: "POST", headers, body });
  }

  async #keep(where: string, answer: Response): Promise<void> {
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}\n`).join("");
    const bytes = Buffer.concat([Buffer.from(headers), Buffer.from(await answer.arrayBuffer())]);
    this.answersToWrong.push({ where, bytes });
  }
}
