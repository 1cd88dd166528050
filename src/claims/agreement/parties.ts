import type { Doc } from "../../model/doc.ts";
import { mainPairOf } from "../frame/conflict-of.ts";
import { isAtFar } from "../frame/conflicts.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, participlesOn, relationOf, subtree } from "../frame/graph.ts";
import { partyNames } from "../frame/participants.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };

const OF_THE_PAIR = new Set(cues.of_the_pair);
const MAKING = new Set(cues.making);
const BROKERING = new Set(["broker", "mediate", "negotiate"]);
const TALKING = new Set(cues.talking);

const SIDES = new Set(["state", "group", "organisation"]);

/** The parties that the words name; of "a nuclear deal" or "a peace agreement" else the adversaries that the report speaks of. */
export function partiesOf(doc: Doc, token: number, kinds: readonly string[]): readonly string[] {
  const named = [
    ...new Set([
      ...partyNames(doc, token),
      ...makersOf(doc, token),
      ...signersOf(doc, token),
      ...talkersOf(doc, token),
      ...fightersOf(doc, token),
    ]),
  ];
  const more = named.length > 1 ? [] : [...aimedAt(doc, token), ...partnersBeyond(doc, token)];
  const all = [...new Set([...named, ...more])];
  return all.length > 1 ? all : ofThePair(doc, token, kinds, named);
}

/** The adversaries that the report speaks of, of an agreement that may be taken to be theirs. */
function ofThePair(doc: Doc, token: number, kinds: readonly string[], named: readonly string[]): readonly string[] {
  if (!(kinds.some((kind) => OF_THE_PAIR.has(kind)) || ownYear(doc, token))) return named;
  const pair = mainPairOf(doc);
  // Those who strike each other over it are not those who make a nuclear deal.
  if (pair === undefined || (kinds.includes("nuclear") && isAtFar(pair) && pair.includes("Israel"))) return named;
  return named.every((name) => pair.includes(name)) ? pair : named;
}

/** "a deal to end the war between Peru and Chile": those who fight it. */
function fightersOf(doc: Doc, token: number): readonly string[] {
  const wars = dependents(doc, token, ["acl"]).flatMap((clause) => dependents(doc, clause, ["obj"]));
  const sides = wars.flatMap((war) => partyNames(doc, war));
  return sides.length > 1 ? sides : [];
}

/** "talks between Peru and Chile on a deal": those who talk about it. */
function talkersOf(doc: Doc, token: number): readonly string[] {
  const talks = governorsOf(doc, token)[0];
  if (
    talks === undefined ||
    talks.verbal ||
    !TALKING.has(talks.lemma) ||
    !["on", "over", "about"].includes(talks.preposition)
  )
    return [];
  return partyNames(doc, talks.token);
}

/** "a deal that would stop Peru from arming", "an accord reached to form a Peruvian-Chilean council": whom the content binds. */
function aimedAt(doc: Doc, token: number): readonly string[] {
  const [carrier] = governorsOf(doc, token);
  const purposes =
    carrier?.verbal === true && MAKING.has(carrier.lemma) ? dependents(doc, carrier.token, ["xcomp", "advcl"]) : [];
  const clauses = [
    ...dependents(doc, token, ["acl"]),
    ...purposes.filter((clause) => clause > token && caseOf(doc, clause) === "to"),
  ];
  const bound = clauses.flatMap((clause) => dependents(doc, clause, ["obj", "iobj"]));
  return principalsOf(bound.flatMap((head) => phraseActors(doc, head)).filter(({ value }) => SIDES.has(value.kind)));
}

/** "signed deals worth billions with Peru": the partner hangs on the worth. */
function partnersBeyond(doc: Doc, token: number): readonly string[] {
  const [carrier] = governorsOf(doc, token);
  if (carrier?.by !== "obj" || !MAKING.has(carrier.lemma)) return [];
  return dependents(doc, carrier.token, ["xcomp"])
    .concat(dependents(doc, token, ["amod", "acl"]))
    .filter((child) => lemmaOf(doc, child) === "worth" || lemmaOf(doc, child) === "value")
    .flatMap((child) => subtree(doc, child))
    .filter((child) => relationOf(doc, child) === "nmod" && caseOf(doc, child) === "with")
    .flatMap((child) => sidesOfPhrase(doc, child));
}

/** "the agreement it made with Ethiopia", "the deal that Iran reached with the US": who made it, by the clause on the noun. */
export function makersOf(doc: Doc, token: number): readonly string[] {
  return dependents(doc, token, ["acl:relcl"])
    .filter((clause) => MAKING.has(lemmaOf(doc, clause)))
    .flatMap((clause) => {
      const partners = dependents(doc, clause, ["obl"]).filter((child) =>
        ["with", "between", "by"].includes(caseOf(doc, child)),
      );
      return [...dependents(doc, clause, ["nsubj"]), ...partners].flatMap((child) => sidesOfPhrase(doc, child));
    });
}

/** "a pact signed by the presidents of Peru and Chile": two or more who made it; whoever brokered it is none of them. */
export function signersOf(doc: Doc, token: number): readonly string[] {
  // "the pact was signed by the presidents of Peru and Chile"
  const [above] = governorsOf(doc, token);
  const passive = above?.by === "nsubj" && above.modality.passive ? [above.token] : [];
  const by = [...participlesOn(doc, token), ...passive]
    .filter((clause) => MAKING.has(lemmaOf(doc, clause)) && !BROKERING.has(lemmaOf(doc, clause)))
    .flatMap((clause) => dependents(doc, clause, ["obl"]))
    .filter((child) => caseOf(doc, child) === "by")
    .flatMap((child) => sidesOfPhrase(doc, child));
  return by.length > 1 ? by : [];
}

/** "the 2015 nuclear deal": a year right before the noun tells that it was reached then. */
export function ownYear(doc: Doc, token: number): boolean {
  return childrenOf(doc, token).some((child) => child < token && isYear(doc, child));
}

/** A year in figures. */
export function isYear(doc: Doc, token: number): boolean {
  return /^(?:19|20)\d\d$/.test(doc.tokens[token]?.text ?? "");
}
