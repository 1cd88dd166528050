import { StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { addAccount } from "../../app/accounts/accounts.ts";
import { TRIES } from "../../app/accounts/sign-in.ts";
import { called, clientOf } from "../mcp/clients-for-test.ts";
import { serverApp } from "../server-app.tsx";
import { formTokenOf } from "./cookies.ts";
import {
  type Caller,
  feedKey,
  grantOf,
  HIDDEN,
  member,
  OURS,
  PASSWORD,
  program,
  signedIn,
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
  const account = await team.world.store.accounts.accountNamed("root");
  if (account === undefined) throw new Error("no root");
  root = await signedIn(team, account);
});
afterAll(() => team.close());

/** The cookies that an answer gives, by name. */
function cookiesOf(answer: Response): ReadonlyMap<string, string> {
  return new Map(answer.headers.getSetCookie().map((line) => [line.split("=")[0] ?? "", line]));
}
const secretIn = (line: string | undefined): string => /=([^;]*)/.exec(line ?? "")?.[1] ?? "";

async function visit(to = "/login"): Promise<Caller & { readonly page: Response }> {
  const page = await team.ask(to);
  const secret = secretIn(cookiesOf(page).get("dragoman-visitor"));
  return {
    account: reader.account,
    secret,
    headers: { Cookie: `dragoman-visitor=${secret}` },
    formToken: formTokenOf(secret),
    page,
  };
}

const login = async (fields: Readonly<Record<string, string>>, as?: Caller) =>
  team.send("/login", as ?? (await visit()), fields);

describe("signing in", () => {
  test("gives a new session, whatever cookie the browser came with, and ends the one it had", async () => {
    const planted = "planted-by-someone-else-0123456789";
    const visitor = await visit();
    const as = { ...visitor, headers: { Cookie: `${visitor.headers["Cookie"]}; dragoman-session=${planted}` } };
    const answer = await login({ name: "reader", password: PASSWORD }, as);
    const cookie = cookiesOf(answer).get("dragoman-session") ?? "";
    expect(answer.status).toBe(303);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    expect(secretIn(cookie)).not.toBe(planted);
    expect((await team.ask("/", { ...reader, headers: { Cookie: `dragoman-session=${planted}` } })).status).toBe(303);
    const own = await signedIn(team, reader.account);
    const both = { ...visitor, headers: { Cookie: `${own.headers["Cookie"]}` }, formToken: own.formToken };
    expect((await login({ name: "reader", password: PASSWORD }, both)).status).toBe(303);
    expect((await team.ask("/", own)).status).toBe(303);
  });

  test("needs the form of our own page", async () => {
    const visitor = await visit();
    const fields = { name: "reader", password: PASSWORD };
    expect((await login(fields, { ...visitor, formToken: "" })).status).toBe(403);
    expect((await login(fields, { ...visitor, headers: {} })).status).toBe(403);
    const other = { ...visitor, headers: { ...visitor.headers, "Sec-Fetch-Site": "cross-site" } };
    expect((await login(fields, other)).status).toBe(403);
  });

  const addresses: readonly (readonly [string, string])[] = [
    ["/p/russia-ukraine?asOf=2025-07-22#clocks", "/p/russia-ukraine?asOf=2025-07-22#clocks"],
    ["https://elsewhere.invalid/", "/"],
    ["//elsewhere.invalid/", "/"],
    ["/\\elsewhere.invalid/", "/"],
    ["/\t/elsewhere.invalid/", "/"],
    ["/\n/elsewhere.invalid/", "/"],
    ["\\\\elsewhere.invalid", "/"],
    ["javascript:alert(1)", "/"],
    ["", "/"],
  ];
  test.each(addresses)("leads from %j to %j", async (to, expected) => {
    const answer = await login({ name: "reader", password: PASSWORD, to });
    expect(answer.headers.get("Location")).toBe(expected);
    const signed = await team.ask(`/login?to=${encodeURIComponent(to)}`, reader);
    expect(signed.headers.get("Location")).toBe(expected);
  });

  test("a name that nobody has, one without a password and a wrong password get the same answer", async () => {
    await addAccount(team.world, { by: "command line" }, { name: "robot" });
    const page = async (name: string) => {
      const answer = await login({ name, password: "wrong" });
      const html = await answer.text();
      return `${answer.status} ${html.replaceAll(name, "NAME").replace(/name="token" value="[^"]*"/g, "")}`;
    };
    const pages = await Promise.all(["reader", "nobody-here", "robot"].map(page));
    expect(pages[0]).toContain("401");
    expect(new Set(pages).size).toBe(1);
  });

  test("is throttled, with one answer whether the account exists or not", async () => {
    for (const name of ["analyst", "nobody-there"]) {
      const statuses: number[] = [];
      for (let at = 0; at <= TRIES.nameAndAddress; at += 1)
        statuses.push((await login({ name, password: "wrong" })).status);
      expect(statuses).toEqual([...Array.from({ length: TRIES.nameAndAddress }, () => 401), 429]);
    }
    expect((await login({ name: "analyst", password: PASSWORD })).status).toBe(429);
  });

  test("what is asked for is kept in mind, and programs are told how", async () => {
    const answer = await team.ask("/p/russia-ukraine?asOf=2025-07-22");
    expect(answer.headers.get("Location")).toBe(`/login?to=${encodeURIComponent("/p/russia-ukraine?asOf=2025-07-22")}`);
    const api = await team.ask("/api/v1/processes");
    expect([api.status, api.headers.get("WWW-Authenticate")]).toEqual([401, 'Bearer realm="Dragoman"']);
    expect(await api.json()).toMatchObject({ title: expect.stringContaining("accounts") });
  });
});

describe("sessions", () => {
  test("signing out ends the session at once", async () => {
    const as = await signedIn(team, reader.account);
    expect((await team.ask("/", as)).status).toBe(200);
    expect((await team.send("/logout", as)).headers.get("Location")).toBe("/login");
    expect((await team.ask("/", as)).status).toBe(303);
  });

  test("signing out everywhere, and everywhere else", async () => {
    const ada = await member(team, "ada", grantOf("reader"));
    const [other, third] = [await signedIn(team, ada.account), await signedIn(team, ada.account)];
    await team.send("/account/others", other);
    expect((await Promise.all([ada, other, third].map((as) => team.ask("/", as)))).map(({ status }) => status)).toEqual(
      [303, 200, 303],
    );
    await team.send("/account/everywhere", other);
    expect((await team.ask("/", other)).status).toBe(303);
  });

  test("forms of one session do not do for another", async () => {
    const other = await signedIn(team, reader.account);
    expect((await team.send("/account/others", { ...reader, formToken: other.formToken })).status).toBe(403);
  });

  test("a new password ends the other sessions, needs the present one, and gives this browser a new session", async () => {
    const bea = await member(team, "bea", []);
    const other = await signedIn(team, bea.account);
    expect((await team.send("/account/password", bea, { current: "wrong", new: `${PASSWORD} two` })).status).toBe(400);
    expect((await team.send("/account/password", bea, { current: PASSWORD, new: "short" })).status).toBe(400);
    const answer = await team.send("/account/password", bea, { current: PASSWORD, new: `${PASSWORD} two` });
    const fresh = secretIn(cookiesOf(answer).get("dragoman-session"));
    expect((await team.ask("/", bea)).status).toBe(303);
    expect((await team.ask("/", other)).status).toBe(303);
    expect((await team.ask("/", { ...bea, headers: { Cookie: `dragoman-session=${fresh}` } })).status).toBe(200);
  });

  test("by https the cookie goes nowhere else and is bound to this host, and pages ask for https from then on", async () => {
    const app = serverApp(team.world, { publicUrl: "https://desk.example.org" });
    const page = await app.request("https://desk.example.org/login");
    const cookie = page.headers.getSetCookie()[0] ?? "";
    expect(cookie).toMatch(/^__Host-dragoman-visitor=/);
    expect(cookie).toMatch(/; Secure/);
    expect(page.headers.get("Strict-Transport-Security")).toContain("max-age=");
    expect((await app.request("https://elsewhere.invalid/login")).status).toBe(403);
  });
});

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
    for (const given of [
      "Bearer nonsense-0123456789012345",
      "Bearer",
      "Basic cm9vdDpyb290",
      `Bearer ${reader.secret}`,
    ]) {
      const headers = { ...reader.headers, Authorization: given };
      expect((await team.ask("/api/v1/processes", { ...reader, headers })).status).toBe(401);
    }
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

  async function definition(as: Caller, name: string): Promise<Readonly<Record<string, string>>> {
    const held = await team.world.store.process(OURS);
    expect((await team.ask(`/p/${OURS}/definition`, as)).status).toBe(200);
    return { name, parties: held?.parties.join("\n") ?? "", mediators: "", names: "", places: "" };
  }

  test("an account is made with a password shown once, which signs in; removed, it is gone", async () => {
    const made = await (await team.send("/admin/add", root, { name: "hal", role: "reader", process: OURS })).text();
    const [password = ""] = /(?:[a-z2-9]{5}-){3}[a-z2-9]{5}/.exec(made) ?? [];
    expect((await login({ name: "hal", password })).status).toBe(303);
    expect((await team.send("/admin/remove", root, { name: "hal", sure: "no" })).status).toBe(400);
    expect((await team.send("/admin/remove", root, { name: "hal", sure: "hal" })).status).toBe(303);
    expect((await login({ name: "hal", password })).status).toBe(401);
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

describe("every answer", () => {
  test.each(["/login", "/", "/account", "/api/v1/processes", "/nowhere", "/admin"])(
    "%s has strict headers and is kept by no cache",
    async (path) => {
      for (const as of [undefined, root]) {
        const { headers } = await team.ask(path, as);
        expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
        expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
        expect(headers.get("Cache-Control")).toMatch(/private|no-store/);
      }
    },
  );

  test("a body that is too large is refused, signed in or not", async () => {
    const body = `token=${root.formToken}&name=${"a".repeat(5 * 1024 * 1024)}`;
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    expect((await team.ask("/admin/add", root, { method: "POST", body, headers })).status).toBe(413);
    expect((await team.ask("/login", undefined, { method: "POST", body, headers })).status).toBe(413);
    const json = { "Content-Type": "application/json" };
    expect((await team.ask("/api/v1/reports", root, { method: "POST", body: `"${body}"`, headers: json })).status).toBe(
      413,
    );
  });

  test("changes by the interface are taken from no other site, though a session would do", async () => {
    const init = {
      method: "PUT",
      body: "{}",
      headers: { "Content-Type": "application/json", Origin: "https://elsewhere.invalid" },
    };
    expect((await team.ask(`/api/v1/processes/${OURS}`, root, init)).status).toBe(403);
  });
});

describe("without accounts", () => {
  let open: Team;
  beforeEach(async () => {
    open = await startTeam();
    const account = await open.world.store.accounts.accountNamed("root");
    if (account !== undefined) await open.world.store.accounts.remove(account.id, { at: "", by: "", what: "", on: "" });
  });
  afterEach(() => open.close());

  test("it is open to this machine, under its own names, through no proxy, and there are no pages of accounts", async () => {
    expect((await open.ask("/")).status).toBe(200);
    expect((await open.ask("/", undefined, { headers: { "X-Forwarded-For": "203.0.113.9" } })).status).toBe(403);
    expect((await serverApp(open.world, { host: "0.0.0.0" }).request("http://192.0.2.1/")).status).toBe(403);
    const named = serverApp(open.world, { publicUrl: "https://desk.example.org" });
    expect((await named.request("https://desk.example.org/")).status).toBe(403);
    expect((await open.ask("/login")).headers.get("Location")).toBe("/");
    for (const path of ["/account", "/admin"]) expect((await open.ask(path)).status).toBe(404);
  });

  test("it is closed with the first account, at once", async () => {
    await addAccount(open.world, { by: "command line" }, { name: "ada", grants: [{ role: "administrator" }] });
    expect((await open.ask("/")).status).toBe(303);
  });
});
