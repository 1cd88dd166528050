import type { Brief, BriefLine } from "../model/brief.ts";
import type { Claim } from "../model/claim.ts";
import { namesIn } from "../model/claim-actors.ts";
import type { Told } from "../model/thread.ts";
import { addDays } from "../model/time.ts";
import { type BriefWords, NO_WORDS } from "./brief-words.ts";
import { WEEKDAY_AND_MONTH_NAMES } from "./words.ts";

/** A name or number of a sentence that stands in none of its claims. */
export interface Unproved {
  readonly line: string;
  readonly what: string;
}

/** Words that a sentence of ours may begin with, and those of the calendar. */
const OWN: ReadonlySet<string> = new Set([
  ..."A An The According Accounts Delegations Envoys Former Humanitarian Military Financial".split(" "),
  ...WEEKDAY_AND_MONTH_NAMES,
]);

/**
 * What a brief says that its claims do not: each capitalised name and each number of a sentence must stand in a claim that it
 * cites. An adjective stands for its state, and an office for the person who holds it, as the lexicon has them.
 */
export function checkBrief(brief: Brief, told: readonly Told[], words: BriefWords = NO_WORDS): readonly Unproved[] {
  const byId = new Map(told.map((one) => [one.claim.id, one]));
  const lines = [
    ...(brief.standfirst === undefined ? [] : [brief.standfirst]),
    ...brief.summary,
    ...brief.sections.flatMap((section) => section.lines),
  ];
  return lines.flatMap((line) => unproved(line, brief.day, byId, words));
}

function unproved(
  line: BriefLine,
  day: string,
  byId: ReadonlyMap<string, Told>,
  words: BriefWords,
): readonly Unproved[] {
  const cited = line.claims.flatMap((id) => byId.get(id) ?? []);
  const ground = cited.map(({ claim, article }) => groundOf(claim, article, day, words)).join(" ");
  const folded = plain(ground);
  const names = line.text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  const numbers = line.text.match(/\d[\d,.]*/g) ?? [];
  const holds = (name: string): boolean =>
    name === "One" ? holdsNumber(ground, "1") || /\bone\b/.test(folded) : folded.includes(plain(name));
  const lost = [
    ...names.filter((name) => !OWN.has(name) && !holds(name)),
    ...numbers.filter((number) => !holdsNumber(ground, number)),
  ];
  return lost.map((what) => ({ line: line.text, what }));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[-’']/g, " ");
}

/** All that a claim says: its words, slots, days, places, voice, outlet, the people who corrected it; and what the lexicon has of its people and states. */
function groundOf(claim: Claim, article: Told["article"], day: string, words: BriefWords): string {
  const { name, relay, actor } = claim.voice;
  const slots = JSON.stringify([
    claim.body,
    claim.when,
    claim.where,
    name,
    relay,
    actor?.name,
    actor?.of,
    actor?.office,
  ]);
  const outlet = article.outlet === undefined ? "" : words.outletOf(article.outlet, article.url);
  const people = (claim.corrections ?? []).map(({ by }) => by).join(" ");
  const named = [
    ...Object.values(claim.body).flatMap(namesIn),
    ...(actor === undefined ? [] : [actor.name, actor.of ?? ""]),
  ];
  const known = named.flatMap((one) => knownOf(one, actor?.office, day, words)).join(" ");
  return `${claim.cites.map((cite) => cite.words).join(" ")} ${slots} ${dueOf(claim)} ${outlet} ${article.published ?? ""} ${people} ${known}`;
}

/** The adjective of a state; the office of a person, and whose it is. */
function knownOf(name: string, office: string | undefined, day: string, words: BriefWords): readonly string[] {
  const held = words.tenureOf(name, day);
  return [
    words.adjectiveOf(name) ?? "",
    office === undefined ? "" : words.officeOf(name, office),
    ...(held === undefined ? [] : [words.officeOf(name, held.office), held.of, words.adjectiveOf(held.of) ?? ""]),
  ];
}

/** The day on which a time given on a known day runs out: it follows from the claim, though no word of it says so. */
function dueOf(claim: Claim): string {
  if (claim.kind !== "threat") return "";
  const days = /^P(\d+)D$/.exec(claim.body.within ?? "");
  const from = claim.when?.edtf;
  return days === null || from?.length !== 10 ? "" : addDays(from, Number(days[1]));
}

function holdsNumber(ground: string, number: string): boolean {
  const plain = number.replace(/[,.]$/, "").replaceAll(",", "");
  return new RegExp(`(?:^|\\D)0*${plain}(?:\\D|$)`).test(ground.replaceAll(",", ""));
}
