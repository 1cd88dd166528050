import type { Finding } from "../../model/claim.ts";
import { namesAgree, placesAgree, timesAgree } from "../frame/agree.ts";
import { groupOnGround } from "../frame/conflicts.ts";
import { FOILED_PLACE } from "./foiled-places.ts";
import { namedPlaces } from "./land-struck.ts";

type AttackFinding = Finding<"attack">;

/** So many characters of a report are its lead. */
const LEAD = 600;
const THOUSANDS = 2000;

/** One attack told twice: no side, place, time or figure stands against it. */
export function sameAttack(a: AttackFinding, b: AttackFinding): boolean {
  // An invasion is not the strikes of the war that it began.
  if ((a.rule === "attack/invasion") !== (b.rule === "attack/invasion")) return false;
  // What was brought down over one place is a part of the whole.
  const isPart = a.rule === FOILED_PLACE || b.rule === FOILED_PLACE;
  if (isPart && (a.where.length === 0 || b.where.length === 0)) return false;
  const together = a.evidence[0].start === b.evidence[0].start;
  const doersKnown = a.body.attacker !== undefined && b.body.attacker !== undefined;
  if (doersKnown && areCrossed(a, b)) return false;
  if (!agreeing(a.body.attacker, b.body.attacker) || !targetsAgree(a.body.target, b.body.target)) return false;
  if (!placesAgree(namedPlaces(a.where), namedPlaces(b.where)) || !timesAgree(a.when, b.when)) return false;
  if (together) return a.status === b.status || a.status === "done";
  if (!tollsAgree(a, b)) return false;
  // A headline leaves the toll to the lines right below it.
  const [first, next] = [a, b].map(({ evidence }) => evidence[0].start).toSorted((x, y) => x - y);
  const headline = first === 0 && (next ?? 0) < LEAD && !isWarLong(a) && !isWarLong(b);
  if (a.status !== b.status || (tellsToll(a) !== tellsToll(b) && !headline)) return false;
  const sameDay = a.when?.edtf !== undefined && a.when.edtf === b.when?.edtf;
  const samePlace =
    namedPlaces(a.where).length > 0 &&
    namedPlaces(b.where).length > 0 &&
    (a.when === undefined || b.when === undefined);
  const sameSides =
    a.body.attacker !== undefined &&
    a.body.attacker === b.body.attacker &&
    (a.when === undefined || b.when === undefined);
  return sameDay || samePlace || (sameSides && a.body.target !== undefined && a.body.target === b.body.target);
}

/** A toll of thousands is that of a war, and of no strike that a headline tells. */
function isWarLong({ body }: AttackFinding): boolean {
  return (body.killed ?? 0) >= THOUSANDS;
}

/** Whether no figure of one toll stands against the other. */
export function tollsAgree({ body: a }: AttackFinding, { body: b }: AttackFinding): boolean {
  return figuresAgree(a.killed, b.killed) && figuresAgree(a.wounded, b.wounded);
}

/** A toll and an attack told apart may be of different attacks: only the same sentence joins them. */
function tellsToll(finding: AttackFinding): boolean {
  return finding.body.killed !== undefined || finding.body.wounded !== undefined;
}

/** "More than 5,600" and "5,649": a headline rounds what the text counts. */
function figuresAgree(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  const [less, more] = a < b ? [a, b] : [b, a];
  return less >= 100 && less % 100 === 0 && (more - less) / more < 0.05;
}

/** Two sides of which none contradicts the other. */
export function agreeing(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || namesAgree(a, b);
}

/** "diplomats" and "West Bank": who is struck may be told by his name and by the land that he is in. */
export function targetsAgree(a: string | undefined, b: string | undefined): boolean {
  return agreeing(a, b) || isInWords(a) !== isInWords(b);
}

/** "aid workers", but not "Gaza" */
function isInWords(name: string | undefined): boolean {
  return name !== undefined && /(?:^|\s)\p{Ll}[^\s]*$/u.test(name);
}

/** Whether the attacker of one is the target of the other: two attacks, however little else is told. */
export function areCrossed({ body: a }: AttackFinding, { body: b }: AttackFinding): boolean {
  const first = a.attacker !== undefined && a.attacker === b.target;
  return first || (b.attacker !== undefined && b.attacker === a.target);
}

/** "the Houthis" and "Yemen": a group, and the ground from which it fights. */
export function areOneSide(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return groupOnGround(a) === b || groupOnGround(b) === a || (PEOPLE[a] ?? a) === (PEOPLE[b] ?? b);
}

/** Peoples, and the group that fights on their ground. */
const PEOPLE: Readonly<Record<string, string>> = { Palestinians: "Gaza", Hamas: "Gaza" };
