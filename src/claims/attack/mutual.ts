import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf } from "../frame/graph.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { plainName } from "./struck-words.ts";

/** Who strikes whom where both do. */
export interface Both {
  readonly attacker: string;
  readonly target: string;
}

const KEEPING_UP: ReadonlySet<string> = new Set([
  "continue",
  "resume",
  "renew",
  "intensify",
  "escalate",
  "step",
  "keep",
  "launch",
]);

const COMMUNAL = new Set(cues.communal);

/** The phrases that "between" puts behind a noun of fighting, whichever of the two the arcs hang it on. */
export function betweenPhrases(doc: Doc, noun: number): readonly number[] {
  const above = relationOf(doc, noun) === "nmod" && caseOf(doc, noun) === "of" ? (doc.syntax.head[noun] ?? -1) : -1;
  const own = dependents(doc, noun, ["nmod", "obl"]);
  // "an outbreak of violence between A and B", "days of clashes between A and B"
  const around = own.some((child) => caseOf(doc, child) === "between") ? own : dependents(doc, above, ["nmod"]);
  if (!around.some((child) => caseOf(doc, child) === "between")) return [];
  return around.filter((child) => caseOf(doc, child) === "between" || (child > noun && caseOf(doc, child) === ""));
}

/** The first two sides between which there is fighting, communities by their own words ("Bedouin tribes"). */
export function sidesBetween(doc: Doc, heads: readonly number[]): Both | undefined {
  const named = bothOf(doc, heads);
  if (named !== undefined) return named;
  const each = heads.flatMap((head) => [head, ...dependents(doc, head, ["conj"])]);
  const [attacker, target] = [...new Set(each.flatMap((head) => nameOf(doc, head) ?? []))];
  return attacker === undefined || target === undefined ? undefined : { attacker, target };
}

/** A side by its name, or a community of a people by its own words. */
function nameOf(doc: Doc, head: number): string | undefined {
  const kinds = dependents(doc, head, ["amod", "compound", "nmod:poss"]);
  const actor = [head, ...kinds].map((token) => actorOfToken(doc, token)).find((mention) => mention !== undefined);
  if (actor !== undefined) return principalOf(actor.value);
  const isPeople = kinds.some((child) => /^\p{Lu}/u.test(doc.tokens[child]?.text ?? ""));
  return isPeople && COMMUNAL.has(lemmaOf(doc, head)) ? plainName(doc, head) : undefined;
}

/** The first two sides that some phrases name. */
export function bothOf(doc: Doc, heads: readonly number[]): Both | undefined {
  const [attacker, target] = [
    ...new Set(heads.flatMap((head) => phraseActors(doc, head)).map((mention) => principalOf(mention.value))),
  ];
  return attacker === undefined || target === undefined ? undefined : { attacker, target };
}

/** "Peru and Chile continue strikes": two that are at war with each other strike each other; allies would strike a third. */
export function keptUpBetween(doc: Doc, noun: number): Both | undefined {
  const [verb] = governorsOf(doc, noun);
  if (verb?.by !== "obj" || !KEEPING_UP.has(verb.lemma.split(" ", 1)[0] ?? "") || doc.syntax.xpos[noun] !== "NNS")
    return undefined;
  // "strikes on a third"
  if (sidesOfPhrase(doc, noun).length > 0) return undefined;
  const subject = subjectTokenOf(doc, verb.token);
  const both = subject === undefined ? undefined : bothOf(doc, [subject]);
  return both !== undefined && areAdversaries(both.attacker, both.target) ? both : undefined;
}

/** "Peru and Chile traded fire"; "as the two trade fire" is the backdrop of other news. */
export function tradesFire(doc: Doc, fire: number): boolean {
  const [verb, ...above] = governorsOf(doc, fire);
  if (verb?.lemma !== "trade" || verb.by !== "obj") return false;
  return [verb, ...above].every(({ token }) => !["as", "while"].includes(caseOf(doc, token)));
}

/** "killed in the war with Peru": whoever the war is with has killed those of the other side. */
export function foeInWar(doc: Doc, verb: number): string | undefined {
  const wars = dependents(doc, verb, ["obl"]).filter(
    (child) => WARS.has(lemmaOf(doc, child)) && ["in", "during"].includes(caseOf(doc, child)),
  );
  // The arcs may hang the foe on either word.
  const behind = wars.length === 0 ? [] : [verb, ...wars].flatMap((word) => dependents(doc, word, ["nmod", "obl"]));
  const foes = behind.filter((child) => AGAINST.has(caseOf(doc, child)));
  return foes.flatMap((child) => sidesOfPhrase(doc, child))[0];
}

const WARS: ReadonlySet<string> = new Set(["war", "conflict", "hostility", "hostilities"]);
const AGAINST: ReadonlySet<string> = new Set(["with", "against"]);
