import type { Fetch } from "../sources/fetch/fetch-request.ts";

const FEED = `<rss version="2.0"><channel><title>Straits Herald &lt;b&gt;</title><item><guid>1</guid><title>Talks</title></item></channel></rss>`;
const FRONT = `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>News</body></html>`;

/** A newspaper in memory: a front page that names a feed; everything else is not there. */
export const newspaper: Fetch = async (address) => {
  const path = new URL(address).pathname;
  const body = path === "/feed.xml" ? FEED : path === "/" ? FRONT : undefined;
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
