import { describe, expect, test } from "vitest";
import { draftFromMail } from "../file/mail-file.ts";
import { articleFromHtml } from "./article-from-html.ts";
import { type BriefingLine, briefingItems } from "./briefing-items.ts";

const URL_A = "https://harbour.example/world/morning-brief-22-july";
const said = (about: string): string =>
  `The envoys of both sides spoke of ${about} for an hour in Oslo, officials said on Tuesday, and will meet again.`;
const page = (title: string, inside: string) =>
  `<html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2025-07-22T06:00:00Z"></head><body><article><h1>${title}</h1>${inside}</article></body></html>`;
const section = (name: string): string => `<h2>${name}</h2><p>${said(name)}</p><p>${said(`${name}, and of more`)}</p>`;
const NAMES = ["Grain ships", "Prisoners of the north", "The bridge"];

const titles = (html: string, url?: string) => {
  const draft = articleFromHtml(html, url ?? "https://harbour.example/world/a");
  return "fault" in draft ? undefined : draft.entries?.map(({ title }) => title);
};

describe("pages", () => {
  test("a briefing is as many reports as it has items, each dated and with an address of its own", () => {
    const draft = articleFromHtml(page("Morning briefing: grain and more", NAMES.map(section).join("")), URL_A);
    expect("fault" in draft ? [] : draft.entries).toEqual(
      NAMES.map((name) => ({
        title: name,
        body: `${said(name)}\n${said(`${name}, and of more`)}`,
        published: "2025-07-22T06:00:00Z",
        modified: undefined,
        url: `${URL_A}#${name.toLowerCase().replaceAll(" ", "-")}`,
      })),
    );
  });

  const inside = NAMES.map(section).join("");
  const split: readonly (readonly [string, string, string | undefined])[] = [
    ["by its title", page("World in brief", inside), undefined],
    ["by its address", page("Grain, prisoners, a bridge", inside), URL_A],
    ["by headings of the third rank", page("News roundup", inside.replaceAll("h2", "h3")), undefined],
  ];
  test.each(split)("%s", (_what, html, url) => expect(titles(html, url)).toEqual(NAMES));

  const whole: readonly (readonly [string, string])[] = [
    ["a report with subheadings", page("Envoys meet in Oslo", inside)],
    ["an official who briefs", page("Envoy's briefing to the council on Oslo", inside)],
    ["two items", page("World in brief", NAMES.slice(0, 2).map(section).join(""))],
    [
      "headings without words below them",
      page(
        "World in brief",
        `<p>${said("grain")}</p><p>${said("wheat")}</p>${NAMES.map((name) => `<h2>${name}</h2>`).join("")}`,
      ),
    ],
    [
      "questions about one thing",
      page("Morning briefing: the grain deal", ["What is it?", "Who agreed?", "The bridge"].map(section).join("")),
    ],
  ];
  test.each(whole)("no items: %s", (_what, html) => expect(titles(html)).toBeUndefined());

  test("what stands before the first heading is an item by the page's title; what is no news is left out", () => {
    const more = `<p>${said("all of it")}</p>${inside}<h2>Quote of the day</h2><p>${said("poetry")}</p>`;
    expect(titles(page("Evening brief", more))).toEqual(["Evening brief", ...NAMES]);
  });
});

describe("plain text", () => {
  const lines = (text: string): readonly BriefingLine[] =>
    text.split("\n").map((line) => ({ text: line, isHeading: false }));
  const items = (text: string, title = "The weekly digest") =>
    briefingItems(lines(text), { title })?.map((one) => one.title);

  test("by numbers with headings", () => {
    expect(items(NAMES.map((name, at) => `${at + 1}. ${name}\n${said(name)}`).join("\n"))).toEqual(NAMES);
  });
  test("by numbers before paragraphs", () => {
    expect(items(NAMES.map((name, at) => `${at + 1}) ${said(name)}`).join("\n"))).toEqual(
      NAMES.map(() => "The weekly digest"),
    );
  });
  test("by turns", () => {
    expect(items(`${said("grain")}\nIn other news:\n${said("bread")}\nElsewhere\n${said("salt")}`)).toHaveLength(3);
  });
  const none: readonly (readonly [string, string, string])[] = [
    [
      "numbers that do not count from 1",
      "The weekly digest",
      NAMES.map((name) => `7. ${name}\n${said(name)}`).join("\n"),
    ],
    [
      "a turn alone in the text of a sentence",
      "The weekly digest",
      `${said("grain")}\nIn other news, ${said("bread")}\n${said("salt")}`,
    ],
    [
      "numbers in what is no newsletter",
      "Envoys meet",
      NAMES.map((name, at) => `${at + 1}. ${name}\n${said(name)}`).join("\n"),
    ],
  ];
  test.each(none)("no items: %s", (_what, title, text) => expect(items(text, title)).toBeUndefined());
});

test("a newsletter that came by mail", () => {
  const text = NAMES.map((name, at) => `${at + 1}. ${name}\n\n${said(name)}`).join("\n\n");
  const mail = `From: Harbour Wire <news@harbour.example>\nSubject: Newsletter of Tuesday\nDate: Tue, 22 Jul 2025 06:00:00 +0000\n\n${text}`;
  const draft = draftFromMail(mail);
  expect("fault" in draft ? [] : draft.entries?.map(({ title, published }) => [title, published])).toEqual(
    NAMES.map((name) => [name, "Tue, 22 Jul 2025 06:00:00 +0000"]),
  );
});
