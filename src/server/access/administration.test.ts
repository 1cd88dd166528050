import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  type Caller,
  grantOf,
  login,
  member,
  OURS,
  PASSWORD,
  program,
  rootOf,
  startTeam,
  type Team,
} from "./team-for-test.ts";

vi.setConfig({ testTimeout: 60_000 });

let team: Team;
let reader: Caller;
let root: Caller;
beforeAll(async () => {
  team = await startTeam({ allowCorrections: true });
  reader = await member(team, "reader", grantOf("reader", OURS));
  root = await rootOf(team);
});
afterAll(() => team.close());

describe("administration", () => {
  test("roles count at once, and everything is in the audit log with before and after", async () => {
    const gus = await member(team, "gus", []);
    expect((await team.ask(`/p/${OURS}`, gus)).status).toBe(404);
    expect((await team.send("/admin/role", root, { name: "gus", role: "editor", process: OURS })).status).toBe(303);
    expect((await team.ask(`/p/${OURS}`, gus)).status).toBe(200);
    expect((await team.send(`/p/${OURS}/define`, gus, await definition(gus, "Renamed by Gus"))).status).toBe(303);
    expect((await team.send("/admin/close", root, { name: "gus" })).status).toBe(303);
    expect((await team.ask(`/p/${OURS}`, gus)).status).toBe(303);
    const audit = await team.world.store.accounts.audit({ about: "gus" });
    expect(audit.map(({ what }) => what)).toEqual([
      "account-closed",
      "process-defined",
      "role-given",
      "signed-in",
      "account-added",
    ]);
    expect(audit[1]).toMatchObject({ by: "gus", on: OURS, after: { name: "Renamed by Gus" } });
    expect(audit[1]?.before).not.toMatchObject({ name: "Renamed by Gus" });
    const page = await (await team.ask("/admin/audit?about=gus", root)).text();
    for (const words of ["Renamed by Gus", "gave a role to", "closed the account"]) expect(page).toContain(words);
  });

  test("what is watched, where it is sent and which sources are followed: in the audit log, without secrets", async () => {
    const kim = await member(team, "kim", grantOf("editor"));
    const source = { id: "lake-post", kind: "folder", address: "/srv/lake-post", name: "Lake Post" } as const;
    await team.world.store.append([{ kind: "source", source: source as never }], team.world.now());
    expect((await team.send("/sources/lake-post/pause", kim)).status).toBe(303);
    const mail = { kind: "mail", address: "desk@example.org" };
    expect((await team.send(`/p/${OURS}/notices/channel`, kim, mail)).status).toBe(303);
    const settings = { grade: "one origin", "days-before": "7 3", zone: "Europe/Kyiv" };
    expect((await team.send(`/p/${OURS}/notices/settings`, kim, settings)).status).toBe(303);
    expect((await team.send(`/p/${OURS}/searches`, kim, { act: "save", q: "istanbul", back: "/" })).status).toBe(303);
    const audit = await team.world.store.accounts.audit({ about: "kim", limit: 4 });
    expect(audit.map(({ what }) => what)).toEqual([
      "setting-changed",
      "setting-changed",
      "channel-kept",
      "source-defined",
    ]);
    expect(audit[3]).toMatchObject({ on: "lake-post", before: { name: "Lake Post" }, after: { paused: true } });
    expect(audit[2]).toMatchObject({ on: OURS, after: { address: "desk@example.org" } });
    expect(JSON.stringify(audit)).not.toContain('"secret"');
  });

  async function definition(as: Caller, name: string): Promise<Readonly<Record<string, string>>> {
    const held = await team.world.store.process(OURS);
    expect((await team.ask(`/p/${OURS}/definition`, as)).status).toBe(200);
    return { name, parties: held?.parties.join("\n") ?? "", mediators: "", names: "", places: "" };
  }

  test("an account is made with a password shown once, which signs in; removed, it is gone", async () => {
    const made = await (await team.send("/admin/add", root, { name: "hal", role: "reader", process: OURS })).text();
    const [password = ""] = /(?:[a-z2-9]{5}-){3}[a-z2-9]{5}/.exec(made) ?? [];
    expect((await login(team, reader.account, { name: "hal", password })).status).toBe(303);
    expect((await team.send("/admin/remove", root, { name: "hal", sure: "no" })).status).toBe(400);
    expect((await team.send("/admin/remove", root, { name: "hal", sure: "hal" })).status).toBe(303);
    expect((await login(team, reader.account, { name: "hal", password })).status).toBe(401);
  });

  test("the last administrator cannot be taken away, by nobody", async () => {
    for (const caller of await team.world.store.accounts.accounts()) {
      const isOther =
        caller.name !== "root" &&
        caller.grants.some(({ role, process }) => role === "administrator" && process === undefined);
      if (isOther) await team.send("/admin/take", root, { name: caller.name });
    }
    for (const act of ["take", "close", "remove"]) {
      expect((await team.send(`/admin/${act}`, root, { name: "root", sure: "root" })).status).toBe(400);
    }
    expect((await team.send("/account/remove", root, { proof: PASSWORD })).status).toBe(400);
  });
});

describe("one's own data", () => {
  test("is given out without a secret, and removed with the account; corrections stay", async () => {
    const ida = await member(team, "ida", grantOf("reader", OURS));
    const data = await (await team.ask("/account/data.json", ida)).text();
    expect(data).toContain('"name":"ida"');
    expect(data).not.toMatch(/scrypt|"hash"/);
    expect((await team.send("/account/remove", ida, { proof: "wrong" })).status).toBe(400);
    expect((await team.send("/account/remove", ida, { proof: PASSWORD })).status).toBe(303);
    expect((await team.ask("/", ida)).status).toBe(303);
    expect(await team.world.store.accounts.accountNamed("ida")).toBeUndefined();
  });
});

describe("by the interface", () => {
  const json = (method: string, body: unknown) => ({
    method,
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json" },
  });

  test("accounts are made, given roles and removed; the audit log tells of it", async () => {
    const as = await program(team, root.account, ["admin"]);
    const own = await (await team.ask("/api/v1/account", as)).json();
    expect(own).toMatchObject({ name: "root", scopes: ["admin"], signsIn: "by password" });
    const made = await team.ask("/api/v1/accounts", as, json("POST", { name: "jo" }));
    expect([made.status, await made.json()]).toMatchObject([201, { name: "jo", password: expect.stringMatching(/-/) }]);
    expect((await team.ask("/api/v1/accounts", as, json("POST", { name: "jo" }))).status).toBe(422);
    const role = json("PUT", { role: "analyst", process: OURS });
    expect(await (await team.ask("/api/v1/accounts/jo/role", as, role)).json()).toMatchObject({
      grants: [{ role: "analyst", process: OURS }],
    });
    const text = await (await team.ask("/api/v1/accounts?limit=50", as)).text();
    expect(text).toContain('"jo"');
    expect(text).not.toContain("scrypt");
    expect((await team.ask("/api/v1/accounts/jo", as, json("DELETE", {}))).status).toBe(204);
    const audit = (await (await team.ask("/api/v1/audit?about=jo", as)).json()) as {
      readonly items: readonly { readonly what: string }[];
    };
    expect(audit.items.map(({ what }) => what)).toEqual(["account-removed", "role-given", "account-added"]);
  });
});
