import type { Brief, BriefLine } from "../model/brief.ts";
import type { Claim } from "../model/claim.ts";
import type { Told } from "../model/thread.ts";
import { addDays } from "../model/time.ts";

/** A name or number of a sentence that stands in none of its claims. */
export interface Unproved {
  readonly line: string;
  readonly what: string;
}

/** Words that a sentence of ours may hold without a claim: our own, and those of the calendar. */
const OWN = new Set(
  "A An The Reports It In On According Military Humanitarian Financial Sanctions Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December An".split(
    " ",
  ),
);

/** What a brief says that its claims do not: each capitalised name and each number of a sentence must stand in a claim that it cites. */
export function checkBrief(brief: Brief, told: readonly Told[]): readonly Unproved[] {
  const byId = new Map(told.map((one) => [one.claim.id, one]));
  return brief.sections.flatMap(({ lines }) => lines.flatMap((line) => unproved(line, byId)));
}

function unproved(line: BriefLine, byId: ReadonlyMap<string, Told>): readonly Unproved[] {
  const cited = line.claims.flatMap((id) => byId.get(id) ?? []);
  const ground = cited.map(({ claim, article }) => groundOf(claim, article)).join(" ");
  const names = line.text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  const numbers = line.text.match(/\d[\d,.]*/g) ?? [];
  const lost = [
    ...names.filter((name) => !OWN.has(name) && !ground.includes(name)),
    ...numbers.filter((number) => !holdsNumber(ground, number)),
  ];
  return lost.map((what) => ({ line: line.text, what }));
}

/** All that a claim says: its words, slots, days, places, voice, outlet, and the people who corrected it. */
function groundOf(claim: Claim, article: Told["article"]): string {
  const slots = JSON.stringify([claim.body, claim.when, claim.where, claim.voice.name, claim.voice.relay]);
  const people = (claim.corrections ?? []).map(({ by }) => by).join(" ");
  return `${claim.cites.map((cite) => cite.words).join(" ")} ${slots} ${dueOf(claim)} ${article.outlet ?? ""} ${article.published ?? ""} ${people}`;
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
