import { UNPARSED } from "../../model/syntax.ts";
import type { Draft, Reader } from "./reader.ts";
import { isCapital } from "./row.ts";
import cues from "./usage.cues.json" with { type: "json" };
import { usageOf } from "./usage.ts";

const GETTING = new Set(cues.getting);
const STATE_NOUNS = new Set(cues.parts);

/** Decides whether a name is used for its place or its government: towns that are only places are left out, states are marked. */
export function settle(reader: Reader, draft: Draft): Draft | undefined {
  if (draft.value.kind !== "state" || draft.rule === "actors/adjective") return draft;
  const usage = usageOf(reader.row, draft.from, draft.to, draft.value.metonym === true);
  if (draft.value.metonym !== true) {
    return usage === "place" || isBesideTown(reader, draft) ? { ...draft, rule: "actors/located" } : draft;
  }
  if (usage === "place") return undefined;
  return usage === "open" && isPlaceBySyntax(reader, draft) ? undefined : draft;
}

/** "Lowry, Freedonia": the state tells where the town is. */
function isBesideTown(reader: Reader, draft: Draft): boolean {
  const { row } = reader;
  if (row.words[draft.from - 1] !== ",") return false;
  let from = draft.from - 1;
  while (from > 0 && isCapital(row, from - 1)) from--;
  const words = row.words.slice(from, draft.from - 1);
  if (words.length === 0 || words.length > 3) return false;
  if (reader.found[from]?.entries.some((entry) => entry.actor.kind === "state" && entry.form === "name") === true)
    return false;
  return reader.lexicon.places.longestAt(words, 0) === words.length;
}

/** A town that is struck, come from, or hangs on a verb by a preposition is a place. */
function isPlaceBySyntax(reader: Reader, draft: Draft): boolean {
  const { syntax } = reader.doc;
  const head = syntax.head[draft.head] ?? UNPARSED;
  const before = reader.row.words[draft.from - 1] ?? "";
  if (head === UNPARSED) return before === "from";
  const label = syntax.label[draft.head] ?? "";
  if (label === "obl" || label === "nmod") {
    const lemma = syntax.lemma[head] ?? "";
    if (before === "from") return label === "obl" ? !GETTING.has(lemma) : syntax.upos[head] === "PROPN";
    return label === "obl" || STATE_NOUNS.has(lemma);
  }
  return (
    label === "nsubj:pass" || label === "list" || (label === "compound" && head > draft.head && head <= draft.head + 2)
  );
}
