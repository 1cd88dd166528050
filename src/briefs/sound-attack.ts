import type { Claim, ClaimId } from "../model/claim.ts";
import { covers } from "../model/span.ts";
import { fieldOf, type Giver, preferredOf, standingIn, type Thread, type Told } from "../model/thread.ts";
import { type BriefWords, NO_WORDS } from "./brief-words.ts";
import evidence from "./evidence.json" with { type: "json" };
import { isNamed } from "./is-named.ts";
import { holdsOneOf, isOneIn, isSure } from "./sound-deed.ts";
import { withGivers, withValues } from "./with-values.ts";
import { countedWords } from "./words.ts";

/** Words of a strike. */
export const STRIKES: ReadonlySet<string> = new Set(evidence.strikes);
const ACCUSED: ReadonlySet<string> = new Set(evidence.accused);
const BEARERS: ReadonlySet<string> = new Set(evidence.bearers);

/**
 * An attack as its reports' words bear it out; undefined where they tell of none: no word of a strike ("shot dead in Port
 * Velden"), or an attacker named only as one who speaks ("Norland officials report six killed").
 */
export function soundAttack(
  whole: Thread,
  byId: ReadonlyMap<ClaimId, Told>,
  words: BriefWords,
  parties: readonly string[] = [],
): Thread | undefined {
  if (whole.kind !== "attack") return whole;
  const thread = withoutHalted(whole, byId);
  if (thread === undefined) return undefined;
  const claims = thread.steps.flatMap(({ claim }) => byId.get(claim)?.claim ?? []);
  if (claims.length === 0 || claims.some(isSure)) return thread;
  const heads = thread.steps.flatMap(({ claim }) => byId.get(claim)?.article.title ?? []);
  if (!claims.some((claim) => holdsOneOf(claim, STRIKES)) && !heads.some((head) => isOneIn(head, STRIKES)))
    return undefined;
  const attacker = preferredOf(thread, "attacker");
  const names = attacker === undefined ? [] : words.namesOf(attacker);
  // "the opposition to the raids": nobody whom one knows.
  if (words !== NO_WORDS && attacker !== undefined && names.length === 0)
    return soundAttack(withValues(thread, "attacker", []), byId, words, parties);
  if (attacker !== undefined && claims.every((claim) => isReversed(textOf(claim), attacker, parties, words)))
    return undefined;
  if (claims.some((claim) => isTollElsewhere(claim, thread, words))) return undefined;
  const told = (giver: Giver): Claim | undefined => byId.get(giver.claim)?.claim;
  const open = withGivers(thread, "attacker", (_, giver) => !isAccused(told(giver)));
  const sound = withGivers(
    open,
    "attacker",
    ({ value }, giver) => value !== attacker || names.length === 0 || isAgent(textOf(told(giver)), names),
  );
  const isOnlySpeaker =
    fieldOf(open, "attacker") !== undefined &&
    preferredOf(sound, "attacker") !== attacker &&
    claims.every((claim) => isNamed(textOf(claim), names) || textOf(claim) === "");
  const placed = withGivers(sound, "place", ({ value }, giver) => isStruckIn(told(giver), value));
  return isOnlySpeaker ? undefined : withTollsPlace(withOneToll(withDetailsOfToll(placed), told), byId);
}

/** "a halt to Norlandic airstrikes", "an end to the attacks": what a deal would stop. */
const HALTED =
  /\b(?:cessation|end|ending|freeze|halt|halting|pause|stop|stopping|suspension)\b(?: (?:all|any|further|future|its|of|on|the|their|to|\p{Lu}\p{L}+)){0,4} (?:\p{Ll}+ )?$/u;

/** A thread without the reports that only speak of a halt to the strikes; undefined where all do. */
function withoutHalted(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Thread | undefined {
  const [first, ...more] = thread.steps.filter(({ claim }) => !isHalted(byId.get(claim)?.claim));
  return first === undefined ? undefined : { ...thread, steps: [first, ...more] };
}

function isHalted(claim: Claim | undefined): boolean {
  if (claim?.trigger === undefined || isSure(claim)) return false;
  const { start } = claim.trigger;
  const cite = claim.cites.find((one) => covers(one, claim.trigger ?? one));
  return cite !== undefined && HALTED.test(cite.words.slice(0, start - cite.start));
}

/** Whether the words that name a place tell of the attack too: "the front in the east is a wasteland" is another sentence of the report. */
function isStruckIn(claim: Claim | undefined, place: string): boolean {
  if (claim === undefined || isSure(claim)) return true;
  const naming = claim.cites.filter(({ words }) => words.includes(place));
  return (
    naming.length === 0 ||
    naming.some(
      ({ words, start, end }) =>
        isOneIn(near(words, place), STRIKES) || claim.trigger === undefined || covers({ start, end }, claim.trigger),
    )
  );
}

/** Characters on either side of a place within which what was done there is told. */
const NEAR = 40;

function near(text: string, place: string): string {
  const at = text.indexOf(place);
  return text.slice(Math.max(0, at - NEAR), at + place.length + NEAR);
}

function textOf(claim: Claim | undefined): string {
  return claim?.cites.map(({ words }) => words).join(" … ") ?? "";
}

const STRIKE =
  /^(?:['’]s)? (?:\p{Ll}+ |Air |Drone |Missile )?(?:and \p{Ll}+ )?(?:air ?)?(?:strikes?|attacks?|raids?|bombing|bombardment|shelling|gunfire|assault)\b/iu;

/** "A Norlandic strike on a school of Sudland": whose strike it was, where the words say it of another party and not of the attacker. */
function isReversed(text: string, attacker: string, parties: readonly string[], words: BriefWords): boolean {
  const strikes = (name: string): boolean =>
    [name, ...words.namesOf(name)].some((one) =>
      text
        .split(one)
        .slice(1)
        .some((rest) => STRIKE.test(rest)),
    );
  return !strikes(attacker) && parties.some((party) => party !== attacker && strikes(party));
}

/** "In Lake Town four were killed", of an attack elsewhere: a town that neither the claim nor its thread knows. */
function isTollElsewhere({ cites, where, body }: Claim, thread: Thread, words: BriefWords): boolean {
  const killed = preferredOf(thread, "killed");
  const target = preferredOf(thread, "target") ?? "";
  if (killed === undefined || (body as { readonly killed?: number } | undefined)?.killed !== Number(killed))
    return false;
  const sides = [target, preferredOf(thread, "attacker") ?? ""].flatMap((side) => [side, ...words.namesOf(side)]);
  const homes = (evidence.homes as Readonly<Partial<Record<string, readonly string[]>>>)[target] ?? [];
  const lands = [...sides, ...homes];
  const near = where.filter(({ territory }) => territory === undefined || lands.includes(territory));
  const known = [...near.map(({ name }) => name), ...lands].map((name) => name.toLowerCase());
  const text = cites.find((cite) => holdsNumber(cite.words, killed))?.words ?? "";
  const towns = [...text.matchAll(/\b(?:injured|wounded|killed|dead) in ((?:\p{Lu}[\p{L}’'-]+ ?){1,3})/gu)].map(
    (found) => (found[1] ?? "").trim().toLowerCase(),
  );
  return towns.some((town) => !known.some((name) => name.includes(town)));
}

/** "four dead in Lake Town", "Kill Two in Port Velden": where a text has its dead. */
function tollTowns(text: string): readonly string[] {
  const found = text.matchAll(
    /\b(?:injured|wounded|killed|dead|kill(?:ed|ing|s)?(?: [\p{L}\d]+){1,3}) in ((?:\p{Lu}[\p{L}’'-]+ ?){1,3})/giu,
  );
  return [...found]
    .map(([, town = ""]) => town.trim())
    .filter((town) => /^\p{Lu}/u.test(town))
    .map((town) => town.toLowerCase());
}

/** "Strikes hit Port Velden and kill two in Lake Town": the place is not told where the dead were in another that the reports name. */
function withTollsPlace(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Thread {
  const [killed, place] = [preferredOf(thread, "killed"), preferredOf(thread, "place")];
  if (killed === undefined || place === undefined) return thread;
  const all = thread.steps.flatMap(({ claim }) => byId.get(claim) ?? []);
  const texts = all.flatMap(({ article, claim }) => [article.title, ...claim.cites.map(({ words }) => words)]);
  const places = all.flatMap(({ claim }) => claim.where.map(({ name }) => name.toLowerCase()));
  const towns = texts
    .filter((text) => holdsNumber(text, killed))
    .flatMap(tollTowns)
    .filter((town) => places.includes(town));
  return towns.length > 0 && !towns.includes(place.toLowerCase()) ? withValues(thread, "place", []) : thread;
}

/** "An agent of Norland is suspected": nobody is told to have done what they are accused of. */
function isAccused(claim: Claim | undefined): boolean {
  return claim !== undefined && holdsOneOf(claim, ACCUSED);
}

/** Whether a name stands in a text otherwise than before an office: "Norland officials", "Norland-occupied". */
export function isAgent(text: string, names: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return names.some((name) => {
    const parts = lower.split(name.toLowerCase()).slice(1);
    return parts.some((rest) => {
      const next = /^(?:['’]s)?(-?\p{L}+)?(?:\s+(\p{L}+))?/u.exec(rest);
      if (next?.[1] !== undefined && !next[1].startsWith("-")) return false;
      return !BEARERS.has(next?.[1] ?? "") && !BEARERS.has(next?.[2] ?? "");
    });
  });
}

/**
 * Where a toll is told, the day of the claims that give it, and the place, the wounded and the weapons of their reports; else, where a
 * place is, the day and the weapons of the reports that give it: those of others may be of another attack.
 */
function withDetailsOfToll(thread: Thread): Thread {
  const tolls = [fieldOf(thread, "killed") ?? fieldOf(thread, "wounded")].flatMap((field) => standingIn(field));
  const spot =
    preferredOf(thread, "place") === preferredOf(thread, "target") ? undefined : fieldOf(thread, "place")?.values[0];
  const anchors = tolls.length > 0 ? tolls : spot === undefined ? [] : [spot];
  const held = new Set(anchors.flatMap(({ by }) => by.map(({ article }) => article)));
  const by = new Set(tolls[0]?.by.map(({ claim }) => claim));
  if (held.size === 0) return thread;
  return (["date", "place", "wounded", "weapon"] as const).reduce(
    (whole, name) =>
      withGivers(whole, name, (_, { article, claim }) =>
        name === "date" && by.size > 0 ? by.has(claim) : held.has(article),
      ),
    thread,
  );
}

/** Where one clause ends and another attack may begin: "…, while a separate attack in". */
const APART = /(?:,? (?:while|whereas|meanwhile)\b|; |\b(?:separately|elsewhere)\b|\band a separate\b)/i;

/** The toll and the place of one clause: of two attacks told in one sentence, the details of the other are left out. */
function withOneToll(thread: Thread, told: (giver: Giver) => Claim | undefined): Thread {
  const killed = fieldOf(thread, "killed")?.values[0];
  if (killed === undefined) return thread;
  const clauses = textOf(told(killed.by[0])).split(APART);
  if (clauses.length < 2) return thread;
  const home = clauses.findIndex((clause) => holdsNumber(clause, killed.value));
  if (home < 0) return thread;
  const isElsewhere = (isIn: (clause: string) => boolean): boolean => {
    const at = clauses.flatMap((clause, index) => (isIn(clause) ? [index] : []));
    return at.length > 0 && !at.includes(home);
  };
  const place = preferredOf(thread, "place");
  const wounded = preferredOf(thread, "wounded");
  const placed =
    place !== undefined && isElsewhere((clause) => clause.includes(place)) ? withValues(thread, "place", []) : thread;
  return wounded !== undefined && isElsewhere((clause) => holdsNumber(clause, wounded))
    ? withValues(placed, "wounded", [])
    : placed;
}

/** Whether a text holds a number, in figures or as a word. */
export function holdsNumber(text: string, value: string): boolean {
  const tokens = text
    .toLowerCase()
    .replaceAll(",", "")
    .split(/[^\p{L}\d]+/u);
  return (
    tokens.includes(value) || tokens.includes(countedWords(Number(value))) || (value === "1" && tokens.includes("a"))
  );
}
