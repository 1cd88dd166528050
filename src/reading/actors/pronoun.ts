import { isGiven } from "./given.ts";
import type { Draft, Reader, Sex } from "./reader.ts";
import cues from "./reference.cues.json" with { type: "json" };
import { isSubject, recent, type Story, sexOf } from "./story.ts";

const HE = new Map(Object.entries(cues.he)) as ReadonlyMap<string, Sex>;
const IT = new Set(cues.it);
const THEY = new Set(cues.they);
const OWNERS = new Set(["state", "group", "organisation", "body", "outlet"]);

/** Whom a pronoun outside quotation marks refers to. */
export function pronounAt(reader: Reader, story: Story, at: number): Draft | undefined {
  const word = reader.row.tokens[at]?.lower ?? "";
  const sex = HE.get(word);
  if (sex === undefined && !IT.has(word) && !THEY.has(word)) return undefined;
  if (story.quoted[at] === 1) return undefined;
  if (sex !== undefined) return personal(reader, story, at, sex);
  return IT.has(word) ? neuter(reader, story, at, word) : plural(reader, story, at, word);
}

function personal(reader: Reader, story: Story, at: number, sex: Sex): Draft | undefined {
  const people = recent(reader, story, at, 2).filter(
    (draft) => draft.value.kind === "person" && sexFits(reader, draft, sex) && !isOwnSubject(reader, draft, at),
  );
  const best = ranked(reader, people, at, story, sex);
  if (best === undefined) return undefined;
  const { draft, rival } = best;
  const value = rival === undefined ? draft.value : { ...draft.value, alternatives: [rival.value.name] };
  return { from: at, to: at + 1, head: at, value, rule: "actors/pronoun", sex };
}

/** "he threatened him": an object is not its own subject. */
function isOwnSubject(reader: Reader, draft: Draft, at: number): boolean {
  const { syntax } = reader.doc;
  const label = syntax.label[at] ?? "";
  if (label !== "obj" && label !== "iobj" && label !== "obl") return false;
  const verb = syntax.head[at];
  for (let i = draft.from; i < draft.to; i++)
    if (syntax.head[i] === verb && (syntax.label[i] ?? "").startsWith("nsubj")) return true;
  return false;
}

function sexFits(reader: Reader, draft: Draft, sex: Sex): boolean {
  const known = sexOf(reader, draft);
  return known === undefined || known === sex;
}

function ranked(
  reader: Reader,
  drafts: readonly Draft[],
  at: number,
  story: Story,
  sex: Sex,
): { readonly draft: Draft; readonly rival?: Draft } | undefined {
  const scores = new Map<string, { draft: Draft; score: number }>();
  const here = reader.row.sentenceOf[at] ?? 0;
  drafts.forEach((draft, order) => {
    const distance = here - (reader.row.sentenceOf[draft.from] ?? 0);
    const quoted = story.quoted[draft.from] === 1 ? 3 : 0;
    const score =
      6 -
      2 * distance +
      (isSubject(reader, draft) ? 3 : 0) -
      Math.min(order, 3) * 0.5 -
      quoted +
      sexScore(reader, draft, sex);
    const kept = scores.get(draft.value.id);
    if (kept === undefined || score > kept.score) scores.set(draft.value.id, { draft, score });
  });
  const [first, second] = [...scores.values()].sort((a, b) => b.score - a.score);
  if (first === undefined) return undefined;
  return second !== undefined && first.score - second.score < 0.6
    ? { draft: first.draft, rival: second.draft }
    : { draft: first.draft };
}

/** A known sex counts for; of an unknown one with a common given name, most are men in the news. */
function sexScore(reader: Reader, draft: Draft, sex: Sex): number {
  if (sexOf(reader, draft) !== undefined) return 0.4;
  const given = (draft.value.name.split(" ")[0] ?? "").toLowerCase();
  return sex === "female" && isGiven(reader.lexicon, given) ? -3 : 0;
}

/** "it" and "its": the subject so far of this sentence, else that of the one before. */
function neuter(reader: Reader, story: Story, at: number, word: string): Draft | undefined {
  if (word === "it" && !isActing(reader, at)) return undefined;
  const near = recent(reader, story, at, 1).filter(
    (draft) => OWNERS.has(draft.value.kind) && draft.rule !== "actors/located",
  );
  const here = reader.row.sentenceOf[at] ?? 0;
  const inside = near.filter((draft) => reader.row.sentenceOf[draft.from] === here);
  // "Its statement said": at the head of its sentence the owner stands before it.
  const opens = reader.row.sentences[here]?.first === at;
  const pool = inside.length > 0 ? inside : word === "its" && !opens ? [] : near;
  const subjects = pool.filter((draft) => draft.rule !== "actors/adjective" && isSubject(reader, draft));
  const found =
    subjects.at(0) ?? (word === "its" ? pool.find((draft) => draft.rule !== "actors/adjective") : undefined);
  return found === undefined
    ? undefined
    : { from: at, to: at + 1, head: at, value: found.value, rule: "actors/pronoun" };
}

/** Whether "it" is somebody: a subject, and not the "it" of "it is unclear". */
function isActing(reader: Reader, at: number): boolean {
  const { syntax } = reader.doc;
  const label = syntax.label[at] ?? "";
  if (label !== "dep" && !label.startsWith("nsubj")) return false;
  const next = reader.row.words[at + 1] ?? "";
  if (
    next !== "is" &&
    next !== "was" &&
    next !== "would" &&
    next !== "'s" &&
    next !== "will" &&
    next !== "may" &&
    next !== "could"
  )
    return true;
  const head = syntax.head[at] ?? -1;
  return syntax.upos[head] === "VERB";
}

/** "they": the nearest subject that is many. */
function plural(reader: Reader, story: Story, at: number, word: string): Draft | undefined {
  const near = recent(reader, story, at, 1).filter(
    (draft) =>
      isMany(draft) &&
      (isSubject(reader, draft) || (word === "their" && draft.plural === true && draft.rule !== "actors/people")),
  );
  const found = near.at(0);
  return found === undefined
    ? undefined
    : { from: at, to: at + 1, head: at, value: found.value, rule: "actors/pronoun", plural: true };
}

function isMany(draft: Draft): boolean {
  const { value } = draft;
  if (
    draft.plural === true ||
    value.members !== undefined ||
    (value.kind === "population" && draft.rule !== "actors/people")
  )
    return true;
  return value.kind === "group" && (value.name.endsWith("s") || value.name === "Taliban");
}
