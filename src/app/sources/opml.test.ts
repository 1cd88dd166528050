import { expect, test } from "vitest";
import { exampleSource } from "../../record/examples.ts";
import { opmlOf, sourcesInOpml } from "./opml.ts";

test("what is exported comes back as it was", () => {
  const sources = [
    {
      ...exampleSource(),
      country: "UA",
      family: "Harbour & Sons",
      state: "public" as const,
      everyMinutes: 30,
      paused: true,
    },
    { ...exampleSource(), kind: "page" as const, address: "https://example.org/?a=1&b=2", name: `"Quoted" <page>` },
  ];
  const read = sourcesInOpml(opmlOf(sources, "Sources"), "a file");
  expect(read).toEqual(sources.map(({ id: _id, ...rest }) => rest));
});

test("folders of other readers are gone through, and doubles taken once", () => {
  const outline = (name: string, url: string) => `<outline type="rss" text="${name}" xmlUrl="${url}"/>`;
  const opml = `<?xml version="1.0"?><opml version="1.0"><head/><body><outline text="News">${outline("A", "https://a.example/")}
    <outline text="Deep">${outline("B", "https://b.example/")}${outline("A again", "https://a.example/")}</outline></outline>
    <outline text="No address"/>${outline("File", "file:///etc/passwd")}</body></opml>`;
  expect(sourcesInOpml(opml, "a file")).toEqual([
    { kind: "feed", address: "https://a.example/", name: "A" },
    { kind: "feed", address: "https://b.example/", name: "B" },
  ]);
});

test.each([
  ["this is no XML", /feeds\.opml is no OPML/],
  ["<opml version='2.0'><body></body></opml>", /no OPML|lists no feed/],
  ["<rss><channel/></rss>", /is no OPML/],
])("%s is refused in plain words", (text, words) => {
  expect(() => sourcesInOpml(text, "feeds.opml")).toThrow(words);
});
