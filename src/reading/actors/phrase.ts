import type { ActorRef } from "../../model/actor.ts";
import { type Affiliation, affiliationAt } from "./affiliation.ts";
import { nounAt } from "./collective.ts";
import { officeNounAt } from "./office-noun.ts";
import { officeRef } from "./office-ref.ts";
import { slugOf } from "./organisation-ref.ts";
import { meetPerson, personAt } from "./person.ts";
import { bodyNounAt, type Draft, type Reader } from "./reader.ts";
import { isCapital, isJoint, Shape, textOf } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const ADJECTIVES = new Set(words.adjectives);
const KIN = new Set(words.kin);
const LONGEST_ADJECTIVES = 5;

/** The mentions of the noun phrase that begins at the token, the widest first, and the token after it. */
export interface Phrase {
  readonly drafts: readonly Draft[];
  readonly to: number;
}

/** Reads a noun phrase of news: affiliation, adjectives, body or office or collective noun, and a name. */
export function phraseAt(reader: Reader, at: number): Phrase | undefined {
  const affiliation = affiliationAt(reader, at);
  if (affiliation?.shade === true) return { drafts: [nameDraft(affiliation)], to: affiliation.nameEnd };
  const start = affiliation?.to ?? at;
  const head = headAt(reader, at, start, affiliation);
  if (head !== undefined) return head;
  if (affiliation === undefined) return undefined;
  if (affiliation.possessive) {
    const named = personAt(reader, start, { of: affiliation.actor });
    if (named !== undefined) return { drafts: [{ ...named, from: at }], to: named.to };
  }
  return { drafts: [nameDraft(affiliation)], to: affiliation.nameEnd };
}

function nameDraft(affiliation: Affiliation): Draft {
  const { actor, from, nameEnd, adjective } = affiliation;
  const rule = adjective ? "actors/adjective" : actor.metonym === true ? "actors/metonym" : "actors/name";
  return { from, to: nameEnd, head: nameEnd - 1, value: actor, rule };
}

/** What the affiliation (or nothing) leads to: a body, an office, a collective, each with what may follow. */
function headAt(reader: Reader, at: number, start: number, affiliation: Affiliation | undefined): Phrase | undefined {
  const first = adjectivesEnd(reader, start);
  // Adjectives may belong to the title itself ("deputy foreign minister"), so the earliest start that fits is taken.
  for (let p = start; p <= first; p++) {
    if (p > start && isJoint(reader.row, p)) continue;
    const noun = affiliation === undefined ? undefined : nounAt(reader, p);
    if (noun?.kind === "unnamed" && affiliation !== undefined) return nounPhrase(reader, at, noun, affiliation);
    const body = bodyPhrase(reader, at, p, affiliation);
    const office = officeNounAt(reader, p);
    if (office !== undefined && (body === undefined || office.to > body.nounEnd)) {
      const phrase = officePhrase(reader, at, office, affiliation?.actor);
      if (phrase !== undefined) return phrase;
    }
    if (body !== undefined) return body;
    if (noun !== undefined && affiliation !== undefined) return nounPhrase(reader, at, noun, affiliation);
  }
  return undefined;
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
): BodyPhrase | undefined {
  if (affiliation !== undefined && nounAt(reader, p)?.kind === "unnamed") return undefined;
  const noun = bodyNounAt(reader, p);
  if (noun === undefined) return undefined;
  if (affiliation === undefined) return loneBody(reader, at, p, noun.to, noun.entry.noun.name, noun.entry.noun.alone);
  const value = composedBody(reader, affiliation, p, noun.to, noun.entry.noun.id);
  const draft: Draft = {
    from: at,
    to: noun.to,
    head: noun.to - 1,
    value,
    rule: "actors/body",
    sort: reader.row.words[noun.to - 1] ?? "",
  };
  return { ...withOffice(reader, draft), nounEnd: noun.to };
}

/** A body with an office after it: "the Freedonian foreign ministry spokesman Rufus Firefly". */
function withOffice(reader: Reader, body: Draft): Phrase {
  const { row } = reader;
  const start = row.words[body.to] === "'s" ? body.to + 1 : body.to;
  const p = adjectivesEnd(reader, start);
  for (let q = start; q <= p; q++) {
    const office = officeNounAt(reader, q);
    const phrase = office === undefined ? undefined : officePhrase(reader, body.from, office, body.value);
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
  to: number,
  name: string,
  alone: boolean,
): BodyPhrase | undefined {
  const { row } = reader;
  const definite = row.words[at - 1] === "the" || row.words[at - 1] === "its" || row.words[at - 1] === "their";
  const capital = isCapital(row, p) && !(reader.headline[row.sentenceOf[p] ?? 0] ?? false) && to - p > 1;
  if (p !== at || !(capital || (alone && definite))) return undefined;
  const owner =
    row.words[to] === "of" ? affiliationAt(reader, row.words[to + 1] === "the" ? to + 2 : to + 1) : undefined;
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
  return { ...withOffice(reader, draft), nounEnd: to };
}

/** An office with whom it serves and who holds it; without either it is left to a later step. */
function officePhrase(
  reader: Reader,
  at: number,
  office: {
    readonly to: number;
    readonly name: string;
    readonly id: string;
    readonly female?: boolean;
    readonly male?: boolean;
    readonly prefix: boolean;
  },
  owner: ActorRef | undefined,
): Phrase | undefined {
  const served = owner ?? servedAfter(reader, office.to)?.actor;
  const ownerEnd = owner === undefined ? (servedAfter(reader, office.to)?.to ?? office.to) : office.to;
  const sex = office.female === true ? "female" : office.male === true ? "male" : undefined;
  for (const end of new Set([office.to, ownerEnd])) {
    const person = personAt(reader, end, {
      ...(served === undefined ? {} : { of: served }),
      ...(office.prefix ? {} : { office: office.name }),
      ...(sex === undefined ? {} : { sex }),
      titled: true,
    });
    if (person !== undefined) return { drafts: [{ ...person, from: at }], to: person.to };
  }
  if (office.prefix || (served === undefined && reader.row.words[at - 1] !== "the")) return undefined;
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

/** "… of the army", "… for Freedonia's foreign ministry": whom an office serves. */
function servedAfter(reader: Reader, at: number): { readonly actor: ActorRef; readonly to: number } | undefined {
  const { row } = reader;
  const word = row.words[at];
  if (word !== "of" && word !== "for" && word !== "at" && word !== "with") return undefined;
  const start = ["the", "its", "their"].includes(row.words[at + 1] ?? "") ? at + 2 : at + 1;
  if (row.sentenceOf[start] !== row.sentenceOf[at]) return undefined;
  const phrase = phraseAt(reader, start);
  const draft = phrase?.drafts[0];
  if (
    draft === undefined ||
    draft.value.kind === "person" ||
    draft.value.kind === "unnamed" ||
    draft.rule === "actors/adjective"
  )
    return undefined;
  return { actor: draft.value, to: draft.to };
}

/** A collective of the actor: its forces, people, officials, delegation. */
function nounPhrase(
  reader: Reader,
  at: number,
  noun: { readonly to: number; readonly kind: ActorRef["kind"]; readonly plural: boolean },
  owner: { readonly actor: ActorRef },
): Phrase {
  const { actor } = owner;
  const of = actor.of ?? actor.name;
  const named =
    noun.kind === "unnamed" && !noun.plural
      ? personAt(reader, noun.to, { of: actor, office: reader.row.words[noun.to - 1] ?? "", titled: true })
      : undefined;
  if (named !== undefined) {
    meetPerson(reader, named.value, named.sex);
    return { drafts: [{ ...named, from: at }], to: named.to };
  }
  const from = startOfDescription(reader, at);
  const name = textOf(reader.row, reader.text, from, noun.to);
  const value: ActorRef = { id: slugOf(name), name, kind: noun.kind, of };
  const rule =
    noun.kind === "unnamed" ? "actors/officials" : noun.kind === "population" ? "actors/people" : "actors/forces";
  return {
    drafts: [
      {
        from,
        to: noun.to,
        head: noun.to - 1,
        value,
        rule,
        plural: noun.plural,
        sort: reader.row.words[noun.to - 1] ?? "",
      },
    ],
    to: noun.to,
  };
}

/** Adjectives before the affiliation belong to the description: "a senior Freedonian official". */
function startOfDescription(reader: Reader, at: number): number {
  const { row } = reader;
  let from = at;
  while (
    from > 0 &&
    from > at - 3 &&
    ["senior", "top", "former", "high-ranking", "unnamed", "anonymous", "second", "retired"].includes(
      row.words[from - 1] ?? "",
    )
  )
    from--;
  return row.sentenceOf[from] === row.sentenceOf[at] ? from : at;
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
  const phrase = headAt(reader, person.from, start, affiliation);
  const draft = phrase?.drafts.at(-1);
  if (draft === undefined || draft.rule === "actors/people" || KIN.has(draft.sort ?? "")) return undefined;
  return phrase;
}
