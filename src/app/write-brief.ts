import { briefOf } from "../briefs/brief-of.ts";
import type { BriefWords } from "../briefs/brief-words.ts";
import type { News } from "../briefs/choose.ts";
import type { Brief } from "../model/brief.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { officesOf } from "./offices-of.ts";
import { loadReadingTools } from "./reading-tools.ts";

/** The brief of a dossier, with the names of the lexicon. */
export function writeBrief(dossier: Dossier, news: News = {}): Brief {
  return briefOf(dossier, news, briefWords());
}

let words: BriefWords | undefined;

/** What briefs know of names, from the lexicon; made on first use and kept. */
export function briefWords(): BriefWords {
  words ??= wordsOf(loadReadingTools().lexicon);
  return words;
}

/** By an actor's name, all names by which texts speak of it: its own, those of its people and seats, and of those who have served it. */
function namesByActor(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, string[]>();
  const names = new Map<string, string[]>();
  const add = (id: string, name: string, all: readonly string[]): void => {
    byId.set(id, [name, ...all]);
    names.set(name, byId.get(id) ?? []);
  };
  for (const { id, name, names: other, demonyms, seats, metonyms } of lexicon.states.values())
    add(id, name, [...other, ...demonyms.adjectives, ...demonyms.people, ...seats, ...metonyms]);
  for (const { id, name, names: other, members = [] } of lexicon.groups.values()) add(id, name, [...other, ...members]);
  for (const { id, name, names: other } of lexicon.organisations.values()) add(id, name, other);
  for (const { surnames, offices } of lexicon.people.values())
    for (const of of new Set(offices.map((tenure) => tenure.of))) byId.get(of)?.push(...surnames);
  return names;
}

function wordsOf(lexicon: Lexicon | undefined): BriefWords {
  const adjectives = new Map<string, string>();
  const surnames = new Map<string, string>();
  const served = new Map<string, string>();
  const offices = new Map<string, string>();
  const ends = new Map<string, string>();
  const outlets = new Map<string, string>();
  if (lexicon === undefined) return toWords({ adjectives, surnames, served, offices, ends, outlets, names: new Map() });
  for (const { name, names } of [...lexicon.organisations.values(), ...lexicon.groups.values()]) {
    adjectives.set(name, names.find((other) => /^[A-Z]{2,6}$/.test(other)) ?? name);
  }
  for (const { name, demonyms } of lexicon.states.values()) {
    const [adjective] = demonyms.adjectives;
    if (adjective !== undefined) adjectives.set(name, adjective);
  }
  for (const { name, domains } of lexicon.outlets.values()) for (const domain of domains) outlets.set(domain, name);
  const whole = (id: string): string | undefined =>
    lexicon.states.get(id)?.name ?? lexicon.groups.get(id)?.name ?? lexicon.organisations.get(id)?.name;
  for (const { name, surnames: own, offices: tenures } of lexicon.people.values()) {
    if (own[0] !== undefined) surnames.set(name, own[0]);
    const last = tenures.at(-1);
    if (tenures.length > 0)
      ends.set(
        name,
        tenures
          .map(({ to }) => to ?? "9")
          .sort()
          .at(-1) ?? "9",
      );
    const of = last?.of;
    const side = of === undefined ? undefined : whole(of);
    if (side !== undefined) served.set(name, side);
    const title = last?.title ?? (last?.office === "spokesperson" ? seatTitle(side) : undefined);
    if (title !== undefined) offices.set(name, title);
  }
  return toWords({ adjectives, surnames, served, offices, ends, outlets, names: namesByActor(lexicon) });
}

/** Governments whose spokesman goes by the seat: "Kremlin spokesman". */
const SEATS: Readonly<Record<string, string>> = { Russia: "Kremlin", "United States": "White House" };

function seatTitle(side: string | undefined): string | undefined {
  const seat = SEATS[side ?? ""];
  return seat === undefined ? undefined : `${seat} spokesman`;
}

const SPOKES = /^spokes(?:man|woman|person)$/;

/** `bbc.co.uk` of an address. */
function domainOf(url: string | undefined): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url ?? "")?.[1] ?? "";
}

/** `mehrnews.com` of `en.mehrnews.com`. */
function parentOf(domain: string): string {
  return domain.slice(domain.indexOf(".") + 1);
}

interface Names {
  readonly adjectives: ReadonlyMap<string, string>;
  readonly surnames: ReadonlyMap<string, string>;
  readonly served: ReadonlyMap<string, string>;
  readonly offices: ReadonlyMap<string, string>;
  /** When the last of a person's offices ended. */
  readonly ends: ReadonlyMap<string, string>;
  /** Names of outlets by domain. */
  readonly outlets: ReadonlyMap<string, string>;
  /** Names of actors by the canonical one. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

function toWords({ adjectives, surnames, served, offices, ends, outlets, names }: Names): BriefWords {
  return {
    adjectiveOf: (actor) => adjectives.get(actor),
    surnameOf: (person) => surnames.get(person),
    tenureOf: (person, day) => {
      const [held] = officesOf(person, day);
      return held === undefined ? undefined : { office: held.title, of: held.of };
    },
    isFormer: (person, day) => (ends.get(person) ?? "9") < day,
    outletOf: (outlet, url) =>
      /\p{Lu}/u.test(outlet) ? outlet : (outlets.get(domainOf(url)) ?? outlets.get(parentOf(domainOf(url))) ?? outlet),
    namesOf: (actor) => names.get(actor) ?? [],
    servesOf: (person) => served.get(person),
    officeOf: (person, office) => {
      const full = offices.get(person);
      return full !== undefined && SPOKES.test(office) ? full.replace(/spokes(?:man|woman|person)/, office) : office;
    },
  };
}
