import type { Giver } from "../model/thread.ts";
import type { Voice } from "../model/voice.ts";
import { type BriefWords, NO_WORDS } from "./brief-words.ts";
import titles from "./titles.json" with { type: "json" };
import { named as nameOf, withArticle } from "./words.ts";

/** Who has been named in a text so far: a person stands in full with their office once, then by family name. */
export interface Cast {
  readonly person: (name: string, office?: string, of?: string, isFormer?: boolean) => string;
  /** Whom a giver credits: a speaker, or the outlet itself. */
  readonly source: (giver: Giver) => string;
  /** Who has been named, to go back to where a sentence is not used. */
  readonly named: () => ReadonlyMap<string, string>;
  readonly backTo: (named: ReadonlyMap<string, string>) => void;
}

/** A description of a source is this long at most. */
const MOST_WORDS = 8;
/** Titles as reports shorten them: "Sen." */
const WRITTEN: Readonly<Record<string, string>> = titles.written;
/** Words for offices that say little: who bears one goes by another office, or by whom they serve. */
const VAGUE: ReadonlySet<string> = new Set(titles.vagueOffices);
const CAPITAL: ReadonlySet<string> = new Set(titles.capital);

/** A fresh cast. */
export function castWith(words: BriefWords = NO_WORDS, day = ""): Cast {
  let known = new Map<string, string>();
  const person = (name: string, office?: string, of?: string, isFormer = words.isFormer(name, day)): string => {
    const short = known.get(name);
    if (short !== undefined) return short;
    const family = words.surnameOf(name) ?? name.split(" ").at(-1) ?? name;
    known.set(name, [...known.values()].includes(family) ? name : family);
    const held = office === undefined || VAGUE.has(office.toLowerCase()) ? words.tenureOf(name, day) : { office, of };
    if (isFormer && office !== undefined && of !== undefined && !VAGUE.has(office.toLowerCase()))
      return `former ${titled(name, office, of, words)}`;
    if (held === undefined && of !== undefined && office !== undefined) return `${name} of ${nameOf(of)}`;
    if (held?.of !== undefined && VAGUE.has((held.office ?? "").toLowerCase())) return `${name} of ${nameOf(held.of)}`;
    const full = titled(name, held?.office, held?.of, words);
    return office !== undefined && full !== name && isFormer ? `former ${full}` : full;
  };
  return {
    person,
    source: (giver) => sourceOf(giver, person, words),
    named: () => new Map(known),
    backTo: (before) => {
      known = new Map(before);
    },
  };
}

/** Names as they are, every time: for a sentence that stands by itself. */
export const PLAIN_CAST: Cast = {
  person: (name) => name,
  source: (giver) => sourceOf(giver, (name) => name, NO_WORDS),
  named: () => new Map(),
  backTo: () => undefined,
};

/** "Ukrainian President Volodymyr Zelensky", "EU foreign policy chief Kaja Kallas", "President Ada Lark of Norland". */
function titled(name: string, given: string | undefined, of: string | undefined, words: BriefWords): string {
  if (given === undefined || name.toLowerCase().includes(given)) return name;
  const office = words.officeOf(name, WRITTEN[given.toLowerCase()] ?? given);
  const title = CAPITAL.has(office.toLowerCase())
    ? office.replace(/\b(?!of\b)\p{Ll}/gu, (a) => a.toUpperCase())
    : office;
  const adjective = of === undefined ? undefined : words.adjectiveOf(of);
  if (/^(?:Kremlin|White House)\b/.test(office)) return `${title} ${name}`;
  if (of === undefined || office.toLowerCase().includes((adjective ?? of).toLowerCase())) return `${title} ${name}`;
  return adjective === undefined ? `${title} ${name} of ${nameOf(of)}` : `${adjective} ${title} ${name}`;
}

/** Whether a voice is a person by their name, and not "a German government spokesperson". */
export function isPerson({ actor, name = "" }: Voice): boolean {
  const words = (actor?.name ?? name).split(" ");
  return (
    actor?.kind === "person" &&
    words.length > 1 &&
    /^\p{Lu}/u.test(words.at(-1) ?? "") &&
    !ROLES.test(words.at(-1) ?? "")
  );
}

/** Words for sources that a headline writes with a capital. */
const COMMON =
  /\b(?:Officials?|Sources?|Authorities|Medics|Diplomats?|Reports?|Health Ministry|Health|Local|Senior)\b/g;

function sourceOf({ voice, outlet }: Giver, person: Cast["person"], words: BriefWords): string {
  if (voice.kind === "outlet" || voice.name === undefined) return outlet ?? "an unnamed report";
  const { actor } = voice;
  if (actor?.kind === "outlet") return actor.name;
  if (voice.kind === "named" && isPerson(voice))
    return person(actor?.name ?? voice.name, actor?.office, actor?.of, actor?.former);
  // A description that is half a sentence says less than the outlet that gives it.
  if (outlet !== undefined && (voice.name.split(" ").length > MOST_WORDS || /--|[;:()]/.test(voice.name)))
    return outlet;
  const plain = voice.kind === "unnamed" ? voice.name.replace(COMMON, (word) => word.toLowerCase()) : voice.name;
  const name = introduced(plain, ofWhom(voice, words));
  return voice.kind === "unnamed" && outlet !== undefined ? `${name} cited by ${outlet}` : name;
}

/** The adjective that says whose body or official it is, where the name does not say so: "Russian" of "Defense Ministry". */
function ofWhom({ actor, name = "" }: Voice, words: BriefWords): string | undefined {
  const of = actor?.of;
  const adjective = of === undefined ? undefined : words.adjectiveOf(of);
  if (of === undefined || adjective === undefined) return undefined;
  return name.includes(of) || name.includes(adjective) || /\bof\b/.test(name) ? undefined : adjective;
}

/** One person of whom there are many, so that "a" must stand before. */
const ROLES =
  /\b(?:source|official|spokes(?:man|woman|person)|diplomat|aide|advis[eo]r|envoy|negotiator|commander|officer|minister|lawmaker|analyst|expert|witness|resident|associate|researcher|professor|correspondent|fighter|soldier|doctor|journalist|mediator|observer)(?:$| (?:of|for|from|in|at|with|close|familiar|on|who)\b)/i;
/** Bodies, before which "the" must stand. */
const BODIES =
  /\b(?:ministry|office|council|service|administration|department|staff|command|committee|agency|army|navy|force|forces|press|police|government|parliament|presidency|emergency|military|authority|side|foundation|bureau|forum|union|organi[sz]ation)$/i;

/** A speaker's description as it stands inside a sentence: "a Ukrainian source", "the Russian Defense Ministry", "Russia and Ukraine". */
export function introduced(name: string, adjective?: string): string {
  if (/^(?:A|An|The|Two|Three|Several|Some) /.test(name)) return name.charAt(0).toLowerCase() + name.slice(1);
  if (/^(?:an?|the|two|three|several|some|one|his|her|its|their) |['’]s? /i.test(name)) return name;
  const whole = adjective !== undefined && (BODIES.test(name) || ROLES.test(name)) ? `${adjective} ${name}` : name;
  if (ROLES.test(name) && !/^\p{Lu}\S* \p{Lu}\S*$/u.test(name)) return withArticle(whole);
  if (BODIES.test(name)) return `the ${whole}`;
  return /^[^,]+, [^,]+$/.test(whole) ? whole.replace(", ", " and ") : nameOf(whole);
}
