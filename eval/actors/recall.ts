import { readFileSync } from "node:fs";
import { loadReadingTools } from "../../src/app/reading-tools.ts";
import type { ActorRef } from "../../src/model/actor.ts";
import type { Article } from "../../src/model/article.ts";
import type { Doc } from "../../src/model/doc.ts";
import { readDoc } from "../../src/reading/pipeline.ts";
import { articleOfLine } from "../article-of-line.ts";

/**
 * How many of the actors and places of annotated facts are among the mentions of the sentences that their evidence touches.
 * usage: tsx eval/actors/recall.ts FACTS_FOLDER [--misses N]
 */
const ACTOR_SLOTS = ["parties", "mediators", "issuer", "attacker", "target", "donor", "recipient", "affiliation"];
const PERSON_SLOTS = ["people", "speaker"];

interface Fact {
  readonly evidence: readonly string[];
  readonly [slot: string]: unknown;
}

const folder = process.argv[2] ?? "../shared/eval/facts";
const shown = Number(process.argv[process.argv.indexOf("--misses") + 1] || 0);
const lines = (file: string) =>
  readFileSync(`${folder}/${file}`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const facts = new Map<string, readonly Fact[]>(lines("gold.jsonl").map((each) => [each.id, each.facts]));
const tallies = new Map<string, { hit: number; near: number; all: number }>();
const misses: string[] = [];

for (const raw of lines("articles.jsonl")) {
  const doc = readDoc(articleOfLine(raw), loadReadingTools());
  for (const fact of facts.get(raw.id) ?? []) score(raw.id, doc, fact);
}
for (const [slot, { hit, near, all }] of [...tallies].sort()) {
  console.log(
    `${slot.padEnd(12)} ${(hit / all).toFixed(3)} in evidence  ${((hit + near) / all).toFixed(3)} in text  of ${all}`,
  );
}
for (const miss of misses.slice(0, shown)) console.log(miss);

function score(id: string, doc: Doc, fact: Fact): void {
  for (const slot of [...ACTOR_SLOTS, ...PERSON_SLOTS, "place"]) {
    const value = fact[slot];
    for (const each of Array.isArray(value) ? value : value ? [value] : []) tally(id, doc, fact, slot, String(each));
  }
}

function tally(id: string, doc: Doc, fact: Fact, slot: string, wanted: string): void {
  const names = slot === "place" ? placeNames : actorNames;
  const sentences = doc.sentences.filter((sentence) =>
    fact.evidence.some((words) => touches(doc.article, words, sentence)),
  );
  const here = sentences.some((sentence) =>
    names(doc, sentence.start, sentence.end).some((name) => same(wanted, name)),
  );
  const anywhere = here || names(doc, 0, doc.article.text.length).some((name) => same(wanted, name));
  const kept = tallies.get(slot) ?? { hit: 0, near: 0, all: 0 };
  kept.all++;
  if (here) kept.hit++;
  else if (anywhere) kept.near++;
  tallies.set(slot, kept);
  if (!here)
    misses.push(
      `${anywhere ? "elsewhere" : "MISSING  "} ${id} ${slot}: ${wanted} | ${fact.evidence[0]?.slice(0, 200)}`,
    );
}

function touches(article: Article, words: string, sentence: { readonly start: number; readonly end: number }): boolean {
  const start = article.text.indexOf(words);
  return start >= 0 && start < sentence.end && sentence.start < start + words.length;
}

function actorNames(doc: Doc, start: number, end: number): readonly string[] {
  return doc.actors.filter((each) => each.start >= start && each.end <= end).flatMap((each) => namesOf(each.value));
}

function namesOf(actor: ActorRef): readonly string[] {
  return [actor.name, actor.of ?? "", actor.written ?? "", ...(actor.members ?? []).flatMap(namesOf)];
}

function placeNames(doc: Doc, start: number, end: number): readonly string[] {
  return doc.places.filter((each) => each.start >= start && each.end <= end).map((each) => each.value.name);
}

/** As the scorer of facts compares names: one's words are all among the other's. */
function same(a: string, b: string): boolean {
  const first = wordsOf(a);
  const second = wordsOf(b);
  if (first.length === 0 || second.length === 0) return false;
  return (
    first.every((word) => second.includes(word)) ||
    second.every((word) => first.includes(word)) ||
    first.at(-1) === second.at(-1)
  );
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
