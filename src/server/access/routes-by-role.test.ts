import { inspectRoutes } from "hono/dev";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ACTS_IN, ACTS_OF } from "../../app/accounts/may.ts";
import { type Act, actNames, type Role, roleNames, scopeNames } from "../../model/account.ts";
import { RULES } from "./rules.ts";
import { type Caller, grantOf, HIDDEN, member, OURS, program, startTeam, type Team } from "./team-for-test.ts";

let team: Team;
let routes: readonly string[];
const callers = new Map<string, Caller>();

beforeAll(async () => {
  team = await startTeam({ allowCorrections: true, rate: { requests: 0, seconds: 60 }, withFigures: true });
  routes = routesOf(team);
  callers.set("no role", await member(team, "no-role", []));
  for (const role of roleNames) {
    callers.set(`${role} here`, await member(team, `${role}-here`, grantOf(role, OURS)));
    callers.set(`${role} everywhere`, await member(team, `${role}-everywhere`, grantOf(role)));
  }
  for (const scope of scopeNames) {
    const { account } = callers.get("administrator everywhere") as Caller;
    callers.set(`scope ${scope}`, await program(team, account, [scope]));
  }
});
afterAll(() => team.close());

/** Every route that the server really has. */
function routesOf({ app }: Team): readonly string[] {
  const all = inspectRoutes(app).filter(({ isMiddleware }) => !isMiddleware);
  return [...new Set(all.map(({ method, path }) => `${method} ${path}`))].filter((route) => route !== "ALL /*");
}

/** Asks a route, with names of things that there may be. Forms come with the token of the caller's pages, so that nothing but the rule refuses them. */
async function statusOf(route: string, as: Caller | undefined, process = OURS): Promise<number> {
  const [method = "", pattern = ""] = route.split(" ");
  const path = pattern.replace(":process", process).replace(/:\w+/g, "abcdef123456").replace("*", "abc");
  const verb = method === "ALL" ? "GET" : method;
  const isForm = verb === "POST" && !pattern.startsWith("/api") && !pattern.startsWith("/mcp");
  const body =
    verb === "GET" ? {} : isForm ? { body: new URLSearchParams({ token: as?.formToken ?? "" }) } : { body: "{}" };
  const headers = isForm || verb === "GET" ? {} : { "Content-Type": "application/json" };
  const abort = new AbortController();
  const answer = await team.ask(path, as, { method: verb, ...body, headers, signal: abort.signal });
  await answer.body?.cancel();
  abort.abort();
  return answer.status;
}

test("every route of the server has a rule, and every rule a route", () => {
  expect(routes.filter((route) => !RULES.has(route))).toEqual([]);
  expect([...RULES.keys()].filter((route) => !routes.includes(route))).toEqual([]);
});

test("without an account, only what is public is answered", async () => {
  const open: string[] = [];
  for (const route of routes) {
    const status = await statusOf(route, undefined);
    const isRefused = status === 401 || status === 303 || status === 403;
    if (!isRefused) open.push(`${route}: ${status}`);
  }
  expect(
    open.filter(
      (line) => RULES.get(line.split(":")[0] as string) !== "public" && !/^GET \/(?:login|assets)/.test(line),
    ),
  ).toEqual([]);
});

/** Whether a rule lets in a role given here or everywhere, written down once more and by other words than in the code. */
function expected(rule: string, role: Role | undefined, isEverywhere: boolean, acts: readonly Act[]): boolean {
  if (rule === "public" || rule === "signed in") return true;
  if (rule === "in person") return role !== undefined || acts.length === 0;
  const [act, where] = rule.split(" ");
  return acts.includes(act as Act) && (where !== "everywhere" || isEverywhere);
}

const REFUSED = [401, 403];

describe("every route by every role", () => {
  const cases = [
    ["no role", undefined, false] as const,
    ...roleNames.flatMap((role) => [
      [`${role} here`, role, false] as const,
      [`${role} everywhere`, role, true] as const,
    ]),
  ];
  test.each(cases)("%s", { timeout: 120_000 }, async (name, role, isEverywhere) => {
    const as = callers.get(name) as Caller;
    const acts = role === undefined ? [] : ACTS_OF[role];
    const wrong: string[] = [];
    for (const route of routes.filter((one) => one !== "POST /logout" && RULES.get(one) !== "public")) {
      const rule = RULES.get(route) as string;
      const mayRead = role !== undefined;
      const status = await statusOf(route, as);
      const isIn = expected(rule, role, isEverywhere, acts);
      const hides = rule.endsWith("here") && !mayRead && route.includes(":process");
      const isRefused = REFUSED.includes(status) || (hides && status === 404);
      if (isIn === isRefused) wrong.push(`${route} (${rule}): ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(roleNames)("%s of one process: the other process is not there", { timeout: 120_000 }, async (role) => {
    const as = callers.get(`${role} here`) as Caller;
    const wrong: string[] = [];
    for (const route of routes.filter((one) => one.includes(":process"))) {
      const [there, nowhere] = [
        await statusOf(route, as, HIDDEN),
        await statusOf(route, as, "no-such-process" as typeof OURS),
      ];
      if (there !== nowhere || there !== 404) wrong.push(`${route}: ${there}, ${nowhere}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(scopeNames)("a token of scope %s, though its account may do all", { timeout: 120_000 }, async (scope) => {
    const as = callers.get(`scope ${scope}`) as Caller;
    const wrong: string[] = [];
    // /metrics has a token of its own, and takes no other.
    const forms = (route: string) =>
      route === "GET /metrics" || (route.startsWith("POST /") && !/^POST \/(?:api|mcp)/.test(route));
    for (const route of routes.filter((one) => !forms(one))) {
      const rule = RULES.get(route) as string;
      const status = await statusOf(route, as);
      const isIn = rule === "in person" ? false : expected(rule, undefined, true, ACTS_IN[scope]);
      const isHidden = status === 404 && rule.endsWith(" here") && !ACTS_IN[scope].includes("read");
      if (isIn === (REFUSED.includes(status) || (!isIn && isHidden))) wrong.push(`${route} (${rule}): ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

test("the table of acts holds every act", () => {
  expect(new Set(Object.values(ACTS_OF).flat())).toEqual(new Set(actNames));
});
