import type { ActorRef } from "../../model/actor.ts";
import type { Draft, Reader } from "./reader.ts";
import cues from "./reference.cues.json" with { type: "json" };
import { textOf } from "./row.ts";
import { principalRef, recent, type Story } from "./story.ts";

const SIDES = new Set(cues.sides);
const MEN = new Set(cues.men);
const BETWEEN = new Set(cues.between);
const NEVER = new Set(["United Nations", "European Union", "NATO"]);

/** "the two sides", "both countries", "the warring parties", "the two leaders": the pair that the text speaks of. */
export function sidesAt(reader: Reader, story: Story, at: number): Draft | undefined {
  const { row } = reader;
  const word = row.words[at];
  if (word !== "the" && word !== "both" && word !== "two" && word !== "these") return undefined;
  let head = at + 1;
  let marked = word === "both" || word === "two";
  while (head < at + 5 && (BETWEEN.has(row.words[head] ?? "") || row.words[head] === "-")) {
    marked ||= row.words[head] === "two" || row.words[head] === "warring" || row.words[head] === "opposing";
    head++;
  }
  const noun = row.words[head] ?? "";
  const bare = noun === "sides" || noun === "parties" || noun === "neighbours" || noun === "neighbors";
  if (!(SIDES.has(noun) && (marked || bare)) && !(MEN.has(noun) && marked)) return undefined;
  if (row.words[head + 1] === "of" || row.sentenceOf[head] !== row.sentenceOf[at]) return undefined;
  const pair = MEN.has(noun)
    ? (twoPeople(reader, story, at) ?? twoPrincipals(reader, story, at))
    : twoPrincipals(reader, story, at);
  if (pair === undefined) return undefined;
  const name = textOf(row, reader.text, at, head + 1).toLowerCase();
  const value: ActorRef = {
    id: "sides",
    name,
    kind: "unnamed",
    members: pair.members,
    ...(pair.other === undefined ? {} : { alternatives: [pair.other] }),
  };
  return { from: at, to: head + 1, head, value, rule: "actors/sides", plural: true };
}

interface Pair {
  readonly members: readonly ActorRef[];
  /** A third that might be meant as well. */
  readonly other?: string;
}

function twoPeople(reader: Reader, story: Story, at: number): Pair | undefined {
  const people = new Map<string, ActorRef>();
  for (const draft of recent(reader, story, at, 3)) {
    if (draft.value.kind === "person" && draft.value.of !== undefined && !people.has(draft.value.of))
      people.set(draft.value.of, draft.value);
  }
  const [first, second] = [...people.values()];
  return first !== undefined && second !== undefined ? { members: [second, first] } : undefined;
}

/** The two principals of whom the last sentences speak most. */
function twoPrincipals(reader: Reader, story: Story, at: number): Pair | undefined {
  const weights = new Map<string, { readonly ref: ActorRef; weight: number }>();
  const here = reader.row.sentenceOf[at] ?? 0;
  for (const draft of recent(reader, story, at, 5)) {
    const ref = principalRef(draft);
    if (ref === undefined || draft.rule === "actors/located" || NEVER.has(ref.name)) continue;
    const distance = here - (reader.row.sentenceOf[draft.from] ?? 0);
    // Who mediates "between the two countries" is neither of them.
    if (distance === 0 && reader.row.words[at - 1] === "between") continue;
    const kept = weights.get(ref.name) ?? { ref, weight: 0 };
    kept.weight += 1 / (1 + distance);
    weights.set(ref.name, kept);
  }
  addWholeText(story, weights);
  const [first, second, third] = [...weights.values()].sort((a, b) => b.weight - a.weight);
  if (first === undefined || second === undefined) return undefined;
  const other = third !== undefined && third.weight > 0.8 * second.weight ? third.ref.name : undefined;
  return { members: [first.ref, second.ref], ...(other === undefined ? {} : { other }) };
}

/** What the text so far speaks of counts a little too. */
function addWholeText(story: Story, weights: Map<string, { readonly ref: ActorRef; weight: number }>): void {
  for (const draft of story.past) {
    const kept = weights.get(draft.value.of ?? draft.value.name);
    if (kept !== undefined && draft.rule !== "actors/located") kept.weight += 0.1;
  }
}
