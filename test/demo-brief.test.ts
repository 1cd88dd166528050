import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenWorld } from "../src/app/open-record.ts";
import { serverApp } from "../src/server/server-app.tsx";
import { DEMO, demoRecord } from "./exports/demo-record.ts";

/** The brief of the demo as of the day before the July round, asked for as a reader does, holds all that was known. */
let world: OpenWorld;
let sentences: readonly string[];
beforeAll(async () => {
  world = await demoRecord();
  const app = serverApp(world, { token: "0123456789abcdef" });
  const answer = await app.request(`http://localhost/p/${DEMO}/brief/md?asOf=2025-07-22`);
  expect(answer.status).toBe(200);
  const [told = ""] = (await answer.text()).split("## Reports");
  sentences = told.split("\n").filter((line) => /\[\d+\]$/.test(line));
});
afterAll(() => world.close());

const FACTS: readonly (readonly [string, RegExp])[] = [
  [
    "who announced the talks, where and when they are to be",
    /Volodymyr Zelensky, delegations from Russia and Ukraine are to hold a third round of talks in Istanbul on Wednesday, 23 July, with Turkey as go-between/,
  ],
  ["who confirmed it", /The same day was given by a Turkish Foreign Ministry official/],
  ["that another day was named", /while a source .* gave Thursday, 24 July/],
  ["what they are about", /preparing an exchange of prisoners/],
  ["that the presidents may meet", /Zelensky and Russian President Vladimir Putin may meet/],
  [
    "the clock",
    /US President Donald Trump has threatened Russia with “severe” sanctions .* the 50 days run out on Tuesday, 2 September/,
  ],
  [
    "the first round, without a result",
    /first round of talks in Istanbul on 16 May, with Turkey as go-between, without a ceasefire/,
  ],
  [
    "the second round, without a result",
    /second round of talks in Istanbul on 2 June, with Turkey as go-between, without a truce/,
  ],
  ["the promise of arms", /Trump promised military aid for Ukraine/],
  [
    "the attacks, and that they grow",
    /Russia has stepped up its attacks on Ukraine with drones and missiles in recent weeks, killing scores of people/,
  ],
  ["the Kremlin's doubt", /Peskov was quoted .* with the sceptical words “diametrically opposed”/],
  ["the American president's words", /Trump was quoted .* “I'm disappointed in him, but I'm not done with him\.”/],
];

test.each(FACTS)("it tells %s", (_what, pattern) => {
  expect(sentences.filter((sentence) => pattern.test(sentence)).length).toBeGreaterThan(0);
});

test("the toll that a report gives as a word stands as a word", () => {
  expect(sentences.join(" ")).not.toMatch(/at least 40 people/);
});
