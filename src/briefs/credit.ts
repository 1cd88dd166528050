import type { Given, Giver } from "../model/thread.ts";
import { type Cast, introduced, isPerson, PLAIN_CAST } from "./cast.ts";
import { countedWords } from "./words.ts";

/** At most this many are credited by name. */
const MOST = 2;

/** Who is credited with a value: people by name, else bodies, else a source that is not named, else outlets; each once. */
export function creditedGivers(given: Pick<Given, "by">): readonly Giver[] {
  const best = Math.min(...given.by.map(rankOf));
  const givers = given.by.filter((giver) => rankOf(giver) === best);
  const ofName = new Map<string, Giver>();
  for (const giver of givers) if (!ofName.has(keyOf(giver))) ofName.set(keyOf(giver), giver);
  return [...ofName.values()].slice(0, best === UNNAMED ? 1 : MOST);
}

/** Who gave a value, as a reader wants it: "Sergei Lavrov", "Harbour Wire, Hill Post and three others". */
export function creditOf(given: Pick<Given, "by">, cast: Cast = PLAIN_CAST): string {
  const credited = creditedGivers(given);
  const names = [...new Set(credited.map((giver) => cast.source(giver)))];
  const others = othersThan(credited, given);
  if (others > 0)
    return `${names.join(", ")} and ${others === 1 ? "another outlet" : `${countedWords(others)} others`}`;
  return names.join(names.some((name) => name.includes(" and ")) ? ", and " : " and ");
}

/** How many more outlets say the same, where outlets are credited. */
function othersThan(credited: readonly Giver[], { by }: Pick<Given, "by">): number {
  if (credited.some((giver) => rankOf(giver) !== OUTLET)) return 0;
  const outlets = new Set(by.filter((giver) => rankOf(giver) === OUTLET).map(keyOf));
  return outlets.size - credited.length;
}

/** Whether outlets are credited, and not a speaker. */
export function isOfOutlets(given: Pick<Given, "by">): boolean {
  return creditedGivers(given).every((giver) => rankOf(giver) === OUTLET);
}

/** Whether a person or a body is credited by name. */
export function isOfNamed(given: Pick<Given, "by">): boolean {
  return creditedGivers(given).every((giver) => rankOf(giver) < UNNAMED || rankOf(giver) === PRIVATE);
}

/** "says", or "say" of several. */
export function saysOf(given: Pick<Given, "by">): string {
  const credited = creditedGivers(given);
  if (credited.length > 1) return "say";
  const voice = credited[0]?.voice;
  if (voice?.name === undefined || voice.kind === "outlet") return "says";
  const [head = ""] = introduced(voice.name).split(/ (?:of|in|at|from|with|familiar|who|close) /);
  return / and |, /.test(head) || (/^[^A-Z]*s$|ies$/.test(head) && !/^(?:an?|the) /.test(head)) ? "say" : "says";
}

const [PERSON, BODY, UNNAMED, OUTLET, PRIVATE] = [0, 1, 2, 3, 4] as const;

function rankOf({ voice }: Giver): number {
  if (voice.kind === "outlet" || voice.name === undefined || voice.actor?.kind === "outlet") return OUTLET;
  if (voice.kind === "unnamed") return UNNAMED;
  if (!isPerson(voice)) return BODY;
  // An expert, a soldier: somebody who speaks for no state or party is credited where nobody else tells it.
  return voice.actor?.office === undefined || PRIVATE_OFFICE.test(voice.actor.office) ? PRIVATE : PERSON;
}

const PRIVATE_OFFICE =
  /\b(?:analyst|expert|professor|researcher|fellow|director general|officer|soldier|scientist|economist|historian|journalist|editor|columnist|activist|resident)\b/i;

/** Two names of one outlet, or two sayings of one speaker, are one. */
function keyOf(giver: Giver): string {
  const rank = rankOf(giver);
  if (rank === OUTLET) return outletKey(giver);
  return rank === BODY ? bodyKey(giver) : (giver.voice.actor?.name ?? giver.voice.name ?? "").toLowerCase();
}

/** "Norland's Ministry of Defence" and "the Norlandic Defense Ministry" alike: the land, and the words that are not its name. */
function bodyKey({ voice: { actor, name = "" } }: Giver): string {
  const land = actor?.of ?? actor?.name ?? "";
  const stem = land.toLowerCase().slice(0, 4);
  const words = name
    .toLowerCase()
    .replaceAll("defence", "defense")
    .split(/[^\p{L}]+/u);
  const own = words.filter((word) => word.length > 2 && word !== "the" && (stem === "" || !word.startsWith(stem)));
  return own.length === 0 ? name.toLowerCase() : [land, ...own.sort()].join(" ");
}

function outletKey({ voice, outlet }: Giver): string {
  return voice.actor?.kind === "outlet" ? voice.actor.name : (outlet ?? "");
}
