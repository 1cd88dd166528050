import { inspectRoutes } from "hono/dev";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { addAccount } from "../../app/accounts/accounts.ts";
import { serverApp } from "../server-app.tsx";
import { formTokenOf } from "./cookies.ts";
import { type Caller, OURS, rootOf, startTeam, type Team } from "./team-for-test.ts";

vi.setConfig({ testTimeout: 60_000 });

let team: Team;
let root: Caller;
beforeAll(async () => {
  team = await startTeam({ allowCorrections: true });
  root = await rootOf(team);
});
afterAll(() => team.close());

describe("every answer", () => {
  test.each(["/login", "/", "/account", "/api/v1/processes", "/nowhere", "/admin"])(
    "%s has strict headers and is kept by no cache",
    async (path) => {
      for (const as of [undefined, root]) {
        const { headers } = await team.ask(path, as);
        expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
        expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
        expect(headers.get("Cache-Control")).toMatch(
          /^\/(?:login|account|admin)/.test(path) ? /no-store/ : /private|no-store/,
        );
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

describe("every address that changes something", () => {
  const changing = (): readonly (readonly [string, string])[] => [
    ...new Map(
      inspectRoutes(team.app)
        .filter(({ isMiddleware, method }) => !isMiddleware && !["GET", "HEAD", "ALL"].includes(method))
        .map(({ method, path }) => [
          `${method} ${path}`,
          [method, path.replace(":process", OURS).replace(/:\w+/g, "abcdef123456")] as const,
        ]),
    ).values(),
  ];
  const isOfInterface = (path: string): boolean => path.startsWith("/api/");
  const elsewhere = { Origin: "https://elsewhere.invalid" };
  const json = { "Content-Type": "application/json" };
  const asForm = (token = root.formToken, more = "") => new URLSearchParams({ token, more });

  const forms: readonly (readonly [string, () => RequestInit, number])[] = [
    ["a form without our token", () => ({ body: asForm("") }), 403],
    ["a form with the token of another session", () => ({ body: asForm(formTokenOf("another session")) }), 403],
    ["a form of another site", () => ({ body: asForm(), headers: elsewhere }), 403],
    ["a form of another site that names none", () => ({ body: asForm(), headers: { Origin: "null" } }), 403],
    ["a form that another site led to", () => ({ body: asForm(), headers: { "Sec-Fetch-Site": "cross-site" } }), 403],
    ["a form of five megabytes", () => ({ body: asForm(root.formToken, "a".repeat(5 * 1024 * 1024)) }), 413],
  ];
  const bodies: readonly (readonly [string, () => RequestInit, number])[] = [
    ["JSON of another site", () => ({ body: "{}", headers: { ...json, ...elsewhere } }), 403],
    ["a form in place of JSON", () => ({ body: asForm() }), 415],
    ["text in place of JSON", () => ({ body: "{}", headers: { "Content-Type": "text/plain" } }), 415],
    ["a body of two megabytes", () => ({ body: `"${"a".repeat(2 * 1024 * 1024)}"`, headers: json }), 413],
  ];

  test.each([...forms.map((one) => [...one, false] as const), ...bodies.map((one) => [...one, true] as const)])(
    "refuses %s",
    async (_what, init, expected, ofInterface) => {
      const these = changing().filter(([, path]) => isOfInterface(path) === ofInterface);
      const wrong: string[] = [];
      for (const [method, path] of these) {
        const { status } = await team.ask(path, root, { method, ...init() });
        if (status !== expected) wrong.push(`${method} ${path}: ${status}`);
      }
      expect(wrong).toEqual([]);
      expect(these.length).toBeGreaterThan(5);
    },
  );
});

test("with accounts nobody takes in a file with corrections under the names of others", async () => {
  const body = new FormData();
  body.set("token", root.formToken);
  body.set("file", new File(['{"kind":"dragoman","version":1,"process":"x"}\n'], "x.jsonl"));
  const answer = await team.ask("/new/file", root, { method: "POST", body });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("dragoman import")]);
});

test("what went wrong inside is told to the person at this machine only", async () => {
  const store = {
    ...team.world.store,
    processes: () => Promise.reject(new Error("the database at db.internal is gone")),
  };
  const broken = serverApp({ ...team.world, store }, { publicUrl: "https://desk.example.org" });
  const cookie = { Cookie: `__Host-dragoman-session=${root.secret}`, "X-Forwarded-For": "203.0.113.9" };
  for (const path of ["/", "/api/v1/processes"]) {
    const answer = await broken.request(`https://desk.example.org${path}`, { headers: cookie });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("db.internal");
  }
});
