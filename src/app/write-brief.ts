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

function wordsOf(lexicon: Lexicon | undefined): BriefWords {
  const adjectives = new Map<string, string>();
  const surnames = new Map<string, string>();
  const served = new Map<string, string>();
  const offices = new Map<string, string>();
  const ends = new Map<string, string>();
  const outlets = new Map<string, string>();
  if (lexicon === undefined) return toWords({ adjectives, surnames, served, offices, ends, outlets });
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
  return toWords({ adjectives, surnames, served, offices, ends, outlets });
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
}

function toWords({ adjectives, surnames, served, offices, ends, outlets }: Names): BriefWords {
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
    servesOf: (person) => served.get(person),
    officeOf: (person, office) => {
      const full = offices.get(person);
      return full !== undefined && SPOKES.test(office) ? full.replace(/spokes(?:man|woman|person)/, office) : office;
    },
  };
}
