import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article, ArticleId } from "../../model/article.ts";
import { ROOT, type Sentence, type Syntax, type Token, UNPARSED } from "../../model/syntax.ts";
import { KEPT_WORDS } from "./network-memory.ts";
import { syntaxAnnotator } from "./syntax-annotator.ts";
import { readWeights } from "./syntax-model.ts";

const inModels = (name: string): Buffer => readFileSync(new URL(`../../../models/${name}`, import.meta.url));
const model = readWeights(inModels("syntax.bin"), inModels("kernel.wasm"));
const annotator = syntaxAnnotator(model);

function docOf(words: readonly string[]): { article: Article; tokens: Token[]; sentences: Sentence[] } {
  let at = 0;
  const tokens = words.map((text) => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, text, lower: text.toLowerCase() };
  });
  const text = words.join(" ");
  const article: Article = { id: "test" as ArticleId, title: "", text, sections: [], language: "en" };
  const sentence: Sentence = {
    start: 0,
    end: text.length,
    first: 0,
    last: words.length,
    paragraph: 0,
    section: "body",
  };
  return { article, tokens, sentences: [sentence] };
}

function arcs(syntax: Syntax, words: readonly string[]): string[] {
  return words.map((word, index) => `${word}<${syntax.label[index]}<${words[syntax.head[index] ?? -1] ?? "ROOT"}`);
}

function reachesRoot(syntax: Syntax, index: number): boolean {
  let at = index;
  for (let steps = 0; steps <= syntax.head.length; steps++) {
    if (at === ROOT) return true;
    at = syntax.head[at] ?? UNPARSED;
  }
  return false;
}

const word = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("the", "talks", "said", ",", "“", "'s", "Kyiv", "."),
);

test("any words in: one result a word, heads in range, no cycle, one root a sentence", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const syntax = annotator.read(docOf(words));
      for (const column of Object.values(syntax)) expect(column).toHaveLength(words.length);
      expect(words.every((_, index) => reachesRoot(syntax, index))).toBe(true);
      expect(syntax.head.filter((head) => head === ROOT)).toHaveLength(words.length === 0 ? 0 : 1);
      expect(syntax.label.filter((label) => label === "root")).toHaveLength(words.length === 0 ? 0 : 1);
    }),
    { numRuns: 300 },
  );
});

test("a sentence without end is read piece by piece", () => {
  const words = Array.from({ length: 5000 }, (_, index) => (index % 7 === 0 ? "," : "talks"));
  const syntax = annotator.read(docOf(words));
  expect(words.every((_, index) => reachesRoot(syntax, index))).toBe(true);
});

test("what is not to be parsed is not tagged", () => {
  const doc = docOf(["Envoys", "met", "in", "Doha", ".", "It", "rained", "."]);
  const [whole] = doc.sentences;
  const sentences = [
    { ...(whole as Sentence), last: 5 },
    { ...(whole as Sentence), first: 5 },
  ];
  const syntax = syntaxAnnotator(model, (_, sentence) => sentence.first === 5).read({ ...doc, sentences });
  expect(syntax.head.slice(0, 5)).toEqual([UNPARSED, UNPARSED, UNPARSED, UNPARSED, UNPARSED]);
  expect(syntax.upos.slice(0, 5)).toEqual(["X", "X", "X", "X", "X"]);
  expect(syntax.head[6]).toBe(ROOT);
});

test.each([
  ["The envoys met in Doha on Monday .", "envoys<nsubj<met"],
  ["Two soldiers were killed by the rebels .", "soldiers<nsubj:pass<killed"],
  ["Norway will host the talks , the minister said .", "minister<nsubj<said"],
  ["“ We reject it , ” said the minister .", "minister<nsubj<said"],
  ["Norway to host peace talks in Doha", "Norway<nsubj<host"],
  ["Envoys Discuss Truce in Doha", "Envoys<nsubj<Discuss"],
  ["Norwegian Foreign Minister Kari Berg met the envoys .", "Kari<nsubj<met"],
  ["Norwegian Foreign Minister Kari Berg met the envoys .", "Minister<nmod:desc<Kari"],
  ["The minister condemned attacks on the port .", "port<nmod<attacks"],
  ["The envoys held talks with the rebels .", "rebels<nmod<talks"],
  ["Two held after raid on port", "Two<nsubj:pass<held"],
  ["Peruvian troops clashed with rebels in the hills .", "troops<nsubj<clashed"],
  ["Norwegian air defenses down 48 Danish UAVs overnight", "defenses<nsubj<down"],
  ["The navy said it downed 55 of 93 drones .", "drones<obj<downed"],
  ["Prices rose after talks between Peru and Chile collapsed on Monday .", "talks<nsubj<collapsed"],
  ["Prices rose after talks between Peru and Chile collapsed on Monday .", "collapsed<advcl<rose"],
  ["He left after talks with Peru and went home .", "talks<obl<left"],
  ["A truce brokered this month by Norway and Oman is often broken .", "truce<nsubj:pass<broken"],
  ["The pact concluded in Lima on the 17th is in tatters .", "pact<nsubj<tatters"],
  ["The minister resigned in March and was jailed .", "minister<nsubj<resigned"],
  ["Peru handed over the bodies of 15 soldiers to Chile .", "bodies<obj<handed"],
  ["The couple , aged 70 and 72 , were killed in a raid .", "couple<nsubj:pass<killed"],
  ["It is time for Putin to meet Zelensky , Macron said .", "Putin<nsubj<meet"],
  ["The crisis grew , with Peru shelling the town of Arica .", "town<obj<shelling"],
  ["Its campaign in Lima , which has killed 50 people , goes on .", "killed<acl:relcl<campaign"],
  ["They spoke about preparations for the talks and for a swap of prisoners .", "swap<conj<talks"],
  ["Soldiers were forced to abandon plans to send food .", "send<acl<plans"],
  ["He voiced doubts about talks between Peru and Chile on a new deal .", "deal<nmod<talks"],
  ["A truce took hold following talks between Peru and Chile .", "following<case<talks"],
  ["MP Kari Berg said that Norway would leave .", "MP<nmod:desc<Kari"],
  ["A driver was shot dead by Danish soldiers .", "soldiers<obl:agent<shot"],
])("%s", (sentence, arc) => {
  const words = sentence.split(" ");
  expect(arcs(annotator.read(docOf(words)), words)).toContain(arc);
});

test.each([
  ["He went home .", 1, "go"],
  ["The talks collapsed .", 1, "talk"],
  ["They were making threats .", 2, "make"],
  ["Strikes hit the cities .", 3, "city"],
  ["Peru is boycotting the talks .", 2, "boycott"],
  ["The minister telephoned the envoys .", 2, "telephone"],
  ["Peru , declining the offer , left .", 2, "decline"],
  ["They are postponing the visit .", 2, "postpone"],
])("lemma: %s", (sentence, index, lemma) => {
  expect(annotator.read(docOf(sentence.split(" "))).lemma[index]).toBe(lemma);
});

test("amid is a preposition, though the treebank does not hold it", () => {
  const words = ["Strikes", "went", "on", "amid", "stalled", "truce", "talks", "."];
  expect(arcs(annotator.read(docOf(words)), words)).toEqual(
    expect.arrayContaining(["amid<case<talks", "stalled<amod<talks", "talks<obl<went"]),
  );
});

test("a sentence is read alike before and after more words than are kept", () => {
  const words = ["Envoys", "of", "Peru", "flew", "to", "Doha", "on", "Friday", "."];
  const before = annotator.read(docOf(words));
  for (const half of [0, 1]) {
    const others = Array.from({ length: KEPT_WORDS }, (_, index) => `word${half}x${index}`);
    annotator.read(docOf(others));
    expect(annotator.read(docOf(words))).toEqual(before);
  }
});
