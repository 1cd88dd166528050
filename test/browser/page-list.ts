import { linksIn, linkTo } from "./sample/links-in.ts";

/** A page to look at: its name in file names, and its address. */
export interface ListedPage {
  readonly name: string;
  readonly path: string;
}

const P = "/p/russia-ukraine";
const JULY = "asOf=2025-07-22";

/** Every page of the sample server; addresses with hashes in them are found through the lists that link to them. */
export async function pageList(url: string): Promise<readonly ListedPage[]> {
  const threads = await htmlOf(`${url}${P}/threads`);
  const reports = await htmlOf(`${url}${P}/reports`);
  const briefs = await htmlOf(`${url}${P}/briefs`);
  return [
    { name: "home", path: "/" },
    { name: "overview", path: P },
    { name: "overview-july", path: `${P}?${JULY}` },
    { name: "overview-empty", path: "/p/uplands" },
    { name: "map-empty", path: "/p/uplands/map" },
    { name: "threads", path: `${P}/threads` },
    { name: "thread-talks", path: `${linkTo(threads, "Third round of talks")}` },
    { name: "thread-july-talks", path: `${linkTo(threads, "Third round of talks")}?${JULY}` },
    { name: "thread-deadline", path: linkTo(threads, "United States to Russia") },
    { name: "thread-attack", path: linkTo(threads, "Attack on Zaporizhzhia") },
    { name: "reports", path: `${P}/reports` },
    { name: "report", path: linkTo(reports, "Ukraine and Russia to meet in Istanbul") },
    { name: "reading", path: `${linkTo(reports, "Ukraine and Russia to meet in Istanbul")}/reading` },
    { name: "timeline", path: `${P}/timeline` },
    { name: "map", path: `${P}/map` },
    { name: "actors", path: `${P}/actors` },
    { name: "actor", path: `${P}/actors?name=Dmitry+Peskov` },
    { name: "calendar", path: `${P}/calendar?month=2025-07` },
    { name: "clocks", path: `${P}/clocks` },
    { name: "brief", path: `${P}/brief?${JULY}` },
    { name: "briefs", path: `${P}/briefs` },
    { name: "kept-brief", path: keptBrief(briefs) },
    { name: "notices", path: `${P}/notices` },
    { name: "notices-none", path: `${P}/notices?asOf=2025-02-17` },
    { name: "notice-settings", path: `${P}/notices/settings` },
    { name: "statements", path: `${P}/statements` },
    { name: "search", path: `${P}/search?q=istanbul+talks` },
    { name: "search-by", path: `${P}/search?q=by:peskov+on:2025-07` },
    { name: "review", path: `${P}/review` },
    { name: "corrections", path: `${P}/corrections` },
    { name: "add-report", path: `${P}/add` },
    { name: "new-process", path: "/new" },
    { name: "sources", path: "/sources" },
    { name: "unread", path: "/unread" },
    { name: "source", path: "/sources/harbour-wire-world" },
    { name: "source-failing", path: "/sources/lake-post" },
    { name: "definition", path: `${P}/definition` },
    { name: "exports", path: `${P}/exports` },
    { name: "interface", path: "/api/docs" },
    { name: "not-found", path: "/nowhere" },
  ];
}

/** What only somebody sees who is not signed in, where a record has accounts. */
export const VISITOR_PAGES: readonly ListedPage[] = [
  { name: "sign-in", path: "/login" },
  { name: "sign-in-to", path: `/login?to=${encodeURIComponent(P)}` },
];

/** The pages of accounts, and others that look otherwise to somebody who is signed in. */
export const TEAM_PAGES: readonly ListedPage[] = [
  { name: "account", path: "/account" },
  { name: "accounts", path: "/admin" },
  { name: "audit", path: "/admin/audit" },
  { name: "audit-none", path: "/admin/audit?about=nobody-here" },
  { name: "home-of-member", path: "/" },
  { name: "overview-of-member", path: P },
];

/** The address of the first brief on the page of those that were made by schedule. */
function keptBrief(html: string): string {
  const found = linksIn(html).find(([address]) => address.startsWith(`${P}/briefs/`));
  if (found === undefined) throw new Error("the sample has no kept brief; see test/browser/sample/add-kept-brief.ts");
  return found[0];
}

async function htmlOf(address: string): Promise<string> {
  return (await fetch(address)).text();
}
