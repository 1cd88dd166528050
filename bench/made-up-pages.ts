import { linksIn } from "../test/browser/sample/links-in.ts";

/** The last day of the made-up reports: pages are as full as they get. */
export const LAST_DAY = "2017-05-14";

const VIEWS = [
  "",
  "/timeline",
  "/map",
  "/calendar",
  "/clocks",
  "/actors",
  "/statements",
  "/threads",
  "/reports",
  "/review",
  "/brief",
];

/** The pages of a made-up process that a reader may open: every view, now and on the last day, and ten of its threads and reports. */
export async function pagesOf(url: string, process: string): Promise<readonly string[]> {
  const base = `/p/${process}`;
  const some = async (list: string, part: string): Promise<readonly string[]> =>
    linksIn(await pageOf(url, `${base}${list}`))
      .map(([address]) => address)
      .filter((address) => address.includes(part) && !address.includes("#"))
      .slice(0, 10);
  return [
    ...VIEWS.flatMap((view) => [`${base}${view}`, `${base}${view}?asOf=${LAST_DAY}`]),
    ...(await some("/threads", "/threads/")),
    ...(await some("/reports", "/reports/")),
  ];
}

/** A page's HTML. Throws an Error where the server answers with a failure. */
export async function pageOf(url: string, path: string): Promise<string> {
  const answer = await fetch(`${url}${path}`);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}
