import type { Doc } from "../../model/doc.ts";
import { caseOf, dependents, lemmaOf, sentenceAt } from "../frame/graph.ts";
import { actorOfToken } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { placeOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import words from "./struck.cues.json" with { type: "json" };

const VESSELS = new Set(cues.vessels);
const BYSTANDERS = new Set(words.bystanders);
const HELPERS = new Set(words.helpers);
const OF_HELP = new Set(words.of_help);
const GROUPS = new Set(words.groups);
const SITES = new Set(words.sites);
/** Where the name ends and the circumstances begin. */
const CIRCUMSTANCE =
  / (?:with|in|off|near|by|on|at|carrying|bound|that|which|who|across|inside|outside|around|sheltering|visiting|touring|traveling|travelling) /;

/**
 * Who or what is struck, in its own words, where these say more than whose land it stands on: those who are no party to the war
 * ("diplomats", "aid workers", "ambulances"), hospitals and the like, and a person by his name.
 */
export function struckInWords(doc: Doc, struck: number | undefined): string | undefined {
  if (struck === undefined || struck < 0) return undefined;
  const owner = ownedBy(doc, struck);
  if (owner !== undefined) return owner;
  const head = isOutsider(doc, struck, lemmaOf(doc, struck)) ? struck : memberOf(doc, struck);
  if (head === undefined) return personStruck(doc, struck);
  const name = plainName(doc, head);
  const others = dependents(doc, head, ["conj"]).filter((child) => isOutsider(doc, child, lemmaOf(doc, child)));
  const all = [name, ...others.map((child) => plainName(doc, child))].filter((each) => each !== "");
  return all.length === 0 ? undefined : all.length === 1 ? all[0] : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

/** "a UN facility", "a Red Cross convoy": the organisation whose it is. */
function ownedBy(doc: Doc, struck: number): string | undefined {
  if (doc.syntax.upos[struck] !== "NOUN" && doc.syntax.upos[struck] !== "PROPN") return undefined;
  const owners = dependents(doc, struck, ["compound", "nmod:poss"])
    // "a UN-run school"
    .filter((child) => !/^[-‑–]/.test(doc.tokens[child + 1]?.text ?? "") && !/[-‑]/.test(doc.tokens[child]?.text ?? ""))
    .map((child) => actorOfToken(doc, child)?.value);
  const owner = owners.find((actor) => actor?.kind === "organisation");
  return owner?.name;
}

/** The name of the one person who is struck and speaks for no side. */
function personStruck(doc: Doc, struck: number): string | undefined {
  // "the Lowry Medical Center"
  if (doc.syntax.upos[struck] !== "PROPN" || placeOfPhrase(doc, struck) !== undefined) return undefined;
  const actor = actorOfToken(doc, struck)?.value;
  return actor?.kind === "person" && actor.of === undefined && actor.name.includes(" ") ? actor.name : undefined;
}

/** "a group of diplomats", "dozens of aid workers": those of whom the group is. */
function memberOf(doc: Doc, group: number): number | undefined {
  if (!GROUPS.has(lemmaOf(doc, group))) return undefined;
  return dependents(doc, group, ["nmod"]).find(
    (child) => caseOf(doc, child) === "of" && isOutsider(doc, child, lemmaOf(doc, child)),
  );
}

/** "attacks on ships", "a raid on aid workers": who or what is struck that is no side's. */
export function outsiderIn(doc: Doc, phrases: readonly number[]): number | undefined {
  return phrases.find(
    (child) =>
      ["on", "against", "at"].includes(caseOf(doc, child)) &&
      (VESSELS.has(lemmaOf(doc, child)) || isOutsider(doc, child, lemmaOf(doc, child))),
  );
}

/** "aid workers", "medics", "diplomats": people who are no party to the war. */
export function isBystander(doc: Doc, noun: number): boolean {
  return isOutsider(doc, noun, lemmaOf(doc, noun)) && !SITES.has(lemmaOf(doc, noun));
}

function isOutsider(doc: Doc, noun: number, lemma: string): boolean {
  if (BYSTANDERS.has(lemma)) return true;
  const kinds = dependents(doc, noun, ["amod", "compound"]).map((child) => lemmaOf(doc, child));
  if (HELPERS.has(lemma)) return kinds.some((kind) => OF_HELP.has(kind));
  return SITES.has(lemma) && (doc.syntax.upos[noun] === "PROPN" || kinds.some((kind) => OF_HELP.has(kind)));
}

/** The phrase without its count, its determiners and its circumstances: "aid workers" for "15 of the aid workers in Gaza". */
export function plainName(doc: Doc, noun: number): string {
  const [name = ""] = ` ${phraseWords(doc, noun)} `.split(CIRCUMSTANCE);
  const named = doc.syntax.upos[noun] === "PROPN" ? name : plainCase(doc, noun, name);
  return named
    .trim()
    .replace(
      /^(?:(?:the|a|an|some|several|many|more|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|dozens|scores|hundreds|of|at least|than|over|about|around|nearly|\d[\d,.]*|other|these|those|both|its|his|her|their)\s+)+/i,
      "",
    );
}

/** The words of a headline as they stand in a text: "rescue workers" for "Rescue Workers". */
function plainCase(doc: Doc, noun: number, name: string): string {
  return sentenceAt(doc, noun)?.section === "title" ? name.toLowerCase() : name;
}
