import type { Annotator, Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import type { TimeValue } from "../../model/time.ts";
import type { Atom } from "./atoms.ts";
import { boundBefore } from "./bound.ts";
import { RULES } from "./grammar/compose.ts";
import type { Found } from "./grammar/meaning.ts";
import { keeps } from "./keeps.ts";
import { resolve } from "./resolve/value.ts";
import { type Run, runsOf } from "./runs.ts";
import { hear, type Spoken } from "./spoken.ts";
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
  const mentions: Mention<TimeValue>[] = [];
  const today = doc.article.published === undefined ? {} : { today: doc.article.published };
  let spoken: Spoken = {};
  for (const run of runsOf(doc)) {
    for (const proposal of proposalsOf(doc, run)) {
      const { value, civil } = resolve(proposal.meaning, {
        ...today,
        ...spoken,
        ...tenseAt(doc, run, proposal.from, proposal),
      });
      mentions.push(mentionOf(proposal, value));
      spoken = hear(spoken, proposal, civil);
    }
  }
  return mentions;
}

/** Longest proposal first met wins; then on behind it. */
function proposalsOf(doc: Doc<"tokens" | "sentences">, run: Run): readonly Proposal[] {
  const out: Proposal[] = [];
  let at = 0;
  while (at < run.atoms.length) {
    const best = proposeAt(run, at);
    if (best !== undefined && keeps(doc, run, at, best)) {
      out.push(best);
      at = best.next;
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

function mentionOf(proposal: Proposal, value: TimeValue): Mention<TimeValue> {
  const { from, next, rule, run } = proposal;
  const first = run.atoms[from] as Atom;
  const last = run.atoms[next - 1] as Atom;
  const bound = boundBefore(run.atoms, from);
  return { start: first.start, end: last.end, value: bound === undefined ? value : { ...value, bound }, rule };
}
