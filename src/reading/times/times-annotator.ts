import type { Annotator, Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import type { TimeValue } from "../../model/time.ts";
import type { Atom } from "./atoms.ts";
import { boundBefore } from "./bound.ts";
import { RULES } from "./grammar/compose.ts";
import type { Found, Meaning } from "./grammar/meaning.ts";
import { secondDay } from "./grammar/second-day.ts";
import { hostDay } from "./host-day.ts";
import { keeps } from "./keeps.ts";
import { namedYear } from "./named-days.ts";
import { reportToday } from "./report-today.ts";
import type { Point } from "./resolve/point.ts";
import { resolve } from "./resolve/value.ts";
import { type Run, runsOf } from "./runs.ts";
import { hear, type Spoken } from "./spoken.ts";
import { statedYears } from "./stated-years.ts";
import { tenseAt } from "./tense-at.ts";

/** Times: TIMEX3 expressions with their values, read against the report's day and the tense of their clause. */
export const timesAnnotator: Annotator<"tokens" | "sentences", "times"> = {
  needs: ["tokens", "sentences"],
  gives: "times",
  read: (doc) => timesIn(doc),
};

interface Proposal extends Found {
  readonly from: number;
  readonly rule: string;
  readonly run: Run;
}

/** The time mentions of a document, in order. */
export function timesIn(doc: Doc<"tokens" | "sentences">): readonly Mention<TimeValue>[] {
  const proposals = runsOf(doc).flatMap((run) => proposalsOf(doc, run));
  const years = statedYears(proposals);
  const today = reportToday(doc, proposals);
  const mentions: Mention<TimeValue>[] = [];
  let spoken: Spoken = {};
  let opening: Spoken = {};
  let sentence = -1;
  for (const proposal of proposals) {
    // What opens a sentence is what it is about; dates behind it are of other things.
    if (proposal.run.sentence !== sentence) {
      spoken = { ...spoken, ...opening };
      opening = {};
      sentence = proposal.run.sentence;
    }
    const { value, civil } = resolve(proposal.meaning, {
      ...spoken,
      ...pointOf(doc, proposal, mentions, today),
      years,
    });
    mentions.push(mentionOf(proposal, value));
    const heard = hear(spoken, proposal, civil);
    if (opening.focus === undefined && heard !== spoken && heard.focus !== undefined) opening = { focus: heard.focus };
    spoken = heard;
  }
  return mentions;
}

/** From where a proposal is read. */
function pointOf(
  doc: Doc<"tokens" | "sentences">,
  { run, from, meaning }: Proposal,
  before: readonly Mention<TimeValue>[],
  today: string | undefined,
): Point {
  const host = meaning.kind === "offset" && meaning.from === "event" ? hostDay(doc, run, from, before) : undefined;
  return {
    ...(today === undefined ? {} : { today }),
    ...(host === undefined ? {} : { host }),
    ...tenseAt(doc, run, from, meaning),
  };
}

/** Longest proposal first met wins; then on behind it. */
function proposalsOf(doc: Doc<"tokens" | "sentences">, run: Run): readonly Proposal[] {
  const out: Proposal[] = [];
  let at = 0;
  while (at < run.atoms.length) {
    const atom = run.atoms[at];
    const starts = atom?.digits !== undefined || atom?.word.starts === true;
    const best = starts ? proposeAt(run, at) : undefined;
    if (best !== undefined && keeps(doc, run, at, best)) {
      out.push(named(doc, best));
      const second = secondDay(run.atoms, best);
      if (second !== undefined) out.push({ ...best, ...second });
      at = second?.next ?? best.next;
    } else at++;
  }
  return out;
}

function proposeAt(run: Run, at: number): Proposal | undefined {
  let best: Proposal | undefined;
  for (const { name, find } of RULES) {
    const found = find(run.atoms, at);
    if (found !== undefined && (best === undefined || found.next > best.next))
      best = { ...found, from: at, rule: name, run };
  }
  return best;
}

/** A day that goes by its date alone takes its year. */
function named(doc: Doc<"tokens">, proposal: Proposal): Proposal {
  const { meaning, run, from } = proposal;
  const year = meaning.kind === "calendar" ? namedYear(doc, run, from, meaning) : undefined;
  return year === undefined ? proposal : { ...proposal, meaning: { ...meaning, year } as Meaning };
}

function mentionOf(proposal: Proposal, value: TimeValue): Mention<TimeValue> {
  const { from, next, rule, run } = proposal;
  const first = run.atoms[from] as Atom;
  const last = run.atoms[next - 1] as Atom;
  const bound = boundBefore(run.atoms, from);
  const toEvent = proposal.meaning.kind === "offset" && proposal.meaning.from === "event";
  const name = toEvent ? "times/event-offset" : rule;
  return { start: first.start, end: last.end, value: bound === undefined ? value : { ...value, bound }, rule: name };
}
