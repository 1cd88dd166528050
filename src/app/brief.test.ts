import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO, demoRecord } from "../../test/exports/demo-record.ts";
import { briefAsHtml } from "../briefs/brief-as-html.ts";
import { briefAsMarkdown } from "../briefs/brief-as-markdown.ts";
import { briefOf } from "../briefs/brief-of.ts";
import { checkBrief } from "../briefs/check-brief.ts";
import { creditOf, saysOf } from "../briefs/credit.ts";
import { inPlace } from "../briefs/words.ts";
import type { Brief } from "../model/brief.ts";
import type { Given, Giver } from "../model/thread.ts";
import { addDays } from "../model/time.ts";
import { briefOfProcess } from "./brief.ts";
import { amendClaim } from "./correct.ts";
import { dossierOf } from "./dossier.ts";
import { exampleProcess, exampleReport, exampleWorld } from "./example-world.ts";
import { ingest } from "./ingest.ts";
import type { OpenWorld } from "./open-record.ts";
import { briefWords, writeBrief } from "./write-brief.ts";

let world: OpenWorld;
beforeAll(async () => {
  world = await demoRecord();
});
afterAll(() => world.close());

const textOf = (brief: Brief): string =>
  brief.sections.flatMap(({ lines }) => lines.map(({ text }) => text)).join("\n");

test("each name and number of a brief stands in a claim that its sentence cites, through the whole demo", async () => {
  let sentences = 0;
  for (let day = "2025-02-17"; day <= "2025-08-31"; day = addDays(day, 5)) {
    const dossier = await dossierOf(world, DEMO, { asOf: day });
    const brief = writeBrief(dossier);
    sentences += textOf(brief).split("\n").length;
    expect([day, checkBrief(brief, dossier.told, briefWords())]).toEqual([day, []]);
  }
  expect(sentences).toBeGreaterThan(200);
});

test("a name that no claim holds is found", async () => {
  const dossier = await dossierOf(world, DEMO, { asOf: "2025-07-22" });
  const brief = briefOf(dossier);
  const [section] = brief.sections;
  const line = section?.lines[0];
  if (section === undefined || line === undefined) throw new Error("the demo's brief of 22 July is empty");
  const lines = [{ ...line, text: "Atlantis sent 977 envoys." }] as const;
  const found = checkBrief({ ...brief, sections: [{ ...section, lines }] }, dossier.told);
  expect(found.map(({ what }) => what)).toEqual(["Atlantis", "977"]);
});

test("on 22 July the third round is ahead and its day disputed; on 24 July it is held", async () => {
  const before = textOf(await briefOfProcess(world, DEMO, { asOf: "2025-07-22" }));
  expect(before).toMatch(/are to hold a third round of talks in Istanbul on Wednesday, 23 July/);
  expect(before).toMatch(/Accounts differ on the day of the talks .*Wednesday, 23 July, .*Thursday, 24 July/);
  const after = textOf(await briefOfProcess(world, DEMO, { asOf: "2025-07-24" }));
  expect(after).toMatch(/(?:held|met for) a third round of talks in Istanbul on Wednesday, 23 July/);
});

/** What the report that started it tells, as a reader finds it in the brief of its day. */
test.each([
  ["the round, its place and day", /third round of talks in Istanbul on Wednesday, 23 July/],
  ["who else gives that day", /The same day was given by/],
  ["the rival day, with who gives it", /a source familiar with the preparations cited by .* gave Thursday, 24 July/],
  ["the meeting of the leaders, as possible", /Zelensky and Russian President Vladimir Putin may meet/],
  ["the first round", /first round of talks in Istanbul on 16 May/],
  ["the second round", /second round of talks in Istanbul on 2 June/],
  ["the exchange that is prepared", /preparing an exchange of prisoners/],
  [
    "the threat, its condition and its clock",
    /Trump has threatened Russia with .*“severe” sanctions.* unless .*; the 50 days run out on Tuesday, 2 September/,
  ],
  ["the aid", /Trump promised military aid for Ukraine/],
  ["the attacks", /Russia (?:struck|attacked) Ukraine with drones and missiles on Monday, 21 July/],
  ["the Kremlin's words", /Kremlin spokesman Dmitry Peskov was quoted/],
  ["and that they were sceptical", /sceptical words “diametrically opposed”/],
  ["the president's disappointment", /I'm disappointed in him, but I'm not done with him/],
])("the brief of 22 July tells %s, with a note", async (_what, words) => {
  const brief = await briefOfProcess(world, DEMO, { asOf: "2025-07-22" });
  const found = brief.sections.flatMap(({ lines }) => lines).filter(({ text }) => words.test(text));
  expect(found.map(({ notes }) => notes.length > 0)).toEqual([true]);
});

test("a sentence whose toll a person amended says so, and names them", async () => {
  const dossier = await dossierOf(world, DEMO, { asOf: "2025-07-17" });
  const [line] = briefOf(dossier).sections.flatMap(({ lines }) =>
    lines.filter(({ text }) => /killing .*people/.test(text)),
  );
  const toll = dossier.told.find(({ claim }) => claim.kind === "attack" && line?.claims.includes(claim.id));
  await amendClaim(world, toll?.claim.id ?? "", "killed", "977", { by: "Ada Lark", why: "recount" });
  const after = await dossierOf(world, DEMO, { asOf: "2025-07-17" });
  const brief = briefOf(after);
  expect(textOf(brief)).toMatch(/killing (?:at least )?977 people\b.*, as corrected by Ada Lark\./);
  expect(checkBrief(brief, after.told)).toEqual([]);
});

const said = (voice: Partial<Giver["voice"]>, outlet = "Harbour Wire") =>
  ({ value: "x", by: [{ voice: { kind: "named", ...voice }, outlet }] }) as unknown as Given;

test.each([
  [said({ kind: "outlet" }), "Harbour Wire", "says"],
  [said({ name: "Sergei Lavrov" }), "Sergei Lavrov", "says"],
  [said({ name: "Defense Ministry" }), "the Defense Ministry", "says"],
  [said({ name: "Russia, Ukraine" }), "Russia and Ukraine", "say"],
  [said({ kind: "unnamed", name: "Ukrainian source" }), "a Ukrainian source cited by Harbour Wire", "says"],
  [
    said({ kind: "unnamed", name: "source familiar with the plans" }),
    "a source familiar with the plans cited by",
    "says",
  ],
  [said({ kind: "unnamed", name: "A senior official" }), "a senior official cited by Harbour Wire", "says"],
  [said({ kind: "unnamed", name: "security officials" }), "security officials cited by Harbour Wire", "say"],
])("%j is credited as %s, who %s", (given, words, verb) => {
  expect(creditOf(given)).toContain(words);
  expect(saysOf(given)).toBe(verb);
});

test.each([
  ["Istanbul", "in Istanbul"],
  ["Kremlin", "at the Kremlin"],
  ["White House", "at the White House"],
  ["Sumy region", "in the Sumy region"],
  ["United States", "in the United States"],
])("something happens %s: %s", (place, words) => {
  expect(inPlace(place)).toBe(words);
});

test("since an instant: only what the record learnt since then", async () => {
  const example = await exampleWorld();
  await example.store.append([{ kind: "process", process: exampleProcess }], example.now());
  const report = (day: string, sentence: string) => exampleReport(day, "Harbour Wire", sentence);
  await ingest(example, report("2025-07-24", "exchange done: Russia, Ukraine on 2025-07-23 at Minsk."));
  example.at("2025-07-25T12:00:00.000Z");
  await ingest(example, report("2025-07-23", "talks planned: Russia, Ukraine on 2025-07-28 at Istanbul."));
  const whole = textOf(await briefOfProcess(example, exampleProcess.id));
  expect(whole).toMatch(/exchange of prisoners/);
  const news = textOf(await briefOfProcess(example, exampleProcess.id, { learntSince: "2025-07-25T09:00:00.000Z" }));
  expect(news).toMatch(/are to hold talks in Istanbul/);
  expect(news).not.toMatch(/exchange of prisoners/);
  const none = await briefOfProcess(example, exampleProcess.id, { learntSince: "2025-07-25T13:00:00.000Z" });
  expect(none.sections).toEqual([]);
  await example.remove();
});

test("notes are numbered from one without a gap, and every sentence has one", async () => {
  const brief = await briefOfProcess(world, DEMO, { asOf: "2025-07-24" });
  expect(brief.footnotes.map(({ number }) => number)).toEqual(brief.footnotes.map((_, index) => index + 1));
  for (const line of brief.sections.flatMap(({ lines }) => lines)) expect(line.notes.length).toBeGreaterThan(0);
});

test("hostile words are shown as text", () => {
  const words = `<script>alert("x")</script> *bold* [a](javascript:b)`;
  const note = { number: 1, claim: "c", article: "a", title: words, words, url: "javascript:alert(1)" };
  const brief = {
    process: { id: "p", name: words, demo: false },
    day: "2025-07-22",
    headline: words,
    summary: [],
    sections: [],
    footnotes: [note],
  } as unknown as Brief;
  expect(briefAsHtml(brief)).not.toMatch(/<script|href="javascript/);
  expect(briefAsMarkdown(brief)).not.toMatch(/[^\\]<script|[^\\]\*bold|[^\\]\[a|<javascript/);
});
