import type { Given, Giver } from "../model/thread.ts";
import { withArticle } from "./words.ts";

/** At most this many are credited by name. */
const MOST = 2;

/** Who is credited with a value, the first giver of each name. */
export function creditedGivers(given: Given): readonly Giver[] {
  const names = new Map<string, Giver>();
  for (const giver of given.by) if (!names.has(nameOf(giver))) names.set(nameOf(giver), giver);
  return [...names.values()].slice(0, MOST);
}

/** Who gave a value, as a reader wants it: named speakers, else the outlets. */
export function creditOf(given: Given): string {
  const credited = creditedGivers(given);
  const others = new Set(given.by.map(nameOf)).size > credited.length;
  const names = credited.map(nameOf);
  const between = names.some((name) => name.includes(" and ")) ? ", and " : " and ";
  return others ? `${names.join(", ")} and others` : names.join(between);
}

/** "according to Sergei Lavrov", or, for variety, "Sergei Lavrov said", "two outlets reported". */
export function creditClause(given: Given, turn: number): string {
  const credited = creditedGivers(given);
  const kinds = new Set(credited.map(({ voice }) => (voice.name === undefined ? "outlet" : voice.kind)));
  const isPlain = kinds.size === 1 && !kinds.has("unnamed");
  if (turn % 2 === 0 || !isPlain) return `according to ${creditOf(given)}`;
  return `${creditOf(given)} ${kinds.has("outlet") ? "reported" : "said"}`;
}

/** "says", or "say" of several. */
export function saysOf(given: Given): string {
  const [{ voice }] = given.by;
  if (new Set(given.by.map(nameOf)).size > 1) return "say";
  if (voice.kind === "outlet" || voice.name === undefined) return "says";
  const [head = ""] = introduced(voice.name).split(/ (?:of|in|at|from|with|familiar|who|close) /);
  return / and |, /.test(head) || (/^[^A-Z]*s$|ies$/.test(head) && !/^(?:an?|the) /.test(head)) ? "say" : "says";
}

function nameOf({ voice, outlet }: Giver): string {
  if (voice.kind === "outlet" || voice.name === undefined) return outlet ?? "an unnamed report";
  const name = introduced(voice.name);
  return voice.kind === "unnamed" && outlet !== undefined ? `${name} cited by ${outlet}` : name;
}

/** One person of whom there are many, so that "a" must stand before. */
const ROLES =
  /\b(?:source|official|spokes(?:man|woman|person)|diplomat|aide|advis[eo]r|envoy|negotiator|commander|officer|minister|lawmaker|analyst|expert|witness|resident)\b/i;
/** Bodies, before which "the" must stand. */
const BODIES =
  /\b(?:ministry|office|council|service|administration|department|staff|command|committee|agency|army|navy|force|forces|press|police|government|parliament|presidency|emergency)$/i;

/** A speaker's description as it stands inside a sentence: "a Ukrainian source", "the Defense Ministry", "Russia and Ukraine". */
function introduced(name: string): string {
  if (/^(?:A|An|The|Two|Three|Several|Some) /.test(name)) return name.charAt(0).toLowerCase() + name.slice(1);
  if (/^(?:an?|the|two|three|several|some|one|his|her|its|their) |['’]s? /i.test(name)) return name;
  if (ROLES.test(name) && !/^\p{Lu}\S* \p{Lu}\S*$/u.test(name)) return withArticle(name);
  if (BODIES.test(name)) return `the ${name}`;
  return /^[^,]+, [^,]+$/.test(name) ? name.replace(", ", " and ") : name;
}
