import type { Claim } from "../model/claim.ts";
import { actorsOf } from "../model/claim-actors.ts";
import type { Told } from "../model/thread.ts";
import { officesOf } from "./offices-of.ts";
import type { SearchQuery } from "./search-query.ts";
import { holdsPhrase, searchable, wordsOf } from "./words-of.ts";

const texts = new WeakMap<Claim, string>();

/** Whether a claim is what a search asks for: by its kind, words, voice, actors, place, outlet and days. */
export function fitsClaim({ words, kind, fields, from, to }: SearchQuery, { claim, article }: Told): boolean {
  const { outlet = "", published = "" } = article;
  if (kind !== undefined && claim.kind !== kind) return false;
  if ((from !== undefined && published < from) || (to !== undefined && published > to)) return false;
  if (!holdsAny(fields.outlet, () => [outlet])) return false;
  if (!holdsAny(fields.by, () => byWhom(claim).map((name) => knownAs(name, published)))) return false;
  if (!holdsAny(fields.actor, () => takingPart(claim).map((name) => knownAs(name, published)))) return false;
  if (!holdsAny(fields.place, () => claim.where.map(({ name }) => name))) return false;
  if (words.all.length === 0 && words.without.length === 0) return true;
  const text = textOf(claim);
  return (
    words.all.every((group) => group.some((phrase) => holdsPhrase(text, phrase))) &&
    !words.without.some((phrase) => holdsPhrase(text, phrase))
  );
}

/** A name with the offices that its bearer holds on a day, so that "kremlin spokesman" finds the one who is. */
export function knownAs(name: string, day: string): string {
  const offices = officesOf(name, day);
  return offices.length === 0 ? name : `${name} ${offices.map(({ words }) => words).join(" ")}`;
}

function takingPart(claim: Claim): readonly string[] {
  return [...actorsOf(claim), ...(claim.kind === "talks" ? claim.body.people : [])];
}

/** By whose word a claim stands: the speaker of a statement, the source that a report credits, and for whom they speak. */
export function byWhom({ kind, body, voice }: Claim): readonly string[] {
  const speaker = kind === "statement" ? [body.speaker, body.affiliation ?? ""] : [];
  const credited = voice.kind === "outlet" ? [] : [voice.name ?? "", voice.actor?.of ?? ""];
  return [...new Set([...speaker, ...credited])].filter((name) => name !== "");
}

/** Whether one of some names holds all words of what is asked for; also where nothing is. */
export function holdsAny(asked: string | undefined, names: () => readonly string[]): boolean {
  if (asked === undefined || asked === "") return true;
  const wanted = wordsOf(asked);
  return names()
    .map(searchable)
    .some((name) => wanted.every((word) => name.includes(` ${word}`)));
}

/** What of a claim can be found; claims never change. */
function textOf(claim: Claim): string {
  const known = texts.get(claim) ?? searchable(partsOf(claim).join(" "));
  texts.set(claim, known);
  return known;
}

function partsOf({ cites, voice, body, where }: Claim): readonly string[] {
  const slots = Object.values(body).flatMap((value) =>
    Array.isArray(value) ? value.map(String) : [String(value ?? "")],
  );
  return [...cites.map((citation) => citation.words), voice.name ?? "", ...slots, ...where.map(({ name }) => name)];
}
