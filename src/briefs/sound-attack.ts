import type { Claim, ClaimId } from "../model/claim.ts";
import { fieldOf, type Giver, preferredOf, standingIn, type Thread, type Told } from "../model/thread.ts";
import type { BriefWords } from "./brief-words.ts";
import evidence from "./evidence.json" with { type: "json" };
import { isNamed } from "./named-in.ts";
import { holdsOneOf, isOneIn } from "./sound-deed.ts";
import { withGivers, withValues } from "./with-values.ts";
import { countedWords } from "./words.ts";

const STRIKES: ReadonlySet<string> = new Set(evidence.strikes);
const ACCUSED: ReadonlySet<string> = new Set(evidence.accused);
const BEARERS: ReadonlySet<string> = new Set(evidence.bearers);

/**
 * An attack as its reports' words bear it out; undefined where they tell of none: no word of a strike ("shot dead in Port
 * Velden"), or an attacker named only as one who speaks ("Norland officials report six killed").
 */
export function soundAttack(thread: Thread, byId: ReadonlyMap<ClaimId, Told>, words: BriefWords): Thread | undefined {
  if (thread.kind !== "attack") return thread;
  const claims = thread.steps.flatMap(({ claim }) => byId.get(claim)?.claim ?? []);
  if (claims.length === 0 || claims.some(isSure)) return thread;
  const heads = thread.steps.flatMap(({ claim }) => byId.get(claim)?.article.title ?? []);
  if (!claims.some((claim) => holdsOneOf(claim, STRIKES)) && !heads.some((head) => isOneIn(head, STRIKES)))
    return undefined;
  const attacker = preferredOf(thread, "attacker");
  const names = attacker === undefined ? [] : words.namesOf(attacker);
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
  return isOnlySpeaker ? undefined : withOneToll(withDetailsOfToll(sound), told);
}

function isSure({ corrections, byModel }: Claim): boolean {
  return corrections !== undefined || byModel !== undefined;
}

function textOf(claim: Claim | undefined): string {
  return claim?.cites.map(({ words }) => words).join(" … ") ?? "";
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

/** Where a toll is told, the day of the claims that give it, and the place and the weapons of their reports: those of others may be of another attack. */
function withDetailsOfToll(thread: Thread): Thread {
  const tolls = [fieldOf(thread, "killed") ?? fieldOf(thread, "wounded")].flatMap((field) => standingIn(field));
  const held = new Set(tolls.flatMap(({ by }) => by.map(({ article }) => article)));
  const by = new Set(tolls[0]?.by.map(({ claim }) => claim));
  if (held.size === 0) return thread;
  return (["date", "place", "weapon"] as const).reduce(
    (whole, name) =>
      withGivers(whole, name, (_, { article, claim }) => (name === "date" ? by.has(claim) : held.has(article))),
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

function holdsNumber(text: string, value: string): boolean {
  const tokens = text
    .toLowerCase()
    .replaceAll(",", "")
    .split(/[^\p{L}\d]+/u);
  return (
    tokens.includes(value) || tokens.includes(countedWords(Number(value))) || (value === "1" && tokens.includes("a"))
  );
}
