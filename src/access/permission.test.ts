import { describe, expect, test } from "vitest";
import { nameKey } from "../modules/reports/name-key.ts";
import { clearanceFor, closedFields, mayDo, mayDoFor, reachesOf } from "./permission.ts";
import type { GivenRole } from "./role.ts";
import { thePublic, type Viewer } from "./viewer.ts";
import { withhold } from "./withhold.ts";

const id = "00000000-0000-7000-8000-000000000000";
function someone(roles: readonly GivenRole[], more: Partial<Viewer> = {}): Viewer {
  const person = { id, name: "S", organisation: { id, name: "Team One", kind: "operator" as const }, roles };
  return { person, roles: ["public", ...roles], by: "session", credentialId: null, readOnly: false, ...more };
}

describe("the table of rights", () => {
  test("gives somebody with two roles what either may do", () => {
    const both = someone(["operator", "donor"]);
    expect([...reachesOf(both, "read", "hazard")].sort()).toEqual(["own", "partners", "published"]);
    expect(mayDoFor(both, "submit", "hazard-report", "team  ONE")).toBe(true);
    expect(mayDoFor(both, "submit", "hazard-report", "Team Two")).toBe(false);
  });

  test("lets nobody without an account do more than look", () => {
    expect(mayDo(thePublic, "read", "hazard")).toBe(true);
    for (const action of ["submit", "check", "decide"] as const) {
      expect(mayDo(thePublic, action, "hazard-report")).toBe(false);
    }
  });

  test("lets a token that reads only read", () => {
    const token = someone(["information-manager"], { by: "token", readOnly: true });
    expect(mayDo(token, "read", "hazard")).toBe(true);
    expect(mayDo(token, "decide", "hazard-report")).toBe(false);
    expect(mayDo(token, "publish", "hazard")).toBe(false);
  });

  test("fails loudly on an action that does not exist", () => {
    expect(() => mayDo(thePublic, "erase", "hazard")).toThrow("no action erase on hazard");
  });
});

describe("fields above somebody's clearance", () => {
  const row = { id: "1", reportedBy: { name: "Ann", organisation: "Team Two" }, findings: ["x"], source: { a: 1 } };

  test("are withheld from a partner, by name, and the rest is as it was", () => {
    const donor = someone(["donor"]);
    expect(clearanceFor(donor, "hazard-report", "Team Two")).toBe("partners");
    expect(withhold(donor, "hazard-report", "Team Two", row)).toEqual({
      id: "1",
      reportedBy: { name: null, organisation: "Team Two" },
      findings: [],
      source: null,
      withheld: ["reportedBy.name", "source", "findings"],
    });
  });

  test("are open to the own organisation, and to the authority", () => {
    expect(withhold(someone(["operator"]), "hazard-report", "TEAM two", row).withheld).toBeDefined();
    expect(withhold(someone(["operator"]), "hazard-report", "TEAM one", row)).toBe(row);
    expect(withhold(someone(["quality-officer"]), "hazard-report", "Team Two", row)).toBe(row);
  });

  test("of what the record does not have are not spoken of", () => {
    expect(withhold(thePublic, "hazard-report", null, { id: "1" })).toEqual({ id: "1" });
    expect(closedFields("hazard-report", "authority")).toEqual([]);
  });
});

test("an organisation is one, however its name is typed", () => {
  expect(nameKey("  Ｔeam\tOne ")).toBe("team one");
  expect(nameKey("Təmizləmə Şirkəti")).toBe(nameKey("TƏMİZLƏMƏ ŞIRKƏTI"));
});
