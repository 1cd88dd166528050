import type { Brief, BriefLine, BriefSection } from "../model/brief.ts";
import type { ClaimId } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Field, Thread } from "../model/thread.ts";
import { chooseThreads } from "./choose.ts";
import { creditOf } from "./credit.ts";
import { headlineOf } from "./headline.ts";
import { type Notes, notesOver } from "./notes.ts";
import { saidLines } from "./said.ts";
import { sentenceOf } from "./sentence-of.ts";
import { dateWords } from "./words.ts";

/** Claims cited for one sentence, at most. */
const MOST_NOTES = 3;

/** The brief of a process: what is next, what changed, what is disputed, what was said, the toll; each sentence with its claims. */
export function briefOf(dossier: Dossier, options: { readonly since?: string } = {}): Brief {
  const notes = notesOver(dossier.told);
  const { day, process } = dossier;
  const chosen = chooseThreads(dossier, options.since);
  const tell = (threads: readonly Thread[]): readonly BriefLine[] =>
    threads.flatMap((thread) => lineOf(thread, day, notes) ?? []);
  const next = [...tell(chosen.next), ...tell(chosen.clocks)];
  const parts: readonly (readonly [string, readonly BriefLine[]])[] = [
    ["What is next", next],
    ["What has changed", tell(chosen.changed)],
    [
      "What is disputed",
      [...chosen.next, ...chosen.changed, ...chosen.fighting].flatMap((thread) => disputesOf(thread, day, notes)),
    ],
    ["What was said", saidLines(dossier, options.since, notes)],
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
function lineOf(thread: Thread, day: string, notes: Notes): BriefLine | undefined {
  const sentence = sentenceOf(thread, day);
  if (sentence === undefined) return undefined;
  const claims = claimsOf(thread);
  const numbers = notes.of(claims);
  if (numbers === undefined) return undefined;
  const credit = creditFor(thread);
  return { text: `${sentence}${credit === "" ? "" : `, ${credit}`}.`, claims, notes: numbers, thread: thread.id };
}

/** By whose word the thread's most telling field stands. */
function creditFor(thread: Thread): string {
  const field =
    thread.fields.find(({ name }) => name === "date") ??
    thread.fields.find(({ name }) => name !== "parties") ??
    thread.fields[0];
  return field === undefined ? "" : `according to ${creditOf(field.values[0])}`;
}

/** The claims that carry the preferred values, the telling ones first; then the thread's first and last steps. */
function claimsOf(thread: Thread): NonEmpty<ClaimId> {
  const state = thread.steps.findLast((step) => step.part === "moves" || step.part === "opens") ?? thread.steps[0];
  const telling: readonly Field[] = thread.fields.filter((field) => field.name !== "parties");
  const given = [...telling, ...thread.fields].map((field) => field.values[0].by[0].claim);
  const [first = thread.steps[0].claim, ...more] = [...new Set([state.claim, ...given])];
  return [first, ...more.slice(0, MOST_NOTES + telling.length)];
}

/** "Reports disagree on the day: Wednesday 23 July by A; Thursday 24 July by B." */
function disputesOf(thread: Thread, day: string, notes: Notes): readonly BriefLine[] {
  return thread.fields.filter((field) => field.disputed).flatMap((field) => disputeOf(thread, field, day, notes));
}

function disputeOf(thread: Thread, field: Field, day: string, notes: Notes): readonly BriefLine[] {
  const standing = field.values.filter((given) => given.standing !== "superseded");
  if (standing.length < 2) return [];
  const subject = sentenceSubject(thread);
  const shown = standing
    .slice(0, 3)
    .map((given) => `${field.name === "date" ? dateWords(given.value, day) : given.value}, says ${creditOf(given)}`);
  const [first = thread.steps[0].claim, ...more] = standing.slice(0, 3).map((given) => given.by[0].claim);
  const claims: NonEmpty<ClaimId> = [first, ...more];
  const numbers = notes.of(claims);
  const what = field.name === "date" ? "day" : field.name;
  return numbers === undefined
    ? []
    : [
        {
          text: `Reports disagree on the ${what} of ${subject}: ${shown.join("; ")}.`,
          claims,
          notes: numbers,
          thread: thread.id,
        },
      ];
}

function sentenceSubject(thread: Thread): string {
  const names: Readonly<Record<string, string>> = {
    talks: "the talks",
    leaders: "the leaders' talks",
    exchange: "the handover",
    attack: "the attack",
    ceasefire: "the ceasefire",
    agreement: "the agreement",
    sanctions: "the sanctions",
    aid: "the aid",
    deadline: "the deadline",
  };
  return names[thread.kind] ?? "the matter";
}
