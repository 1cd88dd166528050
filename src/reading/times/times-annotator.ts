import type { Annotator, Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import type { TimeValue } from "../../model/time.ts";
import type { Atom } from "./atoms.ts";
import { boundBefore } from "./bound.ts";
import { RULES } from "./grammar/compose.ts";
import type { Found } from "./grammar/meaning.ts";
import { keeps } from "./keeps.ts";
import type { Civil } from "./resolve/civil.ts";
import type { Point } from "./resolve/point.ts";
import { resolve } from "./resolve/value.ts";
import { type Run, runsOf } from "./runs.ts";
import { tenseOf } from "./tense.ts";

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
  const today = doc.article.published;
  let focus: Civil | undefined;
  let quarter: Civil | undefined;
  for (const run of runsOf(doc)) {
    for (const proposal of proposalsOf(doc, run)) {
      const point: Point = {
        ...(today === undefined ? {} : { today }),
        ...tenseAt(doc, proposal),
        ...(focus === undefined ? {} : { focus }),
        ...(quarter === undefined ? {} : { quarter }),
      };
      const { value, civil } = resolve(proposal.meaning, point);
      mentions.push(mentionOf(proposal, value));
      if (civil === undefined || value.idle === true || keepsGrain(proposal)) continue;
      focus = civil;
      if (civil.grain === "quarter") quarter = civil;
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

/** "a year ago" looks back from the time spoken of, which stays what is spoken of. */
function keepsGrain(proposal: Proposal): boolean {
  return proposal.meaning.kind === "offset" && proposal.meaning.keepsGrain === true;
}

function mentionOf(proposal: Proposal, value: TimeValue): Mention<TimeValue> {
  const { from, next, rule, run } = proposal;
  const first = run.atoms[from] as Atom;
  const last = run.atoms[next - 1] as Atom;
  const bound = boundBefore(run.atoms, from);
  return { start: first.start, end: last.end, value: bound === undefined ? value : { ...value, bound }, rule };
}

function tenseAt(doc: Doc<"tokens" | "sentences">, proposal: Proposal): Pick<Point, "tense"> {
  const { run, from, meaning } = proposal;
  if (meaning.kind === "set" || meaning.kind === "reference" || meaning.kind === "duration") return {};
  const sentence = doc.sentences[run.sentence];
  if (sentence === undefined) return {};
  const start = run.atoms[from]?.start ?? 0;
  let token = run.first;
  while (token < sentence.last - 1 && (doc.tokens[token]?.end ?? 0) <= start) token++;
  const tense = tenseOf(doc, token, sentence);
  return tense === undefined ? {} : { tense };
}
