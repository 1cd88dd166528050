import type { Article } from "../../model/article.ts";
import { cite } from "../../model/citation.ts";
import type { Claim, ClaimId } from "../../model/claim.ts";
import { claimSlots, emptyBody, type SlotType } from "../../model/claim-slots.ts";
import { hashOf } from "../../model/hash.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { type AnsweredClaim, claimsInAnswer } from "./answer-shape.ts";
import { findWords } from "./find-words.ts";
import { knownName, knownPlace } from "./known-name.ts";
import { isPlausibleDay } from "./plausible-day.ts";
import { standingOf } from "./standing-of.ts";

/** Why claims or slots of an answer were thrown away, and how many. */
export interface Dropped {
  /** No list of claims at all: then all is dropped. */
  readonly unreadable: boolean;
  /** Claims that have not the shape that was asked for. */
  readonly misshapen: number;
  /** Claims whose words, or whose quotation, do not stand in the report. */
  readonly invented: number;
  /** Claims that lack what their kind needs, once what cannot be checked is taken out. */
  readonly empty: number;
  /** Names, numbers and days that neither the lexicon nor the report's words bear out. */
  readonly slots: number;
}

/** What of a model's answer may go into the record, and what not. */
export interface ModelClaims {
  readonly claims: readonly Claim[];
  readonly dropped: Dropped;
}

/** Slots that name actors. */
const ACTORS: ReadonlySet<string> = new Set(
  "parties people mediators issuer target donor recipient attacker speaker affiliation".split(" "),
);
/** A claim says nothing without at least one of these of its kind. */
const NEEDED: Readonly<Record<Claim["kind"], readonly string[]>> = {
  talks: ["parties", "people", "mediators"],
  exchange: ["parties"],
  ceasefire: ["parties"],
  agreement: ["parties"],
  threat: ["issuer"],
  sanctions: ["issuer", "target"],
  aid: ["donor", "recipient"],
  attack: ["attacker", "target", "killed", "wounded"],
  statement: ["speaker"],
};
/** And without this one, where its kind always has it. */
const ALWAYS: Readonly<Partial<Record<Claim["kind"], string>>> = {
  exchange: "what",
  agreement: "subject",
  threat: "action",
  sanctions: "measure",
  aid: "what",
};

/**
 * Checks a model's answer against the report: each claim must quote words that stand in it, names must be known to the lexicon
 * or written in the report, figures must stand in the quoted words. What is left is marked with the model's name, measured by
 * nothing, and told in the report's own voice: it counts for no party and no further origin.
 */
export function claimsFromAnswer(article: Article, answer: string, model: string, lexicon: Lexicon): ModelClaims {
  const read = claimsInAnswer(answer);
  if (read === undefined) return { claims: [], dropped: { ...NONE, unreadable: true } };
  const claims = new Map<ClaimId, Claim>();
  let dropped: Dropped = { ...NONE, misshapen: read.misshapen };
  for (const one of read.claims) {
    const checked = checkedClaim(one, article, model, lexicon);
    dropped = { ...dropped, slots: dropped.slots + checked.slots };
    if (checked.claim === undefined) dropped = { ...dropped, [checked.why]: dropped[checked.why] + 1 };
    else claims.set(checked.claim.id, checked.claim);
  }
  return { claims: [...claims.values()], dropped };
}

const NONE: Dropped = { unreadable: false, misshapen: 0, invented: 0, empty: 0, slots: 0 };

type Checked =
  | { readonly claim: Claim; readonly slots: number }
  | { readonly claim?: undefined; readonly why: "invented" | "empty"; readonly slots: number };

function checkedClaim(one: AnsweredClaim, article: Article, model: string, lexicon: Lexicon): Checked {
  const span = findWords(article.text, one.words);
  if (span === undefined) return { why: "invented", slots: 0 };
  const cited = cite(article, span);
  const { body, lost } = bodyOf(one, article, cited.words, lexicon);
  if (one.kind === "statement" && body["quote"] === undefined) return { why: "invented", slots: lost };
  if (!isWhole(one.kind, body)) return { why: "empty", slots: lost };
  const day =
    one.day !== null && one.day !== undefined && isPlausibleDay(one.day, article.published) ? one.day : undefined;
  const place = one.place ? knownPlace(one.place, article.text, lexicon) : undefined;
  const sayer = one.said_by ? knownName(one.said_by, article.text, lexicon) : undefined;
  const unborne = [one.day && day === undefined, one.place && !place, one.said_by && !sayer].filter(Boolean).length;
  const claim = {
    id: hashOf(JSON.stringify([article.id, model, one.kind, one.status, cited.start, cited.end, body])) as ClaimId,
    kind: one.kind,
    status: one.status,
    body,
    cites: [cited],
    trigger: cited,
    // By kind unnamed, whoever it is: the word of a party, or of an origin of its own, must not rest on a model.
    voice: sayer === undefined ? { kind: "outlet" } : { kind: "unnamed", name: sayer },
    standing: standingOf(one.kind, one.status),
    ...(day === undefined ? {} : { when: { type: "DATE", timex: day, edtf: day, stated: false } }),
    where: place === undefined ? [] : [place],
    rule: "model/answer",
    confidence: 0,
    byModel: model,
  } as unknown as Claim;
  return { claim, slots: lost + unborne };
}

function isWhole(kind: Claim["kind"], body: Body): boolean {
  const always = ALWAYS[kind];
  return NEEDED[kind].some((slot) => isFilled(body[slot])) && (always === undefined || isFilled(body[always]));
}

function isFilled(value: unknown): boolean {
  return value !== undefined && (!Array.isArray(value) || value.length > 0);
}

type Body = Record<string, unknown>;

/** The slots that can be borne out, over those of an empty body; and how many could not. */
function bodyOf(one: AnsweredClaim, article: Article, words: string, lexicon: Lexicon): { body: Body; lost: number } {
  const body: Body = { ...emptyBody(one.kind), ...(one.kind === "statement" ? { outlook: "neutral" } : {}) };
  let lost = 0;
  for (const [slot, type] of Object.entries<SlotType>(claimSlots[one.kind])) {
    const given: unknown = one.slots[slot];
    if (given === null || given === undefined || given === "") continue;
    const value = borneOut(slot, type, given, { article, words, lexicon });
    if (isFilled(value)) body[slot] = value;
    lost += countOf(given) - countOf(value);
  }
  return { body, lost };
}

function countOf(value: unknown): number {
  return Array.isArray(value) ? value.length : value === undefined ? 0 : 1;
}

interface Ground {
  readonly article: Article;
  readonly words: string;
  readonly lexicon: Lexicon;
}

/** The value of a slot as far as the lexicon or the report bears it out; undefined where it does not. */
function borneOut(slot: string, type: SlotType, given: unknown, { article, words, lexicon }: Ground): unknown {
  if (ACTORS.has(slot)) {
    const names = [given].flat().flatMap((name) => knownName(String(name), article.text, lexicon) ?? []);
    return Array.isArray(given) ? [...new Set(names)] : names[0];
  }
  if (slot === "quote") {
    const span = findWords(article.text, String(given));
    return span === undefined ? undefined : article.text.slice(span.start, span.end);
  }
  if (type === "number") return holdsFigure(words, String(given)) ? given : undefined;
  if (type === "date") return isPlausibleDay(String(given), article.published) ? given : undefined;
  if (type === "duration") return holdsFigure(words, String(given).replace(/\D/g, "")) ? given : undefined;
  if (slot === "amount")
    return figuresOf(String(given)).every((figure) => holdsFigure(words, figure)) ? given : undefined;
  return typeof given === "string" ? given.replace(/\s+/g, " ").trim() : given;
}

/** Whether words hold a figure: "1 200" and "1.200" are 1200 too. */
function holdsFigure(words: string, figure: string): boolean {
  return figuresOf(words).includes(figure);
}

function figuresOf(text: string): readonly string[] {
  return (text.normalize("NFKC").match(/\d+(?:[ .,]\d{3})*(?!\d)/g) ?? []).map((run) => run.replace(/\D/g, ""));
}
