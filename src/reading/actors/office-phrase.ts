import type { ActorRef } from "../../model/actor.ts";
import { complementEnd } from "./complement.ts";
import { officeRef } from "./office-ref.ts";
import { organisationAt } from "./organisation-name.ts";
import { isFormerAt, personAt } from "./person.ts";
import type { Draft, Phrase, Reader } from "./reader.ts";
import { placeStateAt } from "./region-affiliation.ts";
import { Shape } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

/** The reader of noun phrases, handed in because an office may serve whom another phrase names. */
type PhraseReader = (reader: Reader, at: number, depth?: number) => Phrase | undefined;

/** Offices that are "for" or "to" whom they deal with, not whom they serve. */
const TOPICS = new Set(["special-envoy", "ambassador", "envoy", "mediator", "representative", "rapporteur"]);
/** "top diplomat" is a title, "diplomat" is not. */
const MINISTERS = new Set(["foreign-minister", "high-representative", "leader", "supreme-leader"]);
const KIN = new Set(words.kin);
/** Words for people that are no office: they count only beside a name. */
const DESCRIBED = new Set([...words.kin, ...words.described, ...words.nobodies]);
const REGION_HEADS = new Set(["state", "city", "region", "province", "town", "district", "village"]);

/** An office with whom it serves and who holds it; without either it is left to a later step. */
export function officePhrase(
  reader: Reader,
  at: number,
  office: {
    readonly to: number;
    readonly name: string;
    readonly id: string;
    readonly female?: boolean;
    readonly male?: boolean;
    readonly prefix: boolean;
    readonly composed?: boolean;
  },
  owner: ActorRef | undefined,
  depth: number,
  phraseAt: PhraseReader,
): Phrase | undefined {
  const topic = TOPICS.has(office.id) && reader.row.words[office.to] !== "of";
  const after = owner === undefined && !topic ? servedAfter(reader, office.to, depth, phraseAt) : undefined;
  const served = owner ?? after?.actor;
  const ownerEnd = after?.to ?? office.to;
  const sex = office.female === true ? "female" : office.male === true ? "male" : undefined;
  const kin = KIN.has(reader.row.words[office.to - 1] ?? "");
  for (const end of new Set(kin ? [office.to] : [office.to, ownerEnd, complementEnd(reader, office.to)])) {
    const person = personAt(reader, end, {
      ...(served === undefined ? {} : { of: served }),
      ...(office.prefix && office.id !== "senator" && office.id !== "representative" ? {} : { office: office.name }),
      ...(sex === undefined ? {} : { sex }),
      former: isFormerAt(reader, at, office.to),
      titled: true,
      ...(office.composed === true ? { composed: true } : {}),
    });
    const lone = end > office.to && person?.rule === "actors/introduced" && person.to === end + 1;
    if (person !== undefined && !lone) return { drafts: [{ ...person, from: at }], to: person.to };
  }
  if (DESCRIBED.has(reader.row.words[office.to - 1] ?? "") && !MINISTERS.has(office.id)) return undefined;
  if (office.prefix || (served === undefined && !isDefinite(reader, at, office.to))) return undefined;
  const value = officeRef(reader, at, office, served);
  const draft: Draft = {
    from: at,
    to: ownerEnd,
    head: office.to - 1,
    value,
    rule: served === undefined ? "actors/office-alone" : "actors/office",
    sort: reader.row.words[office.to - 1] ?? "",
    ...(sex === undefined ? {} : { sex }),
  };
  return { drafts: [draft], to: ownerEnd };
}

/** "the minister" with nothing more; a single capitalised word is a name ("the Economist") unless it is a high office. */
function isDefinite(reader: Reader, at: number, to: number): boolean {
  const { row } = reader;
  const before = ["new", "current", "then", "former", "late", "outgoing", "veteran"].includes(row.words[at - 1] ?? "")
    ? at - 2
    : at - 1;
  if (row.words[before] !== "the" || reader.headline[row.sentenceOf[at] ?? 0] === true) return false;
  return (
    to - at > 1 ||
    row.shapes[at] === Shape.lower ||
    reader.lexicon.officeNames.get(row.words[at] ?? "")?.some((each) => each.office.level === "leader") === true
  );
}

/** "… of the army", "… for Freedonia's foreign ministry": whom an office serves. */
function servedAfter(
  reader: Reader,
  at: number,
  depth: number,
  phraseAt: PhraseReader,
): { readonly actor: ActorRef; readonly to: number } | undefined {
  const { row } = reader;
  const word = row.words[at];
  if (word !== "of" && word !== "for" && word !== "at" && word !== "with" && word !== "to" && word !== "in")
    return undefined;
  if (depth > 2) return undefined;
  const start = ["the", "its", "their"].includes(row.words[at + 1] ?? "") ? at + 2 : at + 1;
  if (row.sentenceOf[start] !== row.sentenceOf[at]) return undefined;
  const region = servedRegion(reader, word ?? "", start);
  if (region !== undefined) return region;
  const phrase = phraseAt(reader, start, depth + 1);
  const draft = phrase?.drafts[0];
  if (
    draft === undefined ||
    (draft.value.kind === "person" && draft.value.of === undefined) ||
    draft.value.kind === "unnamed" ||
    draft.rule === "actors/adjective"
  )
    return undefined;
  return { actor: draft.value, to: draft.to };
}

/** "governor of Lowry", "police chief in the state of Lowry": the state of the region. */
function servedRegion(
  reader: Reader,
  word: string,
  start: number,
): { readonly actor: ActorRef; readonly to: number } | undefined {
  if (word !== "of" && word !== "in" && word !== "for") return undefined;
  const { row } = reader;
  const at = REGION_HEADS.has(row.words[start] ?? "") && row.words[start + 1] === "of" ? start + 2 : start;
  if (reader.found[at] !== undefined || organisationAt(reader, at) !== undefined) return undefined;
  const region = placeStateAt(reader, at);
  return region === undefined ? undefined : { actor: region.actor, to: region.nameEnd };
}
