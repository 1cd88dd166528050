import { StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { called, clientOf } from "../mcp/clients-for-test.ts";
import {
  type Caller,
  feedKey,
  grantOf,
  HIDDEN,
  member,
  OURS,
  program,
  rootOf,
  startTeam,
  type Team,
} from "./team-for-test.ts";

vi.setConfig({ testTimeout: 60_000 });

let team: Team;
let reader: Caller;
let analyst: Caller;
let root: Caller;
beforeAll(async () => {
  team = await startTeam({ allowCorrections: true });
  reader = await member(team, "reader", grantOf("reader", OURS));
  analyst = await member(team, "analyst", grantOf("analyst", OURS));
  root = await rootOf(team);
});
afterAll(() => team.close());

describe("one process only", () => {
  test("the other is in no list, page, search, file, feed or tool", async () => {
    const places = [
      "/",
      `/p/${OURS}`,
      `/p/${OURS}/exports`,
      "/account",
      "/api/v1/processes",
      `/p/${OURS}/corrections`,
      "/api/v1/corrections",
      "/api/docs",
      `/p/${OURS}/search?q=lakes`,
      "/api/v1/processes/nothing",
    ];
    for (const path of places) {
      const text = await (await team.ask(path, reader)).text();
      expect([path, text.includes(HIDDEN) || text.includes("Hidden lakes")]).toEqual([path, false]);
    }
    expect(await (await team.ask("/", root)).text()).toContain("Hidden lakes");
    const paths = [
      "",
      "/notices.atom",
      "/notices.json",
      "/export/calendar",
      "/export/jsonl",
      "/brief/md",
      "/definition.json",
    ];
    for (const path of paths) expect((await team.ask(`/p/${HIDDEN}${path}`, reader)).status).toBe(404);
    expect((await team.ask(`/live?process=${HIDDEN}`, reader)).status).toBe(404);
  });

  test("a report that concerns none of one's processes is not there, in no search and by no id; one that does is", async () => {
    const text = "Harland and Norvia met on the ferry at Lindholm on Monday. Harland and Norvia are to meet again.";
    const sent = {
      method: "POST",
      body: JSON.stringify({ title: "Ferry talks at Lindholm", text, outlet: "Lake Post", published: "2025-08-20" }),
    };
    const bearer = await program(team, root.account, ["add", "read"]);
    const answer = await team.ask("/api/v1/reports", bearer, {
      ...sent,
      headers: { "Content-Type": "application/json" },
    });
    const { id } = (await answer.json()) as { readonly id: string };
    expect((await team.ask(`/api/v1/reports/${id}`, bearer)).status).toBe(200);
    expect((await team.ask(`/api/v1/reports/${id}`, reader)).status).toBe(404);
    expect((await team.ask(`/p/${OURS}/reports/${id}`, reader)).status).toBe(404);
    expect(await (await team.ask(`/p/${OURS}/search?q=lindholm`, reader)).text()).not.toContain("Ferry talks");
    expect(await (await team.ask(`/p/${OURS}/search?q=lindholm`, root)).text()).toContain("Ferry talks");
    expect(await (await team.ask(`/p/${OURS}/search?q=istanbul`, reader)).text()).toContain("/reports/");
  });

  test("what one may read and not correct is not corrected through what one may correct", async () => {
    const both = await member(team, "both", [
      { role: "reader", process: OURS },
      { role: "analyst", process: HIDDEN },
    ]);
    const list = (await (await team.ask(`/api/v1/processes/${OURS}/claims?limit=1`, both)).json()) as {
      readonly items: readonly { readonly id: string }[];
    };
    const claim = list.items[0]?.id ?? "";
    expect((await team.ask(`/api/v1/claims/${claim}`, both)).status).toBe(200);
    const body = JSON.stringify({ act: "confirm", claim });
    const answer = await team.ask("/api/v1/corrections", both, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json" },
    });
    expect(answer.status).toBe(422);
    expect((await team.send(`/p/${HIDDEN}/correct`, both, { act: "confirm", claim, back: "/" })).status).toBe(400);
    expect((await team.world.store.corrections()).filter(({ correction }) => correction.by === "both")).toEqual([]);
  });

  test("an undoing of somebody else's process is refused", async () => {
    const list = (await (await team.ask(`/api/v1/processes/${OURS}/claims?limit=1`, analyst)).json()) as {
      readonly items: readonly { readonly id: string }[];
    };
    const body = JSON.stringify({ act: "reject", claim: list.items[0]?.id ?? "", by: "Somebody Else" });
    const init = { method: "POST", body, headers: { "Content-Type": "application/json" } };
    const made = (await (await team.ask("/api/v1/corrections", analyst, init)).json()) as {
      readonly id: string;
      readonly by: string;
    };
    expect(made.by).toBe("analyst");
    const both = await member(team, "other", grantOf("analyst", HIDDEN));
    const undo = { ...init, body: JSON.stringify({ act: "undo", correction: made.id }) };
    expect((await team.ask("/api/v1/corrections", both, undo)).status).toBe(422);
    expect((await team.ask("/api/v1/corrections", analyst, undo)).status).toBe(201);
    const audit = await team.world.store.accounts.audit({ about: "analyst" });
    expect(audit.filter(({ what }) => what === "corrected")).toHaveLength(2);
  });
});

describe("tokens", () => {
  test("a token that is none is refused, also where a session would do", async () => {
    for (const given of ["Bearer nonsense-0123456789012345", "Bearer", `Bearer ${reader.secret}`]) {
      const headers = { ...reader.headers, Authorization: given };
      expect((await team.ask("/api/v1/processes", { ...reader, headers })).status).toBe(401);
    }
  });

  test("a header of another scheme, such as a proxy's, is none of ours: the session counts", async () => {
    const basic = { Authorization: "Basic cm9vdDpyb290" };
    const both = { ...reader, headers: { ...reader.headers, ...basic } };
    expect((await team.ask("/api/v1/processes", both)).status).toBe(200);
    expect((await team.ask("/api/v1/processes", { ...reader, headers: basic })).status).toBe(401);
  });

  test("its account's page and the pages of administration are not for tokens", async () => {
    const all = await program(team, root.account, ["read", "add", "correct", "admin"]);
    expect((await team.ask("/account", all)).status).toBe(403);
    expect((await team.ask("/admin", all)).status).toBe(200);
    expect((await team.send("/admin/add", all, { name: "eve", role: "administrator" })).status).toBe(403);
  });

  test("revoked on the page, it is not taken any more", async () => {
    const cleo = await member(team, "cleo", grantOf("reader"));
    const made = await team.send("/account/token", cleo, { name: "nightly", scope: "read", days: "30" });
    const [secret = ""] = /dragoman-[\w-]{43}/.exec(await made.text()) ?? [];
    const as = { ...cleo, headers: { Authorization: `Bearer ${secret}` } };
    expect((await team.ask("/api/v1/processes", as)).status).toBe(200);
    expect(await (await team.ask("/account", cleo)).text()).not.toContain(secret);
    const [token] = await team.world.store.accounts.tokens(cleo.account.id);
    const dan = await member(team, "dan", grantOf("administrator"));
    expect((await team.send("/account/revoke", dan, { id: token?.id ?? "" })).status).toBe(400);
    expect((await team.send("/account/revoke", cleo, { id: token?.id ?? "" })).status).toBe(303);
    expect((await team.ask("/api/v1/processes", as)).status).toBe(401);
  });

  test("the secret in a private address opens feeds and calendars of one's processes, and nothing else", async () => {
    const key = await feedKey(team, reader.account);
    const status = async (path: string) => (await team.ask(`${path}?key=${key}`)).status;
    for (const path of ["notices.atom", "notices.json", "export/calendar"]) {
      expect([path, await status(`/p/${OURS}/${path}`), await status(`/p/${HIDDEN}/${path}`)]).toEqual([
        path,
        200,
        404,
      ]);
      expect((await team.ask(`/p/${OURS}/${path}?key=nonsense`)).status).toBe(401);
    }
    for (const path of ["", "/export/jsonl", "/brief/md", "/definition.json"])
      expect(await status(`/p/${OURS}${path}`)).toBe(401);
    expect(await status("/api/v1/processes")).toBe(401);
    expect(
      (await team.ask("/api/v1/processes", { ...reader, headers: { Authorization: `Bearer ${key}` } })).status,
    ).toBe(401);
  });

  test("assistants see what the account sees, and correct only where both roles and scopes allow it", async () => {
    const ask = async (as: Caller) => {
      const client = clientOf({ pin: "2026-07-28" });
      const fetch = (url: string | URL, init?: RequestInit) => team.ask(new URL(url).pathname, as, init);
      await client.connect(new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), { fetch }));
      const found = await called(client, "find_processes");
      const tools = (await client.listTools()).tools.map(({ name }) => name);
      await client.close();
      return [(found as { readonly total: number }).total, tools.includes("make_correction")];
    };
    expect(await ask(await program(team, root.account, ["read", "correct"]))).toEqual([2, true]);
    expect(await ask(await program(team, root.account, ["read"]))).toEqual([2, false]);
    expect(await ask(await program(team, reader.account, ["read", "correct"]))).toEqual([1, false]);
    expect(await ask(await program(team, analyst.account, ["read", "correct"]))).toEqual([1, true]);
  });
});
