import type { ActorRef } from "../../model/actor.ts";
import type { Draft, Reader } from "./reader.ts";
import cues from "./reference.cues.json" with { type: "json" };
import { principalRef, recent, type Story } from "./story.ts";

const SIDES = new Set(cues.sides);
const MEN = new Set(cues.men);
const BETWEEN = new Set(cues.between);
const THREES = new Set(cues.threes);
const STATES = new Set(["countries", "nations", "governments", "neighbours", "neighbors", "capitals", "states"]);
const NEVER = new Set(["United Nations", "NATO"]);

/** "the two sides", "both countries", "the warring parties", "the two leaders": the pair that the text speaks of. */
export function sidesAt(reader: Reader, story: Story, at: number): Draft | undefined {
  const { row } = reader;
  const word = row.words[at];
  if (
    word !== "the" &&
    word !== "both" &&
    word !== "two" &&
    word !== "these" &&
    word !== "all" &&
    !THREES.has(word ?? "")
  )
    return undefined;
  let head = at + 1;
  let marked = word === "both" || word === "two";
  while (head < at + 5 && (BETWEEN.has(row.words[head] ?? "") || row.words[head] === "-")) {
    marked ||= row.words[head] === "two" || row.words[head] === "warring" || row.words[head] === "opposing";
    head++;
  }
  const noun = row.words[head] ?? "";
  const many = manyAt(reader, story, at);
  if (many !== undefined) return many;
  const bare = noun === "sides" || noun === "parties" || noun === "neighbours" || noun === "neighbors";
  if (!(SIDES.has(noun) && (marked || bare)) && !(MEN.has(noun) && marked && word !== "two")) return undefined;
  if (row.words[head + 1] === "of" || row.sentenceOf[head] !== row.sentenceOf[at]) return undefined;
  const pair = MEN.has(noun)
    ? (twoPeople(reader, story, at, noun) ?? twoPrincipals(reader, story, at, false))
    : twoPrincipals(reader, story, at, STATES.has(noun));
  if (pair === undefined) return undefined;
  const value: ActorRef = {
    id: "sides",
    name: joinedNames(pair.members),
    kind: "unnamed",
    members: pair.members,
    ...(pair.other === undefined ? {} : { alternatives: [pair.other] }),
  };
  return { from: at, to: head + 1, head, value, rule: "actors/sides", plural: true };
}

/** "the three countries", "the governments": the list of that many that was named last. */
function manyAt(reader: Reader, story: Story, at: number): Draft | undefined {
  const { row } = reader;
  const opens = THREES.has(row.words[at] ?? "");
  const counted = opens || THREES.has(row.words[at + 1] ?? "");
  let head = counted && !opens ? at + 2 : at + 1;
  while (
    head < at + 4 &&
    (row.words[head] === "western" || row.words[head] === "european" || row.words[head] === "arab")
  )
    head++;
  const noun = row.words[head] ?? "";
  if (!SIDES.has(noun) && !(counted && MEN.has(noun))) return undefined;
  if (!counted && noun !== "countries" && noun !== "governments" && noun !== "nations") return undefined;
  if (row.words[head + 1] === "of" || row.sentenceOf[head] !== row.sentenceOf[at]) return undefined;
  const members = lastList(reader, recent(reader, story, at, 8));
  if (members === undefined) return undefined;
  const value: ActorRef = { id: "sides", name: joinedNames(members), kind: "unnamed", members };
  return { from: at, to: head + 1, head, value, rule: "actors/sides", plural: true };
}

/** The last three or more states that stand in one list: "Alfa, Bravo and Charlie". Mentions come nearest first. */
function lastList(reader: Reader, near: readonly Draft[]): readonly ActorRef[] | undefined {
  let list: ActorRef[] = [];
  for (let i = 0; i < near.length; i++) {
    const draft = near[i] as Draft;
    const next = near[i + 1];
    if (draft.value.kind === "state" && !list.some((each) => each.name === draft.value.name)) list.unshift(draft.value);
    if (
      next !== undefined &&
      draft.value.kind === "state" &&
      next.value.kind === "state" &&
      isListed(reader, next.to, draft.from)
    )
      continue;
    if (list.length >= 3) return list;
    list = [];
  }
  return undefined;
}

/** Whether nothing but list marks stands between two tokens. */
function isListed(reader: Reader, from: number, to: number): boolean {
  if (to - from > 3 || reader.row.sentenceOf[from] !== reader.row.sentenceOf[to]) return false;
  for (let i = from; i < to; i++) if (![",", "and", "the"].includes(reader.row.words[i] ?? "")) return false;
  return to > from;
}

function joinedNames(members: readonly ActorRef[]): string {
  const names = members.map((each) => each.name);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

interface Pair {
  readonly members: readonly ActorRef[];
  /** A third that might be meant as well. */
  readonly other?: string;
}

/** "the two presidents" are people who hold that office; "the two leaders" may hold any. */
const OFFICES: Readonly<Record<string, string>> = { presidents: "president", ministers: "minister" };
/** How many sentences back those whom an office marks are looked for, and others. */
const FAR = 8;
const CLOSE = 3;

function twoPeople(reader: Reader, story: Story, at: number, noun: string): Pair | undefined {
  const office = OFFICES[noun];
  const people = new Map<string, ActorRef>();
  for (const { value } of recent(reader, story, at, office === undefined ? CLOSE : FAR)) {
    if (value.kind !== "person" || value.of === undefined || people.has(value.of)) continue;
    if (office === undefined || value.office?.endsWith(office) === true) people.set(value.of, value);
  }
  const [first, second] = [...people.values()];
  return first !== undefined && second !== undefined ? { members: [second, first] } : undefined;
}

/** The two principals of whom the last sentences speak most. */
function twoPrincipals(reader: Reader, story: Story, at: number, states: boolean): Pair | undefined {
  const weights = new Map<string, { readonly ref: ActorRef; weight: number }>();
  const here = reader.row.sentenceOf[at] ?? 0;
  for (const draft of recent(reader, story, at, 5)) {
    const ref = principalRef(reader, draft);
    if (ref === undefined || (states && ref.kind !== "state") || draft.rule === "actors/located" || NEVER.has(ref.name))
      continue;
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
  const order = (name: string): number =>
    story.past.findIndex((draft) => (draft.value.of ?? draft.value.name) === name);
  const members = [first.ref, second.ref].sort((x, y) => order(x.name) - order(y.name));
  return { members, ...(other === undefined ? {} : { other }) };
}

/** What the text so far speaks of counts a little too. */
function addWholeText(story: Story, weights: Map<string, { readonly ref: ActorRef; weight: number }>): void {
  for (const draft of story.past) {
    const kept = weights.get(draft.value.of ?? draft.value.name);
    if (kept !== undefined && draft.rule !== "actors/located") kept.weight += 0.1;
  }
}
