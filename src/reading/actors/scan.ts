import type { Lexicon } from "../../model/lexicon.ts";
import { onceFor } from "../../model/once.ts";
import { entryRef } from "./actor-ref.ts";
import { appositionAt } from "./apposition.ts";
import { hasEvidence, isGivenAlone } from "./evidence.ts";
import { knownBySurname } from "./known-person.ts";
import { chooseEntry } from "./meaning.ts";
import { organisationAt } from "./organisation-name.ts";
import { organisationRef } from "./organisation-ref.ts";
import { originOf } from "./origin.ts";
import { meetPerson, newPerson, personAt, withContext } from "./person.ts";
import { nameRunAt } from "./person-name.ts";
import { ownedByPerson, phraseAt } from "./phrase.ts";
import type { Draft, Reader } from "./reader.ts";
import { isCapital, Shape } from "./row.ts";
import { settle } from "./settle.ts";
import { metOrganisationAt, toldOrganisationAt } from "./told-organisation.ts";
import { twinAt } from "./twin-states.ts";
import words from "./words.cues.json" with { type: "json" };

const HEADS = new Set(words.officeHeads);
/** Rules of a title without a name. */
const TITLES = new Set(["actors/office", "actors/office-alone", "actors/officials"]);

/** What stands before a ship's name, which is often a person's. */
const SHIPS = new Set(["USS", "HMS", "HMCS", "HMAS", "INS", "RFA", "MV", "SS"]);
const NOT_NAMES = new Set(words.notNames);

/** All mentions by name, title or description of a document, in the order of the text: the body first, since headlines lean on it. */
export function scan(reader: Reader): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const headline of [false, true]) {
    reader.row.sentences.forEach((sentence, index) => {
      if (reader.headline[index] === headline) scanSentence(reader, sentence.first, sentence.last, drafts);
    });
  }
  return drafts.sort((a, b) => a.from - b.from || b.to - a.to);
}

function scanSentence(reader: Reader, first: number, last: number, drafts: Draft[]): void {
  let at = first;
  while (at < last) {
    const step = isOpening(reader, at) ? draftsAt(reader, at) : undefined;
    if (step === undefined) {
      at++;
      continue;
    }
    for (const draft of step.drafts) {
      const settled = settle(reader, draft);
      if (settled !== undefined) drafts.push(settled);
    }
    at = Math.max(at + 1, step.to);
  }
}

/** Whether a mention may begin at the token; most words cannot, and cost no more than this. */
function isOpening(reader: Reader, at: number): boolean {
  const { row } = reader;
  if (isCapital(row, at) || reader.found[at] !== undefined) return true;
  if (row.shapes[at] !== Shape.lower) return false;
  return openers(reader.lexicon).has(row.words[at] ?? "");
}

/** Words in small letters with which a mention may begin. */
const openers = onceFor(
  (lexicon: Lexicon) => lexicon,
  ({ officeNames, bodyNounNames }): ReadonlySet<string> =>
    new Set(["al", "el", ...HEADS, ...officeNames.keys(), ...bodyNounNames.keys()]),
);

interface Step {
  readonly drafts: readonly Draft[];
  readonly to: number;
}

function draftsAt(reader: Reader, at: number): Step | undefined {
  const twin = twinAt(reader, at);
  if (twin !== undefined) return { drafts: [twin], to: twin.to };
  if (SHIPS.has(reader.row.tokens[at]?.text ?? "")) return { drafts: [], to: nameRunAt(reader, at + 1)?.to ?? at + 1 };
  const known = personFirst(reader, at) ? personAt(reader, at, {}) : undefined;
  if (known !== undefined) return afterPerson(reader, known);
  const phrase = phraseAt(reader, at);
  if (phrase !== undefined) return afterPhrase(reader, phrase);
  const person = personAt(reader, at, {}) ?? introduced(reader, at);
  if (person !== undefined) return afterPerson(reader, person);
  const organisation = metOrganisationAt(reader, at) ?? toldOrganisationAt(reader, at);
  return organisation === undefined ? undefined : { drafts: [organisation], to: organisation.to };
}

/** Whether the longest name here is a person's. */
function personFirst(reader: Reader, at: number): boolean {
  return reader.found[at]?.entries.some((entry) => entry.actor.kind === "person") === true;
}

/** A person whom no list knows and no title shows, by what stands around the name. */
function introduced(reader: Reader, at: number): Draft | undefined {
  if (NOT_NAMES.has(reader.row.words[at] ?? "") || reader.headline[reader.row.sentenceOf[at] ?? 0]) return undefined;
  const run = nameRunAt(reader, at);
  if (run === undefined || !(run.parts.length < 2 ? isGivenAlone(reader, run) : hasEvidence(reader, run)))
    return undefined;
  const value = newPerson(reader, run, {});
  meetPerson(reader, value, undefined);
  return { from: at, to: run.to, head: run.to - 1, value, rule: "actors/introduced" };
}

/** What follows a person: "'s office", "envoy X", or an apposition in commas. */
function afterPerson(reader: Reader, person: Draft): Step {
  const owned = ownedByPerson(reader, person);
  if (owned !== undefined) return TITLES.has(owned.drafts.at(-1)?.rule ?? "") ? afterPhrase(reader, owned) : owned;
  const member = memberOf(reader, person);
  if (member !== undefined) return member;
  const apposition = appositionAt(reader, person);
  if (apposition === undefined) return { drafts: [placed(reader, person)], to: person.to };
  const value = placed(reader, { ...person, value: withContext(person.value, apposition.context) }).value;
  const sex = person.sex ?? apposition.context.sex;
  meetPerson(reader, value, sex);
  const same = { value, ...(sex === undefined ? {} : { sex }) };
  const second: Draft = { ...apposition.draft, ...same, rule: "actors/apposition" };
  return { drafts: [{ ...person, ...same }, second], to: apposition.draft.to };
}

/** The person with where he belongs by what is said beside his name, where nothing else told it. */
function placed(reader: Reader, person: Draft): Draft {
  if (person.value.of !== undefined) return person;
  const of = originOf(reader, person);
  if (of === undefined) return person;
  const value = withContext(person.value, { of });
  meetPerson(reader, value, person.sex);
  return { ...person, value };
}

/** "Rufus Firefly of the Harbour Group", "President Firefly of Freedonia": whom the person belongs to. */
function memberOf(reader: Reader, person: Draft): Step | undefined {
  const { row } = reader;
  if (row.words[person.to] !== "of") return undefined;
  const at = row.words[person.to + 1] === "the" ? person.to + 2 : person.to + 1;
  if (row.sentenceOf[at] !== row.sentenceOf[person.from]) return undefined;
  const found = reader.found[at];
  if (found === undefined && person.value.of === undefined) return memberOfNamed(reader, person, at);
  const entry = found === undefined ? undefined : chooseEntry(reader, found.from, found.to);
  if (found === undefined || entry === undefined || entry.form === "adjective") return undefined;
  const actor = entryRef(reader, entry);
  if (actor.kind === "outlet" || row.words[found.to] === "'s") return undefined;
  const value = withContext(person.value, { of: actor });
  meetPerson(reader, value, person.sex);
  const owner: Draft = { from: at, to: found.to, head: found.to - 1, value: actor, rule: "actors/name" };
  return { drafts: [{ ...person, value }, owner], to: found.to };
}

/** "Rufus Firefly of Harbour University": an organisation that no list knows. */
function memberOfNamed(reader: Reader, person: Draft, at: number): Step | undefined {
  const run = organisationAt(reader, at);
  if (run === undefined) return undefined;
  const actor = organisationRef(reader, run);
  if (actor.kind === "outlet" || actor.id.startsWith("?/")) return undefined;
  const value = withContext(person.value, { of: actor });
  meetPerson(reader, value, person.sex);
  const owner: Draft = { from: at, to: run.to, head: run.head, value: actor, rule: "actors/name" };
  return { drafts: [{ ...person, value }, owner], to: run.to };
}

/** An office phrase with its holder's name in commas after it: "the Freedonian foreign minister, Rufus Firefly,". */
function afterPhrase(reader: Reader, phrase: Step): Step {
  const office = phrase.drafts.at(-1);
  if (office === undefined || office.plural === true) return phrase;
  if (!TITLES.has(office.rule)) return office.value.kind === "person" ? afterNamed(reader, phrase, office) : phrase;
  if (reader.row.words[phrase.to] !== ",") return phrase;
  const name = namedAfter(reader, phrase.to + 1, office);
  if (name === undefined) return phrase;
  const drafts = phrase.drafts.map((draft) =>
    draft === office ? { ...draft, value: name.value, rule: "actors/apposition" } : draft,
  );
  return { drafts: [...drafts, name], to: name.to };
}

function afterNamed(reader: Reader, phrase: Step, person: Draft): Step {
  const step = afterPerson(reader, person);
  return { drafts: [...phrase.drafts.slice(0, -1), ...step.drafts], to: step.to };
}

function namedAfter(reader: Reader, at: number, office: Draft): Draft | undefined {
  const { row } = reader;
  if (!isCapital(row, at) && row.words[at] !== "al") return undefined;
  if (reader.found[at] !== undefined && !personFirst(reader, at)) return undefined;
  const run = nameRunAt(reader, at);
  if (run === undefined) return undefined;
  const after = row.words[run.to] ?? "";
  if (
    after !== "," &&
    after !== "." &&
    row.sentenceOf[run.to] === row.sentenceOf[at] &&
    (reader.row.upos[run.to] || "VERB") !== "VERB"
  )
    return undefined;
  const owner =
    office.value.of === undefined ? undefined : { id: office.value.of, name: office.value.of, kind: "state" as const };
  // A person known to serve somebody else is the next of a list, not the holder.
  if (
    owner !== undefined &&
    knownBySurname(reader, run, { of: owner }, true) === undefined &&
    knownBySurname(reader, run, {}, true) !== undefined
  )
    return undefined;
  return personAt(reader, at, {
    ...(owner === undefined ? {} : { of: owner }),
    ...(office.value.office === undefined
      ? office.sort === undefined
        ? {}
        : { office: office.sort }
      : { office: office.value.office }),
    ...(office.sex === undefined ? {} : { sex: office.sex }),
    titled: true,
  });
}
