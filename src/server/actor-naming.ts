import type { ActorRef } from "../model/actor.ts";
import type { Claim, ClaimOf } from "../model/claim.ts";
import { actorsOf } from "../model/claim-actors.ts";
import type { View } from "./desk.ts";
import { perDossier } from "./per-dossier.ts";

/**
 * Every actor that a claim names: those in its slots, the people of talks, the speaker, and the one by whose word it stands. Only names
 * that are one: a voice of two states is two actors, "Ukraine's president" is the person meant or nobody, what the lexicon knows under one
 * id goes by one name, and a stretch of words that names nobody is left out.
 */
export function namesIn(view: View, claim: Claim): readonly string[] {
  const naming = namingOf(view);
  const speaker = claim.kind === "statement" ? claim.body.speaker : undefined;
  const slots = actorsOf(claim).filter((name) => name !== speaker);
  const people = claim.kind === "talks" ? claim.body.people : [];
  const said = claim.kind === "statement" ? (speakerOf(view, claim) ?? []) : [];
  const all = [...slots, ...people].map((name) => naming.people.get(tailOf(name)) ?? name);
  return [...new Set([...all.filter(isName), ...[said].flat(), ...voicesIn(view, claim)])];
}

/** Who makes a statement, as actors are called; undefined where its words name nobody. */
export function speakerOf(view: View, { body: { speaker }, ...claim }: ClaimOf<"statement">): string | undefined {
  const { actor, name } = claim.voice;
  const isVoice = name === speaker || actor?.written === speaker || !isName(speaker);
  const [voice, ...others] = claim.voice.kind === "named" && isVoice ? spoken(claim, namingOf(view)) : [];
  if (voice !== undefined && others.length === 0) return voice;
  return isName(speaker) ? (namingOf(view).people.get(tailOf(speaker)) ?? speaker) : undefined;
}

/** By whose named word a claim stands, as actors are called. */
export function voicesIn(view: View, claim: Claim): readonly string[] {
  return claim.voice.kind === "named" ? spoken(claim, namingOf(view)) : [];
}

/** How the actors of a dossier are called. */
interface Naming {
  /** By the lexicon's id: the name told most among those that are names. */
  readonly byId: ReadonlyMap<string, string>;
  /** People by their names, to know "Presidents Ada Lund" again. */
  readonly people: ReadonlyMap<string, string>;
}

const namingOf = perDossier((view: View): Naming => {
  const counts = new Map<string, Map<string, number>>();
  for (const { claim } of view.dossier.told) {
    for (const { id, name, kind, of } of claim.voice.actor === undefined ? [] : leavesOf(claim.voice.actor)) {
      if (!isName(name) || (kind === "body" && of === undefined)) continue;
      const names = counts.get(id) ?? new Map<string, number>();
      names.set(name, (names.get(name) ?? 0) + 1);
      counts.set(id, names);
    }
  }
  const byId = new Map([...counts].map(([id, names]) => [id, mostTold(names)]));
  const people = [...byId.values()].filter((name) => name.includes(" "));
  return { byId, people: new Map(people.map((name) => [name, name])) };
});

/** The name told most; of those told as often the longest, which says whose it is. */
function mostTold(names: ReadonlyMap<string, number>): string {
  return [...names].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
}

function spoken({ voice: { actor, name = "" } }: Pick<Claim, "voice">, { byId }: Naming): readonly string[] {
  if (actor === undefined) return isName(name) ? [name] : [];
  return leavesOf(actor).flatMap((one) => {
    const { id, name: own, kind, alternatives = [] } = one;
    if (kind === "unnamed" || kind === "outlet" || id.startsWith("?")) return [];
    const known = byId.get(id);
    if (known !== undefined) return [known];
    if (isName(own)) return [own];
    return alternatives.length === 1 ? alternatives.filter(isName) : [];
  });
}

/** The actors that one word means: both states of "the two sides". */
function leavesOf(actor: ActorRef): readonly ActorRef[] {
  return (actor.members ?? []).length === 0 ? [actor] : (actor.members ?? []).flatMap(leavesOf);
}

/** Words that begin no name. */
const NO_NAME = /^(?:an?|the|its?|his|her|their|our|my|this|that|these|those|some|both|all|other|many|several)\s/i;

/** Small words that begin a name all the same: `al-Shabaab`, `de Gaulle`. */
const PARTICLE = /^(?:(?:al|el|ul)-\p{Lu}|(?:al|el|bin|von|van|de|da|di|du|le|la)$)/u;

/** Whether a stretch of words is a name: it begins with a capital or a figure, ends so, and says not whose office it is. */
export function isName(words: string): boolean {
  const parts = words.split(/\s+/);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (words === "" || NO_NAME.test(words) || /['’]s\s|,\s/.test(words)) return false;
  return (
    (PARTICLE.test(first) || /^[^\p{Ll}]/u.test(first)) && (parts.length === 1 || /^(?:al-)?[^\p{Ll}]/u.test(last))
  );
}

/** A name without the title before it. */
function tailOf(name: string): string {
  return name.split(/\s+/).slice(1).join(" ");
}
