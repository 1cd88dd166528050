import type { Claim } from "../model/claim.ts";
import { namesOfJoint } from "../model/joint-names.ts";
import type { Thread, Told } from "../model/thread.ts";
import { namesIn, speakerOf, voicesIn } from "./actor-naming.ts";
import type { View } from "./desk.ts";
import { perDossier } from "./per-dossier.ts";

/** What one actor does to another in a claim. */
export type ActName = "meets" | "threatens" | "helps" | "sanctions" | "attacks";

/** Something between two actors; `meets` has no direction. */
export interface Act {
  readonly act: ActName;
  readonly from: string;
  readonly to: string;
}

/** What a claim says that its actors do to one another. */
export function actsOf(claim: Claim): readonly Act[] {
  switch (claim.kind) {
    case "talks":
      return pairs(claim.body.parties).map(([from, to]) => ({ act: "meets", from, to }));
    case "threat":
      return between("threatens", namesOfJoint(claim.body.issuer), claim.body.target);
    case "aid":
      return between("helps", claim.body.donor, claim.body.recipient);
    case "sanctions":
      return between("sanctions", claim.body.issuer, claim.body.target);
    case "attack":
      return between("attacks", [claim.body.attacker], claim.body.target);
    default:
      return [];
  }
}

function between(act: ActName, from: readonly (string | undefined)[], to: string | undefined): readonly Act[] {
  if (to === undefined || to === "") return [];
  return from.flatMap((name) => (name === undefined || name === "" || name === to ? [] : [{ act, from: name, to }]));
}

function pairs(names: readonly string[]): readonly (readonly [string, string])[] {
  const sorted = [...new Set(names)].sort();
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b) => [a, b] as const));
}

/** How often an actor is named, in which part, and when last. */
export interface ActorCount {
  readonly name: string;
  /** Whom a speaker speaks for, where statements say so. */
  readonly of?: string;
  readonly claims: number;
  readonly statements: number;
  readonly last: string;
}

/** All actors of a dossier, those named most first: in slots, as people of talks and as speakers. */
export const actorCounts = perDossier((view: View): readonly ActorCount[] => {
  const counts = new Map<string, { of?: string; claims: number; statements: number; last: string }>();
  for (const { claim, article } of view.dossier.told) {
    for (const name of namesIn(view, claim)) {
      const held = counts.get(name) ?? { claims: 0, statements: 0, last: "" };
      const [voice, ...others] = voicesIn(view, claim);
      const isVoice = voice === name && others.length === 0;
      const speaks = claim.kind === "statement" && speakerOf(view, claim) === name;
      if (speaks && claim.body.affiliation !== undefined) held.of = claim.body.affiliation;
      else if (isVoice && claim.voice.actor?.of !== undefined) held.of ??= claim.voice.actor.of;
      held.claims += 1;
      held.statements += speaks ? 1 : 0;
      held.last = [held.last, article.published ?? ""].sort()[1] ?? "";
      counts.set(name, held);
    }
  }
  return [...counts].map(([name, held]) => ({ name, ...held })).sort((a, b) => b.claims - a.claims);
});

/** Claims that name an actor, the newest first. */
export function claimsNaming(view: View, name: string): readonly Told[] {
  return view.dossier.told.filter(({ claim }) => namesIn(view, claim).includes(name)).toReversed();
}

/** Threads in which an actor takes part, of some kinds, the newest first. */
export function threadsNaming(view: View, name: string, kinds: readonly Thread["kind"][]): readonly Thread[] {
  return view.threads
    .filter((thread) => kinds.includes(thread.kind))
    .filter((thread) =>
      thread.fields.some(
        ({ name: field, values }) => ACTOR_FIELDS.has(field) && values.some(({ value }) => value === name),
      ),
    )
    .sort((a, b) => ((a.begins ?? a.last ?? "") < (b.begins ?? b.last ?? "") ? 1 : -1));
}

/** What an actor, or those who speak for it, have said topic by topic; the latest word first. */
export function positionsOf(view: View, name: string): readonly Thread[] {
  return view.threads
    .filter(({ kind }) => kind === "positions")
    .filter((thread) =>
      thread.fields.some(
        ({ name: field, values }) =>
          (field === "speaker" || field === "parties") && values.some(({ value }) => value === name),
      ),
    )
    .sort((a, b) => ((a.last ?? "") < (b.last ?? "") ? 1 : -1));
}

/** Fields of threads that name actors. */
export const ACTOR_FIELDS: ReadonlySet<string> = new Set([
  "parties",
  "people",
  "mediators",
  "issuer",
  "target",
  "donor",
  "recipient",
  "attacker",
]);
