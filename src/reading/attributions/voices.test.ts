import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newArticle } from "../../model/new-article.ts";
import { quotesOf } from "../quotes/quotes.ts";
import { sentencesOf } from "../sentences/sentences-annotator.ts";
import { syntaxAnnotator } from "../syntax/syntax-annotator.ts";
import { readWeights } from "../syntax/syntax-model.ts";
import { tokensOf } from "../tokens/tokens-annotator.ts";
import { attributionsOf } from "./attributions-annotator.ts";

const inModels = (name: string): Buffer => readFileSync(new URL(`../../../models/${name}`, import.meta.url));
const model = readWeights(inModels("syntax.bin"), inModels("kernel.wasm"));

/** Parsed sentences of news, then `source | cue | content` of each attribution. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  // a name in quotation marks is nobody's words
  [
    "Speaking on the programme “Night Report,” Ruiz said the talks were close to failing.",
    ["Ruiz | said | the talks were close to failing"],
  ],
  [
    "“We met them,” Ruiz said on the BBC’s “Night Report.” “It was short.”",
    ["Ruiz | said | “We met them,” + “It was short.”"],
  ],
  // weeks and towns see nothing
  ["Ruiz said talks were close. Recent weeks have seen Peru step up its raids.", ["Ruiz | said | talks were close"]],
  ["The town witnessed soldiers fire on the crowd.", []],
  // what stands before the quotation has a verb of its own
  [
    "When reporters asked about sanctions, Ruiz said they were “on the table.”",
    ["reporters | asked | sanctions", "Ruiz | said | they were “on the table.”"],
  ],
  // when it was said is no part of it
  [
    "Two people were killed in Goma, the army said on Monday, hours after the rebels left.",
    ["the army | said | Two people were killed in Goma"],
  ],
  // a fragment goes on to the end of its clause
  [
    "The ministry called the strike “a grave violation” of the truce and vowed to respond.",
    ["The ministry | called | the strike “a grave violation” of the truce", "The ministry | vowed | to respond"],
  ],
  [
    "Ruiz said that the talks had “made real progress” but that “much remains to be done” in Doha.",
    ["Ruiz | said | that the talks had “made real progress” but that “much remains to be done” in Doha"],
  ],
  // "there were no grounds" speaks of nobody
  [
    "Kremlin spokesman Ivan Ruiz told reporters on Monday that the matter was hard and that there were no grounds to hope for “a quick end to it”.",
    [
      "Kremlin spokesman Ivan Ruiz | told | that the matter was hard and that there were no grounds to hope for “a quick end to it”",
    ],
  ],
  // a tag between commas within what is said
  ["The cold, he said, was “beyond words.”", ["he | said | The cold + was “beyond words.”"]],
  ["The resolution, Ruiz said, “is a first step.”", ["Ruiz | said | The resolution + “is a first step.”"]],
  // who speaks before a colon
  ["Ruiz had one line for the crowd: “We are ready.”", ["Ruiz | : | “We are ready.”"]],
  ["From a letter by Ana Ruiz: “We are ready.”", ["Ana Ruiz | : | “We are ready.”"]],
  ["Ruiz released a statement:\n“We are ready.”", ["Ruiz | : | “We are ready.”"]],
  // a relative clause behind a quotation is no tag of it
  ["It was “a bridge,” which Ruiz described in detail.", []],
  ["The so-called “grey zone” is empty.", []],
  // the reporter ends a quoted sentence
  [
    "“We met,” said Ruiz. “Nobody walked out early” in the first hour.",
    ["Ruiz | said | “We met,” + “Nobody walked out early”"],
  ],
  // brackets in a name do not end its sentence
  ["“We met,” said Ana Ruiz (D-Conn.). “We agreed.”", ["Ana Ruiz (D-Conn. | said | “We met,” + “We agreed.”"]],
  // the phrase between verb and clause is the clause's subject
  ["Ruiz said the plan of the four states would fail.", ["Ruiz | said | the plan of the four states would fail"]],
  // a condition before an inserted tag, and an aside behind what is said
  [
    "If the talks fail, Ruiz said, the two armies will return to the front within weeks.",
    ["Ruiz | said | If the talks fail + the two armies will return to the front within weeks"],
  ],
  [
    "Ruiz said the road to the port was open, a claim that residents disputed.",
    ["Ruiz | said | the road to the port was open", "residents | disputed | that"],
  ],
  // a tag between the clause and an aside
  [
    "The two states are due to meet in Doha on Monday for a second round of talks, President Ana Ruiz announced in her weekly address, a month after the first.",
    ["President Ana Ruiz | announced | The two states are due to meet in Doha on Monday for a second round of talks"],
  ],
  // a relay
  [
    "A truce could be signed within days, Reuters reported on Tuesday, citing a senior official.",
    ["Reuters | reported | A truce could be signed within days", "Reuters | citing | a senior official"],
  ],
];

describe("attributions of parsed sentences", () => {
  it.each(CASES)("%s", (body, expected) => {
    const article = newArticle({ title: "", body, language: "en" });
    const tokens = tokensOf(article.text);
    const sentences = sentencesOf(article, tokens);
    const syntax = syntaxAnnotator(model).read({ article, tokens, sentences });
    const words = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => article.text.slice(start, end)).join(" + ");
    const doc = { article, tokens, sentences, syntax, quotes: quotesOf(article), actors: [] };
    expect(
      attributionsOf(doc).map(({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`),
    ).toEqual(expected);
  });
});
