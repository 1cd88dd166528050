import type { Brief, BriefLine, BriefSection } from "../model/brief.ts";
import type { ClaimId } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Field, Given, Thread } from "../model/thread.ts";
import { chooseThreads, type News } from "./choose.ts";
import { creditClause, creditedGivers, creditOf, saysOf } from "./credit.ts";
import { headlineOf } from "./headline.ts";
import { type Notes, notesOver } from "./notes.ts";
import { saidLines } from "./said.ts";
import { sentenceOf } from "./sentence-of.ts";
import { dateWords, durationWords } from "./words.ts";

/** The brief of a process: what is next, what changed, what is disputed, what was said, the toll; each sentence with its claims. */
export function briefOf(dossier: Dossier, news: News = {}): Brief {
  const notes = notesOver(dossier.told);
  const { day, process } = dossier;
  const chosen = chooseThreads(dossier, news);
  const tell = (threads: readonly Thread[]): readonly BriefLine[] =>
    threads.flatMap((thread, turn) => lineOf(thread, day, notes, turn) ?? []);
  const next = [...tell(chosen.next), ...tell(chosen.clocks)];
  const parts: readonly (readonly [string, readonly BriefLine[]])[] = [
    ["What is next", next],
    ["What has changed", tell(chosen.changed)],
    [
      "What is disputed",
      [...chosen.next, ...chosen.changed, ...chosen.fighting].flatMap((thread) => disputesOf(thread, day, notes)),
    ],
    ["What was said", saidLines(dossier, news, notes)],
    ["The fighting", tell(chosen.fighting)],
    ["Earlier rounds", tell(chosen.earlier)],
  ];
  const sections = parts.flatMap(([heading, lines]) => sectionOf(heading, lines));
  return {
    process: { id: process.id, name: process.name, demo: process.demo === true },
    day,
    headline: headlineOf(process, chosen, day),
    summary: sections.flatMap((section) => section.lines.slice(0, 1)).slice(0, 3),
    sections,
    footnotes: notes.all(),
  };
}

function sectionOf(heading: string, lines: readonly BriefLine[]): readonly BriefSection[] {
  const [first, ...more] = lines;
  return first === undefined ? [] : [{ heading, lines: [first, ...more] }];
}

/** One sentence on a thread, credited and noted; undefined where it tells too little. */
function lineOf(thread: Thread, day: string, notes: Notes, turn: number): BriefLine | undefined {
  const sentence = sentenceOf(thread, day);
  if (sentence === undefined) return undefined;
  const claims = claimsOf(thread);
  const numbers = notes.of(claims);
  if (numbers === undefined) return undefined;
  const amenders = notes.amenders(claims);
  const parts = [
    sentence,
    creditFor(thread, turn),
    amenders.length === 0 ? "" : `as corrected by ${amenders.join(" and ")}`,
  ];
  return { text: `${parts.filter((part) => part !== "").join(", ")}.`, claims, notes: numbers, thread: thread.id };
}

/** By whose word the thread's most telling field stands. */
function creditFor(thread: Thread, turn: number): string {
  const field = telling(thread);
  return field === undefined ? "" : creditClause(field.values[0], turn);
}

/** The field whose givers are credited: the day, else the first that is not the parties. */
function telling({ fields }: Thread): Field | undefined {
  return fields.find(({ name }) => name === "date") ?? fields.find(({ name }) => name !== "parties") ?? fields[0];
}

/**
 * The claims that carry what the sentence may say: the state, each value that stands, those who are credited, and the clocks.
 * Whatever `sentenceOf` prints comes from these.
 */
function claimsOf(thread: Thread): NonEmpty<ClaimId> {
  const state = thread.steps.findLast((step) => step.part === "moves" || step.part === "opens") ?? thread.steps[0];
  const told = thread.fields.flatMap((field) => shownValues(field).map((given) => given.by[0].claim));
  const credited = telling(thread)?.values[0];
  const credits = credited === undefined ? [] : creditedGivers(credited).map((giver) => giver.claim);
  return distinctClaims(state.claim, [...credits, ...thread.clocks.map((clock) => clock.claim), ...told]);
}

/** Fields of which a sentence prints more than the preferred value: those side by side, and rival tolls. */
const RIVALS: ReadonlySet<string> = new Set(["killed", "wounded"]);

function shownValues(field: Field): readonly Given[] {
  const all = field.holds === "many" || RIVALS.has(field.name);
  return all ? field.values.filter((given) => given.standing !== "superseded") : [field.values[0]];
}

function distinctClaims(first: ClaimId, more: readonly ClaimId[]): NonEmpty<ClaimId> {
  return [first, ...new Set(more.filter((claim) => claim !== first))];
}

/** "Reports disagree on the day: Wednesday 23 July by A; Thursday 24 July by B." */
function disputesOf(thread: Thread, day: string, notes: Notes): readonly BriefLine[] {
  return thread.fields.filter((field) => field.disputed).flatMap((field) => disputeOf(thread, field, day, notes));
}

function disputeOf(thread: Thread, field: Field, day: string, notes: Notes): readonly BriefLine[] {
  const standing = field.values.filter((given) => given.standing !== "superseded");
  if (standing.length < 2) return [];
  const subject = sentenceSubject(thread);
  const told = standing.slice(0, 3);
  const shown = told.map((given) => `${valueWords(field, given.value, day)}, ${saysOf(given)} ${creditOf(given)}`);
  const claims = distinctClaims(
    told[0]?.by[0].claim ?? thread.steps[0].claim,
    told.flatMap(creditedGivers).map((giver) => giver.claim),
  );
  const numbers = notes.of(claims);
  const text = `Reports disagree on ${DISPUTED[field.name] ?? `the ${field.name} of`} ${subject}: ${shown.join("; ")}.`;
  return numbers === undefined ? [] : [{ text, claims, notes: numbers, thread: thread.id }];
}

/** What reports disagree on, up to the thing itself. */
const DISPUTED: Readonly<Record<string, string>> = {
  date: "the day of",
  killed: "the number killed in",
  wounded: "the number wounded in",
  count: "the number in",
  deadline: "the day of",
};

function valueWords(field: Field, value: string, day: string): string {
  if (field.name === "date" || field.name === "deadline") return dateWords(value, day);
  return field.name === "duration" || field.name === "within" ? durationWords(value) : value;
}

function sentenceSubject(thread: Thread): string {
  const names: Readonly<Record<string, string>> = {
    talks: "the talks",
    leaders: "the leaders' talks",
    exchange: "the exchange",
    attack: "the attack",
    ceasefire: "the ceasefire",
    agreement: "the agreement",
    sanctions: "the sanctions",
    aid: "the aid",
    deadline: "the deadline",
  };
  return names[thread.kind] ?? "the matter";
}
