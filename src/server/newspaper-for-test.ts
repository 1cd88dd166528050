import type { Fetch } from "../sources/fetch/fetch-request.ts";

const FEED = `<rss version="2.0"><channel><title>Straits Herald &lt;b&gt;</title><item><guid>1</guid><title>Talks</title></item></channel></rss>`;
/** A feed that calls itself by a name that no terminal or page should take as it is. */
const HOSTILE = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: `\u001b[31mRed\u202Egnp.exe\n${"a".repeat(10_000)}`,
  items: [{ id: "1", title: "Talks", content_text: "x" }],
});
const FRONT = `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>News</body></html>`;

/** A newspaper in memory: a front page that names a feed; everything else is not there. */
export const newspaper: Fetch = async (address) => {
  const path = new URL(address).pathname;
  const body = { "/feed.xml": FEED, "/hostile.json": HOSTILE, "/": FRONT }[path];
  if (body === undefined) {
    return {
      kind: "refused",
      asked: address,
      address,
      why: "http-status",
      words: "There is no such page (404).",
      status: 404,
    };
  }
  return {
    kind: "fetched",
    asked: address,
    address,
    movedForGood: false,
    status: 200,
    mediaType: path === "/" ? "text/html" : "application/rss+xml",
    bytes: new TextEncoder().encode(body),
    validators: {},
    wait: {},
  };
};
