import type { Doc } from "../../model/doc.ts";
import type { RuleName } from "../../model/span.ts";
import type { Token } from "../../model/syntax.ts";
import type { Arcs } from "./arcs.ts";
import { isCapital, isPronoun } from "./noun-phrases.ts";
import { type Quotation, quotationsOf } from "./quotations.ts";
import { sourceOf } from "./sources.ts";
import type { SpeechTag } from "./speech-tags.ts";
import { type TokenRange, trimmed } from "./token-range.ts";

/** A quotation, or several of one speaker, with the tag that says whose words they are; spans by token. */
export interface Saying {
  readonly source?: TokenRange;
  readonly cue: TokenRange;
  readonly content: readonly TokenRange[];
  readonly rule?: RuleName | undefined;
}

type Read = Doc<"tokens" | "sentences" | "quotes">;

interface Group {
  readonly tag: SpeechTag;
  readonly source: TokenRange | undefined;
  readonly content: TokenRange[];
  last: Quotation;
}

/** Quotations with their speech tags: one saying for each tag, with all the quotations that it covers. */
export function directSayings(doc: Read, arcs: Arcs): readonly Saying[] {
  const quotations = quotationsOf(doc, arcs);
  const groups: Group[] = [];
  let pending: Quotation[] = [];
  for (const [index, quotation] of quotations.entries()) {
    const previous = quotations[index - 1];
    const group = groups.at(-1);
    const tag = ownTag(quotation);
    if (group !== undefined && sharesTag(doc, quotation, group, previous)) join(group, quotation);
    else if (tag !== undefined) {
      const waiting = pending.filter((other) => other.paragraph >= quotation.paragraph - 8);
      groups.push(begin(arcs, quotation, tag, waiting, freeStart(quotations, index, group), group));
      pending = [];
    } else if (group !== undefined && pending.length === 0 && continues(doc, quotation, group)) join(group, quotation);
    else
      pending = isWhole(doc, quotation) && waits(doc, quotation, quotations[index + 1]) ? [...pending, quotation] : [];
  }
  return groups.map((group) => ({
    ...(group.source === undefined ? {} : { source: group.source }),
    cue: group.tag.cue,
    content: group.content,
  }));
}

function ownTag(quotation: Quotation): SpeechTag | undefined {
  const { leading, trailing } = quotation;
  if (trailing !== undefined) return trailing;
  if (leading === undefined) return undefined;
  const rest = quotation.after.last - quotation.after.first;
  return isAdjacent(quotation, leading) && rest > 3 ? undefined : leading;
}

/** `said “we will”`: no comma or colon between verb and mark; the words may be part of a reported clause. */
function isAdjacent(quotation: Quotation, tag: SpeechTag): boolean {
  return tag.cue.last === quotation.outer.first && tag.form !== "colon";
}

/** `"A," he said, "B"`: the words between two quotations are one tag. */
function sharesTag(doc: Read, quotation: Quotation, group: Group, previous: Quotation | undefined): boolean {
  if (previous !== group.last || quotation.trailing !== undefined) return false;
  const between = quotation.before.first === previous.after.first && quotation.before.last === previous.after.last;
  if (!between || quotation.before.last === quotation.before.first) return false;
  if (!RESUMES.has(doc.tokens[quotation.before.last - 1]?.lower ?? "") && quotation.leading === undefined) return false;
  return quotation.leading === undefined || quotation.leading.cue.first === group.tag.cue.first;
}

/** What may stand right before a quotation that goes on after its tag. */
const RESUMES: ReadonlySet<string> = new Set([",", ":", "—", "–", "-", "--", "and", "but", "that", "because", "or"]);

function join(group: Group, quotation: Quotation): void {
  group.content.push(quotation.outer);
  group.last = quotation;
}

function begin(
  arcs: Arcs,
  quotation: Quotation,
  tag: SpeechTag,
  pending: readonly Quotation[],
  start: number,
  group: Group | undefined,
): Group {
  const trails = tag === quotation.trailing && quotation.leading === undefined;
  const first = trails ? start : (thatAfter(arcs, tag, quotation) ?? quotation.outer.first);
  const source = tag.source ?? (tag.form === "participle" ? subjectOf(arcs, quotation, tag, group) : undefined);
  return {
    tag,
    source,
    content: [
      ...pending.map((other) => other.outer),
      ...(tag.opening === undefined ? [] : [tag.opening]),
      { first, last: quotation.outer.last },
    ],
    last: quotation,
  };
}

/** "argues that as trade grows, “A”": the words between the tag and the quotation are reported too. */
function thatAfter(arcs: Arcs, tag: SpeechTag, quotation: Quotation): number | undefined {
  if (tag.form !== "finite" && tag.form !== "participle") return undefined;
  for (let at = tag.cue.last; at < Math.min(quotation.outer.first, tag.cue.last + 6); at += 1)
    if (arcs.tokens[at]?.lower === "that") return at;
  return undefined;
}

/** Where the sentence of a quotation begins that has its tag behind it: before its own words and untagged quotations, after a tag. */
function freeStart(quotations: readonly Quotation[], index: number, group: Group | undefined): number {
  let at = index;
  let first = quotations[at]?.outer.first ?? 0;
  for (; at >= 0; at -= 1) {
    const here = quotations[at];
    const previous = quotations[at - 1];
    if (here === undefined || here.before.last <= here.before.first) return first;
    const bounded = previous !== undefined && parts(previous, here);
    if (bounded && (previous === group?.last || previous.trailing !== undefined)) return first;
    first = here.before.first;
    if (!bounded) return first;
    first = previous.outer.first;
  }
  return first;
}

/** Who speaks in `…, he said, adding: "…"`: the speaker of the same sentence's first tag, else the sentence's subject. */
function subjectOf(arcs: Arcs, quotation: Quotation, tag: SpeechTag, group: Group | undefined): TokenRange | undefined {
  if (group !== undefined && parts(group.last, quotation)) return group.source;
  return (
    sourceOf(arcs, tag.cue.first) ?? firstPhrase(arcs.tokens, { first: quotation.before.first, last: tag.cue.first })
  );
}

/** The words after the first quotation are the words before the second: both stand in one sentence. */
function parts(first: Quotation, second: Quotation): boolean {
  return first.after.last > first.after.first && first.after.first === second.before.first;
}

/** The first name or pronoun of a stretch with the capitals that follow it. */
function firstPhrase(tokens: readonly Token[], range: TokenRange): TokenRange | undefined {
  for (let first = range.first; first < range.last; first += 1) {
    const token = tokens[first];
    if (token === undefined || !(isCapital(token) || isPronoun(token.lower)) || SKIPPED.has(token.lower)) continue;
    let last = first + 1;
    while (last < range.last && isCapital(tokens[last])) last += 1;
    return trimmed(tokens, { first, last });
  }
  return undefined;
}

const SKIPPED: ReadonlySet<string> = new Set([
  "in",
  "on",
  "at",
  "after",
  "but",
  "and",
  "when",
  "as",
  "while",
  "during",
  "earlier",
  "later",
  "then",
]);

/** A quotation of whole sentences right after another of the same speaker goes on with it. */
function continues(doc: Read, quotation: Quotation, group: Group): boolean {
  if (!isWhole(doc, quotation)) return opensBeside(doc, quotation, group);
  const last = group.last;
  if (!last.closed && quotation.paragraph === last.paragraph + 1) return true;
  return last.after.last === quotation.outer.first && quotation.paragraph - last.paragraph <= 1;
}

/** `“A,” he said. “B is near” for both.`: it opens the sentence right behind the group's last one, and the reporter ends it. */
function opensBeside(doc: Read, quotation: Quotation, group: Group): boolean {
  const beside = group.last.after.last === quotation.outer.first && quotation.paragraph === group.last.paragraph;
  const opens = quotation.before.last <= quotation.before.first && isCapital(doc.tokens[quotation.first]);
  return beside && opens && quotation.last - quotation.first > 3 && quotation.leading === undefined;
}

/** Opens and closes its sentence: nothing of the reporter's before or after it. */
function isWhole(doc: Read, quotation: Quotation): boolean {
  const inside = doc.tokens[quotation.last - 1]?.text ?? "";
  const opens = quotation.before.last <= quotation.before.first;
  const closes = quotation.after.last <= quotation.after.first;
  return opens && closes && (isCapital(doc.tokens[quotation.first]) || ".!?…".includes(inside.slice(-1)));
}

/** An untagged quotation waits for the next one's tag when that one follows it directly. */
function waits(doc: Read, quotation: Quotation, next: Quotation | undefined): boolean {
  if (next === undefined || next.trailing === undefined)
    return next !== undefined && isWhole(doc, next) && follows(quotation, next);
  return follows(quotation, next);
}

function follows(quotation: Quotation, next: Quotation): boolean {
  return quotation.outer.last === next.outer.first && (!quotation.closed || next.paragraph === quotation.paragraph);
}
