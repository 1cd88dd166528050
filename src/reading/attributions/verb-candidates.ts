import type { RuleName } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { type Arcs, childrenOf, childWith, extent, marker } from "./arcs.ts";
import { toBoundary, withoutAside } from "./boundaries.ts";
import { isCapital, isTimeWord, nounPhraseAfter, nounPhraseBefore } from "./noun-phrases.ts";
import { isPassive, nounPhrase, sourceHead } from "./sources.ts";
import { type TokenRange, trimmed } from "./token-range.ts";

/** How a cue holds what is said: as a clause, an infinitive, an object, after a preposition, …; `cues.json` lists the words of each frame. */
export type Frame =
  | "that"
  | "inf"
  | "ing"
  | "obj"
  | "prep"
  | "passive"
  | "tag"
  | "as"
  | "participle"
  | "raising"
  | "relative";

/** A word that may be a cue, in one of its frames, with what it would attribute to whom. */
export interface Candidate {
  readonly cue: number;
  /** The cue as the lexicon lists it: lemma, with its particle and preposition ("call for", "point out"). */
  readonly key: string;
  readonly frame: Frame;
  readonly kind: "verb" | "noun" | "adjective";
  readonly words: TokenRange;
  readonly source?: TokenRange;
  readonly content: readonly TokenRange[];
  readonly rule?: RuleName;
}

/** Verbs in each of their frames. */
export function verbCandidates(arcs: Arcs, verb: number, sentence: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  const particle = childWith(arcs, verb, "compound:prt");
  const base =
    particle === undefined ? lemmaAt(arcs, verb) : `${lemmaAt(arcs, verb)} ${arcs.tokens[particle]?.lower ?? ""}`;
  const passive = isPassive(arcs, verb);
  const add = (frame: Frame, key: string, content: readonly TokenRange[], more: Partial<Candidate> = {}) => {
    const source = sourceFor(arcs, verb, content);
    found.push({
      cue: verb,
      key,
      frame,
      kind: "verb",
      words: cueWords(arcs, verb),
      ...(source === undefined ? {} : { source }),
      content,
      ...more,
    });
  };
  const clause = clauseOf(arcs, verb);
  const open = childWith(arcs, verb, "xcomp");
  const object = childWith(arcs, verb, "obj");
  const oblique = childrenOf(arcs, verb).find(
    (child) => arcs.label[child] === "obl" && child > verb && marker(arcs, child, "case") !== "",
  );
  if (clause !== undefined)
    add("that", base, around(arcs, verb, clauseRanges(arcs, clause, verb, sentence.last), sentence));
  if (open !== undefined) {
    const subject = childWith(arcs, verb, "nsubj:pass", "nsubj");
    const infinitive = marker(arcs, open, "mark") === "to";
    const range = extent(arcs, open);
    if (passive && subject !== undefined) add("raising", base, [nounPhrase(arcs, subject), range]);
    else if (RAISING.has(base) && subject !== undefined) add("raising", base, [nounPhrase(arcs, subject), range]);
    else if (object === undefined) add(infinitive ? "inf" : "ing", base, [range]);
  }
  if (
    object !== undefined &&
    clause === undefined &&
    open === undefined &&
    ADDRESSED.has(base) &&
    clauseFollows(arcs, object, sentence)
  ) {
    add("that", base, [
      toBoundary(arcs, { first: extent(arcs, object).last, last: extent(arcs, object).last + 1 }, sentence.last),
    ]);
  } else if (object !== undefined && clause === undefined && sentence.section === "title" && holdsAll(arcs, object)) {
    add("that", base, [{ first: extent(arcs, object).first, last: sentence.last }]);
  } else if (object !== undefined && clause === undefined) {
    add("obj", base, [{ first: extent(arcs, object).first, last: rightEdge(arcs, verb, object) }]);
  }
  if (
    oblique !== undefined &&
    object === undefined &&
    clause === undefined &&
    (!passive || marker(arcs, oblique, "case") !== "by")
  ) {
    const inner = extent(arcs, oblique, (child) => arcs.head[child] === oblique && arcs.label[child] === "case");
    add("prep", `${base} ${marker(arcs, oblique, "case")}`, [
      { first: inner.first, last: Math.max(inner.last, rightEdge(arcs, verb, oblique)) },
    ]);
  }
  const subject = childWith(arcs, verb, "nsubj:pass");
  if (passive && subject !== undefined && open === undefined && clause === undefined)
    add("passive", base, passiveContent(arcs, verb, subject));
  const label = arcs.label[verb] ?? "";
  const head = arcs.head[verb] ?? -1;
  // "…; Britain announced a package" tells something of its own.
  const isTag = object === undefined || object < verb || ADDRESSED.has(base);
  if (head >= 0 && label === "parataxis" && clause === undefined && isTag)
    add("tag", base, mainClause(arcs, verb, sentence));
  if (head >= 0 && label === "advcl" && marker(arcs, verb, "mark") === "as" && clause === undefined)
    add("as", base, mainClause(arcs, verb, sentence));
  if (head >= 0 && label === "acl" && arcs.xpos[verb] === "VBN") {
    add("participle", base, [
      trimmed(
        arcs.tokens,
        extent(arcs, head, (child) => child === verb || arcs.label[child] === "case"),
      ),
    ]);
  }
  return found;
}

/** A headline's clause without its "are": "Ruiz says | talks set for Monday". */
function holdsAll(arcs: Arcs, object: number): boolean {
  return childrenOf(arcs, object).some(
    (child) => child > object && arcs.label[child] === "acl" && arcs.xpos[child] === "VBN",
  );
}

const RAISING: ReadonlySet<string> = new Set(["seem", "appear", "look", "sound"]);

/** Lemma of a word, lower case. */
export function lemmaAt(arcs: Arcs, token: number): string {
  return (arcs.lemma[token] ?? "").toLowerCase();
}

/** Verbs whose object is the hearer: "told reporters talks were near". */
const ADDRESSED: ReadonlySet<string> = new Set([
  "tell",
  "remind",
  "assure",
  "inform",
  "ask",
  "warn",
  "notify",
  "advise",
]);

function clauseFollows(arcs: Arcs, object: number, sentence: Sentence): boolean {
  const from = extent(arcs, object).last;
  if (from > sentence.last - 3 || arcs.tokens[from]?.text === ",") return false;
  const upos = arcs.upos[from] ?? "";
  return ["DET", "PRON", "PROPN", "NOUN", "SCONJ", "ADJ", "NUM"].includes(upos);
}

/** The source of a cue, where it does not lie inside what is said. */
export function sourceFor(arcs: Arcs, verb: number, content: readonly TokenRange[]): TokenRange | undefined {
  const head = sourceHead(arcs, verb);
  const inside = (token: number) => content.some((range) => range.first <= token && token < range.last);
  if (head !== undefined && !inside(head)) return nounPhrase(arcs, head);
  if (WHEN.has(arcs.tokens[verb - 1]?.lower ?? "")) return undefined;
  const finite = FINITE.has(arcs.xpos[verb] ?? "") || childWith(arcs, verb, "aux") !== undefined;
  if (!finite || isPassive(arcs, verb)) return undefined;
  if (arcs.tokens[verb - 1]?.text === "," && content.every((range) => range.last <= verb)) {
    return nounPhraseAfter(arcs.tokens, verb, verb + LONGEST_NAME);
  }
  const words = nounPhraseBefore(arcs.tokens, verb, 0);
  return words === undefined || inside(words.last - 1) ? undefined : words;
}

/** "when asked", "if pressed": whoever does so is not named. */
const WHEN: ReadonlySet<string> = new Set(["when", "if", "as", "once", "until", "unless", "though"]);

/** Tokens after an inverted verb in which its subject is looked for. */
const LONGEST_NAME = 30;

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP"]);

/** The verb with the auxiliaries, negation and adverbs before it and its particle. */
export function cueWords(arcs: Arcs, verb: number): TokenRange {
  const near = childrenOf(arcs, verb).filter(
    (child) =>
      ["aux", "aux:pass", "advmod", "cop"].includes(arcs.label[child] ?? "") &&
      child < verb &&
      !isCapital(arcs.tokens[child]),
  );
  let first = verb;
  for (const child of [...near].sort((a, b) => b - a)) if (child === first - 1) first = child;
  const particle = childWith(arcs, verb, "compound:prt");
  return { first, last: particle === verb + 1 ? verb + 2 : verb + 1 };
}

/** The reported clause: the one behind the verb where there are two (a relative clause of the subject is often taken for one). */
function clauseOf(arcs: Arcs, verb: number): number | undefined {
  const clauses = childrenOf(arcs, verb).filter((child) => arcs.label[child] === "ccomp");
  return clauses.find((child) => child > verb) ?? clauses[0];
}

function clauseRanges(arcs: Arcs, clause: number, verb: number, limit: number): readonly TokenRange[] {
  const range = trimmed(
    arcs.tokens,
    extent(arcs, clause, (child) => child === verb),
  );
  return range.first > verb
    ? [withoutAside(arcs, toBoundary(arcs, withSubject(arcs, range, verb), limit))]
    : aroundTag(arcs, range, verb);
}

/** A clause that opens with its verb, where a phrase stands between the cue and it: the phrase is its subject ("said | the plan | would fail"). */
function withSubject(arcs: Arcs, range: TokenRange, verb: number): TokenRange {
  const first = verb + 1;
  const upos = arcs.upos[first] ?? "";
  if (arcs.tokens[first]?.lower === "that" && range.first > first) return { first, last: range.last };
  const bare =
    ["AUX", "VERB"].includes(arcs.upos[range.first] ?? "") && FINITE_OR_MODAL.has(arcs.xpos[range.first] ?? "");
  if (range.first <= first || !bare || !NOMINAL.has(upos) || isTimeWord(arcs.tokens, first)) return range;
  return { first, last: range.last };
}

const FINITE_OR_MODAL: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);
const NOMINAL: ReadonlySet<string> = new Set(["DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"]);

/** "If it fails, Ruiz said, | the talks end": the words before a tag between commas are said too. */
function around(arcs: Arcs, verb: number, content: readonly TokenRange[], sentence: Sentence): readonly TokenRange[] {
  const [clause] = content;
  if (clause === undefined || content.length > 1 || arcs.tokens[verb + 1]?.text !== ",") return content;
  if (clause.first - verb < 2 || clause.first - verb > 3) return content;
  const source = nounPhraseBefore(arcs.tokens, verb, sentence.first);
  if (source === undefined || arcs.tokens[source.first - 1]?.text !== ",") return content;
  const before = trimmed(arcs.tokens, { first: sentence.first, last: source.first - 1 });
  return before.last > before.first ? [before, clause] : content;
}

/** "The talks, Ruiz said, would go on": the words before the tag and those after it. */
function aroundTag(arcs: Arcs, range: TokenRange, verb: number): readonly TokenRange[] {
  const subject = childWith(arcs, verb, "nsubj");
  const tag = subject === undefined || subject > verb ? verb : extent(arcs, subject).first;
  const before = trimmed(arcs.tokens, { first: range.first, last: Math.max(range.first, Math.min(range.last, tag)) });
  let comma = verb + 1;
  while (comma < range.last && arcs.tokens[comma]?.text !== ",") comma += 1;
  const after = trimmed(arcs.tokens, { first: comma + 1, last: range.last });
  const inverted = arcs.tokens[verb - 1]?.text === ",";
  return after.last - after.first > 2 && !inverted ? [before, after] : [before];
}

const TO_THE_RIGHT: ReadonlySet<string> = new Set(["obj", "xcomp", "ccomp", "obl", "iobj", "nmod", "advcl"]);

/** To where an object goes on with what belongs to it ("called the plan a trap", "praised Mali for its patience"). */
function rightEdge(arcs: Arcs, verb: number, from: number): number {
  let edge = extent(arcs, from).last;
  for (const child of childrenOf(arcs, verb)) {
    if (child <= from || !TO_THE_RIGHT.has(arcs.label[child] ?? "")) continue;
    const range = extent(arcs, child);
    if (range.first > edge + 1 || !belongsToObject(arcs, child)) break;
    edge = Math.max(edge, range.last);
  }
  return edge;
}

/** "for its patience", "as a trap", "of theft" belong to what is said of the object; "in February", "at a rally" do not. */
function belongsToObject(arcs: Arcs, child: number): boolean {
  const label = arcs.label[child] ?? "";
  if (label === "obl") return ABOUT_OBJECT.has(marker(arcs, child, "case"));
  return label !== "advcl" || ABOUT_OBJECT.has(marker(arcs, child, "mark"));
}

const ABOUT_OBJECT: ReadonlySet<string> = new Set(["for", "as", "of", "with", "about", "over", "against", "to"]);

function passiveContent(arcs: Arcs, verb: number, subject: number): readonly TokenRange[] {
  const range = trimmed(
    arcs.tokens,
    extent(arcs, subject, (child) => child === verb),
  );
  const after = childrenOf(arcs, verb).filter(
    (child) => child > verb && arcs.label[child] === "obl" && ["as", "for", "of"].includes(marker(arcs, child, "case")),
  );
  return [range, ...after.map((child) => extent(arcs, child))];
}

/** The clause that a tag stands in ("…, the envoy said"), without the tag. */
function mainClause(arcs: Arcs, verb: number, sentence: Sentence): readonly TokenRange[] {
  const tag = extent(arcs, verb);
  const whole = extent(arcs, arcs.head[verb] ?? verb, (child) => child === verb);
  const first = Math.max(sentence.first, whole.first);
  const before = trimmed(arcs.tokens, { first, last: Math.min(whole.last, tag.first) });
  const after = trimmed(arcs.tokens, { first: Math.max(first, tag.last), last: whole.last });
  const kept = isWhen(arcs, after) ? [before] : [before, after];
  return kept.filter((range) => range.last > range.first);
}

const SPAN = /^(?:minute|hour|day|night|week|month|year)s?$/;

/** "…, he said, a day after the raid": when it was said, not what. */
function isWhen(arcs: Arcs, { first, last }: TokenRange): boolean {
  const lower = (at: number): string => arcs.tokens[at]?.lower ?? "";
  const span = [first, first + 1, first + 2].find((at) => at < last && SPAN.test(lower(at)));
  return span !== undefined && (lower(span + 1) === "after" || lower(span + 1) === "before");
}
