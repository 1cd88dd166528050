import type { Act } from "../../model/account.ts";

/**
 * Who may ask at an address, where the record has accounts: anybody; whoever is signed in, by a session or a token; a person in a browser, by a
 * session only; or whoever may do an act on the process that the address names (`here`), on some process (`somewhere`; the
 * answer holds only such processes), or on the record as a whole (`everywhere`).
 */
export type Rule = "public" | "signed in" | "in person" | `${Act} ${"here" | "somewhere" | "everywhere"}`;

/** The pages of a process that anyone may see who may read it. */
const PAGES: readonly string[] = [
  "",
  "/timeline",
  "/map",
  "/actors",
  "/calendar",
  "/clocks",
  "/statements",
  "/threads",
  "/threads/:thread",
  "/reports",
  "/reports/:article",
  "/reports/:article/reading",
  "/corrections",
  "/definition",
  "/definition.json",
  "/brief",
  "/brief/:format",
  "/briefs",
  "/briefs/:brief",
  "/notices",
  "/exports",
  "/export/:format",
  "/search",
  "/notices.atom",
  "/notices.json",
];

/** The rule of every route, by method and address as they are registered. A route that is not here is refused to everyone. */
export const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["GET /healthz", "public"],
  ["GET /readyz", "public"],
  // Has rules of its own: this machine, or a token made for it.
  ["GET /metrics", "public"],
  ["GET /assets/:name", "public"],
  ["POST /theme", "public"],
  ["GET /login", "public"],
  ["POST /login", "public"],
  ["GET /login/openid", "public"],
  ["GET /login/openid/return", "public"],
  ["POST /logout", "in person"],

  ["GET /", "signed in"],
  ["GET /live", "read somewhere"],
  ["GET /new", "define everywhere"],
  ["POST /new", "define everywhere"],
  ["POST /new/file", "define everywhere"],
  ...PAGES.map((path) => [`GET /p/:process${path}`, "read here"] as const),
  ["GET /p/:process/review", "correct here"],
  ["GET /p/:process/add", "add here"],
  ["GET /p/:process/notices/settings", "define here"],
  ["POST /p/:process/add", "add here"],
  ["POST /p/:process/searches", "add here"],
  ["POST /p/:process/briefs/schedule", "define here"],
  ["POST /p/:process/correct", "correct here"],
  ["POST /p/:process/define", "define here"],
  ["POST /p/:process/notices/settings", "define here"],
  ["POST /p/:process/notices/channel", "define here"],
  ["POST /p/:process/notices/remove", "define here"],
  ["POST /p/:process/notices/test", "define here"],
  ["POST /p/:process/notices/again", "define here"],

  ["GET /sources", "read everywhere"],
  ["GET /sources/:source", "read everywhere"],
  ["GET /unread", "read everywhere"],
  ["POST /sources/add", "define everywhere"],
  ["POST /sources/starters", "define everywhere"],
  ["POST /sources/:source/:change", "define everywhere"],

  ["GET /account", "in person"],
  ["GET /account/data.json", "in person"],
  ["POST /account/:act", "in person"],
  ["GET /admin", "administer everywhere"],
  ["GET /admin/audit", "administer everywhere"],
  ["POST /admin/:act", "administer everywhere"],

  ["ALL /mcp", "signed in"],
  ["ALL /mcp/*", "signed in"],
  ["GET /api/docs", "signed in"],
  ["ALL /api/*", "signed in"],
  ["ALL /api/v1/*", "signed in"],
  ["GET /api/v1/openapi.json", "signed in"],
  ["GET /api/v1/health", "signed in"],
  ["GET /api/v1/account", "signed in"],
  ["GET /api/v1/accounts", "administer everywhere"],
  ["POST /api/v1/accounts", "administer everywhere"],
  ["PUT /api/v1/accounts/:account/role", "administer everywhere"],
  ["DELETE /api/v1/accounts/:account", "administer everywhere"],
  ["GET /api/v1/audit", "administer everywhere"],
  ["GET /api/v1/counts", "read everywhere"],
  ["GET /api/v1/processes", "read somewhere"],
  ["GET /api/v1/processes/:process", "read here"],
  ["PUT /api/v1/processes/:process", "define here"],
  ["GET /api/v1/processes/:process/reports", "read here"],
  ["GET /api/v1/processes/:process/threads", "read here"],
  ["GET /api/v1/processes/:process/threads/:thread", "read here"],
  ["GET /api/v1/processes/:process/claims", "read here"],
  ["GET /api/v1/processes/:process/statements", "read here"],
  ["GET /api/v1/processes/:process/actors", "read here"],
  ["GET /api/v1/processes/:process/actors/:actor", "read here"],
  ["GET /api/v1/processes/:process/search", "read here"],
  ["GET /api/v1/processes/:process/searches", "read here"],
  ["POST /api/v1/processes/:process/searches", "add here"],
  ["GET /api/v1/processes/:process/brief", "read here"],
  ["GET /api/v1/processes/:process/brief-schedule", "read here"],
  ["PUT /api/v1/processes/:process/brief-schedule", "define here"],
  ["GET /api/v1/processes/:process/changes", "read here"],
  ["GET /api/v1/processes/:process/notices", "read here"],
  ["GET /api/v1/processes/:process/alerts", "define here"],
  ["PUT /api/v1/processes/:process/alerts", "define here"],
  ["GET /api/v1/reports/:report", "read somewhere"],
  ["POST /api/v1/reports", "add somewhere"],
  ["GET /api/v1/claims/:claim", "read somewhere"],
  ["GET /api/v1/claims/:claim/history", "read somewhere"],
  ["GET /api/v1/corrections", "read somewhere"],
  ["POST /api/v1/corrections", "correct somewhere"],
  ["GET /api/v1/sources", "read everywhere"],
  ["POST /api/v1/sources", "define everywhere"],
  ["POST /api/v1/sources/:source", "define everywhere"],
  ["PATCH /api/v1/sources/:source", "define everywhere"],
  ["PATCH /api/v1/sources/:source", "define everywhere"],
]);

/** Feeds and the calendar: what programs that can send no header ask for, with a secret in the address. */
const FEEDS: ReadonlySet<string> = new Set(["GET /p/:process/notices.atom", "GET /p/:process/notices.json"]);
const CALENDAR = "GET /p/:process/export/:format";

/** Whether the secret of someone's private feeds opens an address. */
export function isFeed(route: string, path: string): boolean {
  return FEEDS.has(route) || (route === CALENDAR && path.endsWith("/export/calendar"));
}
