import type { ActorRef } from "../../model/actor.ts";
import type { Draft, Reader } from "./reader.ts";
import cues from "./reference.cues.json" with { type: "json" };
import { principalRef, recent, type Story } from "./story.ts";

const SIDES = new Set(cues.sides);
const MEN = new Set(cues.men);
const TEAMS = new Set(cues.teams);
const BETWEEN = new Set(cues.between);
const THREES = new Set(cues.threes);
const STATES = new Set(["countries", "nations", "governments", "neighbours", "neighbors", "capitals", "states"]);
const OWNS = new Set(["'", "’"]);
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
  const alone = bareCount(reader, at, head);
  if (alone !== undefined)
    return draftOf(twoPeople(reader, story, at, noun) ?? twoPrincipals(reader, story, at, head - 1, false), at, alone);
  const bare = noun === "sides" || noun === "parties" || noun === "neighbours" || noun === "neighbors";
  const led =
    MEN.has(noun) && !marked && word === "the" && !OWNS.has(row.words[head + 1] ?? "")
      ? listedPair(reader, story, at)
      : undefined;
  const counted = (MEN.has(noun) || (TEAMS.has(noun) && !FROM.has(row.words[head + 1] ?? ""))) && word !== "two";
  if (!(SIDES.has(noun) && (marked || bare)) && !(counted && marked) && led === undefined) return undefined;
  if (row.words[head + 1] === "of" || row.sentenceOf[head] !== row.sentenceOf[at]) return undefined;
  const pair = MEN.has(noun)
    ? (led ?? twoPeople(reader, story, at, noun) ?? twoPrincipals(reader, story, at, head, false))
    : twoPrincipals(reader, story, at, head, STATES.has(noun));
  return draftOf(pair, at, head + 1);
}

function draftOf(pair: Pair | undefined, at: number, to: number): Draft | undefined {
  if (pair === undefined) return undefined;
  const value: ActorRef = {
    id: "sides",
    name: joinedNames(pair.members),
    kind: "unnamed",
    members: pair.members,
    ...(pair.other === undefined ? {} : { alternatives: [pair.other] }),
  };
  return { from: at, to, head: to - 1, value, rule: "actors/sides", plural: true };
}

/** "the two will meet", "the pair spoke": where the count alone is the subject, the token after it. */
function bareCount({ row }: Reader, at: number, head: number): number | undefined {
  if (row.words[at] !== "the") return undefined;
  const counted =
    head === at + 2 && row.words[at + 1] === "two" ? head : PAIRS.has(row.words[at + 1] ?? "") ? at + 2 : undefined;
  return counted !== undefined && FOLLOWING.has(row.upos[counted] ?? "") ? counted : undefined;
}

const PAIRS = new Set(cues.pairs);
/** What names those whom a team stands for: "the two delegations from Lima". */
const FROM = new Set(["from", "led", "representing", "headed"]);
/** What follows a subject. */
const FOLLOWING = new Set(["VERB", "AUX", "ADV"]);

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

/** The last two people of different sides who stand in one list: "President A and Premier B signed". */
function listedPair(reader: Reader, story: Story, at: number): Pair | undefined {
  const near = recent(reader, story, at, CLOSE).filter(
    ({ value }) => value.kind === "person" && value.of !== undefined,
  );
  for (const [i, later] of near.entries()) {
    const earlier = near[i + 1];
    if (earlier === undefined || earlier.value.of === later.value.of || !isJoined(reader, earlier, later)) continue;
    return { members: [earlier.value, later.value] };
  }
  return undefined;
}

/** Whether two mentions are joined by "and" in one list of their sentence. */
function isJoined(reader: Reader, earlier: Draft, later: Draft): boolean {
  const { head } = reader.doc.syntax;
  if (reader.row.words.slice(earlier.to, later.from).join(" ") === "and") return true;
  return relationOf(reader, later) === "conj" && head[later.head] === earlier.head;
}

function relationOf({ doc }: Reader, { head }: Draft): string {
  return doc.syntax.label[head] ?? "";
}

function twoPeople(reader: Reader, story: Story, at: number, noun: string): Pair | undefined {
  const office = OFFICES[noun];
  const listed = office === undefined ? listedPair(reader, story, at) : undefined;
  if (listed !== undefined) return listed;
  const people = new Map<string, ActorRef>();
  for (const { value } of recent(reader, story, at, office === undefined ? CLOSE : FAR)) {
    if (value.kind !== "person" || value.of === undefined || people.has(value.of)) continue;
    if (office === undefined || value.office?.endsWith(office) === true) people.set(value.of, value);
  }
  const [first, second] = [...people.values()];
  return first !== undefined && second !== undefined ? { members: [second, first] } : undefined;
}

/** The two principals of whom the last sentences speak most. */
function twoPrincipals(reader: Reader, story: Story, at: number, head: number, states: boolean): Pair | undefined {
  const weights = new Map<string, { readonly ref: ActorRef; weight: number }>();
  const here = reader.row.sentenceOf[at] ?? 0;
  const doer = doerBeside(reader, story, head);
  for (const draft of recent(reader, story, at, 5)) {
    const ref = principalRef(reader, draft);
    if (ref === undefined || (states && ref.kind !== "state") || draft.rule === "actors/located" || NEVER.has(ref.name))
      continue;
    const distance = here - (reader.row.sentenceOf[draft.from] ?? 0);
    // Who mediates "between the two countries" is neither of them, nor who gives, tells or sends them something.
    if (distance === 0 && (reader.row.words[at - 1] === "between" || ref.name === doer)) continue;
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

/** Who does what is done to the sides: the donor of "he said it would give both countries aid". */
function doerBeside(reader: Reader, story: Story, head: number): string | undefined {
  const { label, head: heads } = reader.doc.syntax;
  if (!["obj", "iobj", "obl"].includes(label[head] ?? "")) return undefined;
  const verb = heads[head] ?? -1;
  const subject = label.findIndex((each, token) => each === "nsubj" && heads[token] === verb);
  const draft = story.past.find(({ from, to }) => from <= subject && subject < to);
  return draft === undefined ? undefined : principalRef(reader, draft)?.name;
}

/** What the text so far speaks of counts a little too. */
function addWholeText(story: Story, weights: Map<string, { readonly ref: ActorRef; weight: number }>): void {
  for (const draft of story.past) {
    const kept = weights.get(draft.value.of ?? draft.value.name);
    if (kept !== undefined && draft.rule !== "actors/located") kept.weight += 0.1;
  }
}
