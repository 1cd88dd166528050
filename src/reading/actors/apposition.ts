import type { NameContext } from "./person.ts";
import { phraseAt } from "./phrase.ts";
import type { Draft, Reader } from "./reader.ts";
import words from "./words.cues.json" with { type: "json" };

const DETERMINERS = new Set(["the", "a", "an", "its", "their", "his", "her", "whose", "who", "currently", "also"]);
const CLOSERS = new Set([",", ".", ")", ";", "—", "–", "-", "and", "who", ":", "”", '"', "said", "told", "says"]);
const SERVING = new Set(["of", "for", "in", "at", "from", "to", "on"]);
const KIN = new Set(words.kin);

/** What a person's name is followed by in commas or brackets: the office and whom it serves. */
export interface Apposition {
  readonly context: NameContext;
  readonly draft: Draft;
}

/** Reads ", the Freedonian foreign minister," or ", spokesman for the army," after a person. */
export function appositionAt(reader: Reader, person: Draft): Apposition | undefined {
  const { row } = reader;
  let at = ageEnd(reader, person.to);
  const mark = row.words[at];
  if (
    (mark !== "," && mark !== "(" && mark !== "–" && mark !== "—") ||
    row.sentenceOf[at] !== row.sentenceOf[person.from]
  )
    return undefined;
  at++;
  const determined = DETERMINERS.has(row.words[at] ?? "");
  if (row.words[at] === "who" && (row.words[at + 1] === "is" || row.words[at + 1] === "heads")) at += 2;
  while (DETERMINERS.has(row.words[at] ?? "")) at++;
  const draft = phraseAt(reader, at)?.drafts[0];
  if (draft === undefined || !isOfficeDraft(draft) || row.sentenceOf[draft.to - 1] !== row.sentenceOf[person.from])
    return undefined;
  if (!determined && draft.value.of === undefined) return undefined;
  if (
    !CLOSERS.has(row.words[draft.to] ?? ".") &&
    !((determined || draft.value.of !== undefined) && SERVING.has(row.words[draft.to] ?? "")) &&
    row.sentenceOf[draft.to] === row.sentenceOf[person.from]
  )
    return undefined;
  if (draft.value.of !== undefined && person.value.of !== undefined && person.value.of !== draft.value.of)
    return undefined;
  return { context: contextOf(draft), draft };
}

/** An age in commas before the office: ", 45, a …". */
export function ageEnd(reader: Reader, at: number): number {
  const { row } = reader;
  const age = row.words[at] === "," && /^\d{1,2}$/.test(row.words[at + 1] ?? "") && row.words[at + 2] === ",";
  return age ? at + 2 : at;
}

function isOfficeDraft(draft: Draft): boolean {
  return (
    draft.rule === "actors/office" ||
    draft.rule === "actors/office-alone" ||
    (draft.rule === "actors/officials" && draft.plural !== true)
  );
}

function contextOf(draft: Draft): NameContext {
  const { of, office, name } = draft.value;
  const kin = KIN.has(draft.sort ?? "");
  return {
    ...(of === undefined || kin ? {} : { of: { id: of, name: of, kind: "state" } }),
    ...(kin ? {} : { office: office ?? name }),
    ...(draft.sex === undefined ? {} : { sex: draft.sex }),
  };
}
