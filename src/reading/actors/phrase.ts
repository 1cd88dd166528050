import type { ActorRef } from "../../model/actor.ts";
import type { BodyNounEntry } from "../../model/lexicon.ts";
import { type Affiliation, affiliationAt, isStudied } from "./affiliation.ts";
import { nounAt } from "./collective.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { officeNounAt } from "./office-noun.ts";
import { officePhrase } from "./office-phrase.ts";
import { organisationAt } from "./organisation-name.ts";
import { slugOf } from "./organisation-ref.ts";
import { personAt } from "./person.ts";
import { bodyNounAt, type Draft, type Phrase, type Reader } from "./reader.ts";
import { placeStateAt } from "./region-affiliation.ts";
import { isCapital, isJoint, Shape, textOf } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const ADJECTIVES = new Set(words.adjectives);
const KIN = new Set(words.kin);
const PASSING = new Set(words.passing);
const LONGEST_ADJECTIVES = 5;

/** Reads a noun phrase of news: affiliation, adjectives, body or office or collective noun, and a name. */
export function phraseAt(reader: Reader, at: number, depth = 0): Phrase | undefined {
  const affiliation = affiliationAt(reader, at);
  if (affiliation?.shade === true) {
    const draft = nameDraft(affiliation);
    // "Freedonia-backed": a name that only colours what follows acts in nothing.
    const passing = PASSING.has(reader.row.words[affiliation.nameEnd + 1] ?? "");
    return { drafts: [passing ? { ...draft, rule: "actors/passing" } : draft], to: affiliation.nameEnd };
  }
  const start = affiliation?.to ?? at;
  const head = headAt(reader, at, start, affiliation, depth);
  if (head !== undefined) return head;
  if (affiliation === undefined || affiliation.loose !== undefined) return undefined;
  if (affiliation.possessive) {
    const named = personAt(reader, start, { of: affiliation.actor });
    if (named !== undefined) return { drafts: [{ ...named, from: at }], to: named.to };
  }
  return { drafts: [nameDraft(affiliation)], to: affiliation.nameEnd };
}

function nameDraft(affiliation: Affiliation): Draft {
  const { actor, from, nameEnd, adjective } = affiliation;
  if (actor.id.startsWith("?/"))
    return { from, to: nameEnd, head: nameEnd - 1, value: actor, rule: "actors/body-alone" };
  const rule = adjective ? "actors/adjective" : actor.metonym === true ? "actors/metonym" : "actors/name";
  return { from, to: nameEnd, head: nameEnd - 1, value: actor, rule };
}

/** What the affiliation (or nothing) leads to: a body, an office, a collective, each with what may follow. */
function headAt(
  reader: Reader,
  at: number,
  start: number,
  affiliation: Affiliation | undefined,
  depth: number,
): Phrase | undefined {
  if (reader.row.sentenceOf[start] !== reader.row.sentenceOf[at]) return undefined;
  const first = adjectivesEnd(reader, start);
  // Adjectives may belong to the title itself ("deputy foreign minister"), so the earliest start that fits is taken.
  const owned =
    affiliation?.possessive === true && affiliation.loose === undefined
      ? ownedOrganisation(reader, at, start, affiliation, depth)
      : undefined;
  if (owned !== undefined) return owned;
  for (let p = start; p <= first; p++) {
    if (p > start && isJoint(reader.row, p)) continue;
    const noun = affiliation === undefined ? undefined : nounAt(reader, p, affiliation.loose === "people");
    if (
      noun !== undefined &&
      affiliation !== undefined &&
      (noun.kind === "unnamed" || affiliation.loose === "people")
    ) {
      return nounPhrase(reader, at, noun, affiliation);
    }
    if (affiliation?.loose === "people") continue;
    const body = bodyPhrase(reader, at, p, affiliation, depth);
    const office = officeNounAt(reader, p);
    if (office !== undefined && (body === undefined || office.to > body.nounEnd)) {
      const phrase = officePhrase(
        reader,
        at,
        office,
        isStudied(reader, affiliation, office.to) ? undefined : affiliation?.actor,
        depth,
        phraseAt,
      );
      if (phrase !== undefined) return phrase;
    }
    if (body !== undefined) return body;
    if (noun !== undefined && affiliation !== undefined) return nounPhrase(reader, at, noun, affiliation);
  }
  return undefined;
}

/** "Freedonia's Defence and Security Committee": a body of its own name that belongs to the owner. */
function ownedOrganisation(
  reader: Reader,
  at: number,
  start: number,
  affiliation: Affiliation,
  depth: number,
): Phrase | undefined {
  const run = organisationAt(reader, start);
  if (run === undefined || affiliation.actor.kind !== "state" || reader.found[start] !== undefined) return undefined;
  const name = textOf(reader.row, reader.text, run.from, run.to);
  const value: ActorRef = {
    id: `${affiliation.actor.id}/${slugOf(name)}`,
    name,
    kind: "body",
    of: affiliation.actor.name,
  };
  return withOffice(
    reader,
    { from: at, to: run.to, head: run.head, value, rule: "actors/body", sort: reader.row.words[run.head] ?? "" },
    depth,
  );
}

function adjectivesEnd(reader: Reader, start: number): number {
  const { row } = reader;
  let next = start;
  while (next < start + LONGEST_ADJECTIVES && row.sentenceOf[next] === row.sentenceOf[start]) {
    const adjective =
      ADJECTIVES.has(row.words[next] ?? "") || (row.upos[next] === "ADJ" && row.shapes[next] === Shape.lower);
    if (!adjective && !isJoint(row, next)) break;
    next++;
  }
  return next;
}

interface BodyPhrase extends Phrase {
  readonly nounEnd: number;
}

/** "Freedonia's foreign ministry", and on to its spokesman where one follows. */
function bodyPhrase(
  reader: Reader,
  at: number,
  p: number,
  affiliation: Affiliation | undefined,
  depth: number,
): BodyPhrase | undefined {
  if (affiliation !== undefined && nounAt(reader, p)?.kind === "unnamed") return undefined;
  const noun = bodyNounAt(reader, p);
  if (noun === undefined || (noun.to === p + 1 && reader.row.words[p] === "state")) return undefined;
  if (affiliation === undefined) return loneBody(reader, at, p, noun, depth);
  const value = composedBody(reader, affiliation, p, noun.to, noun.entry.noun.id);
  const draft: Draft = {
    from: at,
    to: noun.to,
    head: noun.to - 1,
    value,
    rule: "actors/body",
    sort: reader.row.words[noun.to - 1] ?? "",
  };
  return { ...withOffice(reader, draft, depth), nounEnd: noun.to };
}

/** A body with an office after it: "the Freedonian foreign ministry spokesman Rufus Firefly". */
function withOffice(reader: Reader, body: Draft, depth: number): Phrase {
  const { row } = reader;
  const start = row.words[body.to] === "'s" ? body.to + 1 : body.to;
  const p = adjectivesEnd(reader, start);
  for (let q = start; q <= p; q++) {
    const office = officeNounAt(reader, q);
    const title = office === undefined || start > body.to ? office : { ...office, name: `${body.sort} ${office.name}` };
    const phrase =
      title === undefined ? undefined : officePhrase(reader, body.from, title, body.value, depth, phraseAt);
    if (phrase !== undefined) return phrase;
    const noun = nounAt(reader, q);
    if (noun?.kind === "unnamed") return nounPhrase(reader, body.from, noun, { actor: body.value });
  }
  return { drafts: [body], to: body.to };
}

function composedBody(reader: Reader, affiliation: Affiliation, p: number, to: number, noun: string): ActorRef {
  const { actor } = affiliation;
  const of = actor.of ?? actor.name;
  const first = textOf(reader.row, reader.text, affiliation.from, affiliation.nameEnd);
  const name = `${affiliation.possessive ? `${first}'s` : first} ${textOf(reader.row, reader.text, p, to)}`;
  return { id: `${actor.id}/${noun}`, name, kind: "body", of };
}

/** "the foreign ministry" alone: whose it is, a later step finds. */
function loneBody(
  reader: Reader,
  at: number,
  p: number,
  noun: { readonly to: number; readonly entry: BodyNounEntry },
  depth: number,
): BodyPhrase | undefined {
  const { row } = reader;
  const { to } = noun;
  const { name, alone } = noun.entry.noun;
  const definite = row.words[at - 1] === "the" || row.words[at - 1] === "its" || row.words[at - 1] === "their";
  const capital = isCapital(row, p) && !(reader.headline[row.sentenceOf[p] ?? 0] ?? false) && to - p > 1;
  const acronym = noun.entry.exact && reader.row.shapes[p] === Shape.capitals;
  if (p !== at || !(capital || acronym || (alone && definite))) return undefined;
  const after = row.words[to + 1] === "the" ? to + 2 : to + 1;
  // "the Health Ministry of Gaza": of a region, it is the ministry of those who live there.
  const owner = row.words[to] === "of" ? (affiliationAt(reader, after) ?? placeStateAt(reader, after)) : undefined;
  const end = owner === undefined ? to : owner.nameEnd;
  const of = owner === undefined ? {} : { of: owner.actor.of ?? owner.actor.name };
  const value: ActorRef = { id: `?/${slugOf(name)}`, name: textOf(row, reader.text, p, end), kind: "body", ...of };
  const draft: Draft = {
    from: at,
    to: end,
    head: to - 1,
    value,
    rule: "actors/body-alone",
    sort: row.words[to - 1] ?? "",
  };
  return { ...withOffice(reader, draft, depth), nounEnd: to };
}

/** What a person's name leads to: "Firefly's government", "the Firefly administration", "Firefly envoy Otis Driftwood". */
export function ownedByPerson(reader: Reader, person: Draft): Phrase | undefined {
  const { row } = reader;
  const possessive = row.words[person.to] === "'s";
  const start = possessive ? person.to + 1 : person.to;
  if (row.sentenceOf[start] !== row.sentenceOf[person.from] || person.value.of === undefined) return undefined;
  const affiliation: Affiliation = {
    from: person.from,
    to: start,
    nameEnd: person.to,
    actor: person.value,
    possessive,
    adjective: false,
    shade: false,
  };
  const phrase = headAt(reader, person.from, start, affiliation, 0);
  const draft = phrase?.drafts.at(-1);
  if (draft === undefined || draft.rule === "actors/people" || KIN.has(draft.sort ?? "")) return undefined;
  // "named Rufus Firefly prime minister": only a family name stands before another's title ("Firefly envoy").
  if (!possessive && draft.rule === "actors/office" && person.to - person.from > 1) return undefined;
  return phrase;
}
