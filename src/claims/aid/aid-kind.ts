import type { ClaimOf, ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { backingOf } from "./backing.ts";
import { relieversBarred } from "./barred-relievers.ts";
import { deedsOfHelp } from "./deeds.ts";
import { goodsGiven } from "./goods.ts";
import { patientsHelped } from "./patients.ts";
import { NONE_CAME, reliefMoved } from "./relief.ts";
import { surelyTold } from "./surely-told.ts";

type AidFinding = Finding<"aid">;
type Status = ClaimStatuses["aid"];

/** Military, humanitarian or financial help: asked for, pledged, delivered, blocked. */
export const aidKind: ClaimKind<"aid"> = {
  kind: "aid",
  find: findAid,
  same: sameAid,
  phrase: phraseAid,
};

/** What the rules read, and what the classifier alone is sure of. */
function findAid(doc: Doc): readonly AidFinding[] {
  const ruled: AidFinding[] = [
    ...reliefMoved(doc),
    ...goodsGiven(doc),
    ...deedsOfHelp(doc),
    ...backingOf(doc),
    ...patientsHelped(doc),
  ];
  ruled.push(...beyond(relieversBarred(doc), ruled));
  return [...ruled, ...surelyTold(doc, ruled)];
}

/** Of findings those in sentences of which no other rule reads help. */
function beyond(found: readonly AidFinding[], ruled: readonly AidFinding[]): readonly AidFinding[] {
  const read = new Set(ruled.map(({ evidence }) => evidence[0].start));
  return found.filter(({ evidence }) => !read.has(evidence[0].start));
}

function sameAid(a: AidFinding, b: AidFinding): boolean {
  if (a.body.what !== b.body.what || !valuesAgree(a.body.recipient, b.body.recipient)) return false;
  // A blockade, and that none of the help came through, are two tales.
  const rules = [a.rule, b.rule];
  if (rules.includes("aid/blockade") && rules.includes(NONE_CAME)) return false;
  if (areOtherGoods(a, b)) return false;
  if (a.status === "requested" && !valuesAgree(a.voice.name, b.voice.name)) return false;
  return a.status === b.status && partiesAgree(a.body.donor, b.body.donor) && timesAgree(a.when, b.when);
}

/** "gave tents", and further down "gave 40 generators": goods that each have their own sentence, sum or count are two gifts. */
function areOtherGoods(a: AidFinding, b: AidFinding): boolean {
  const [one, other] = [a.body.item, b.body.item];
  if (one === undefined || other === undefined || a.evidence[0].start === b.evidence[0].start) return false;
  const sums = a.body.amount !== undefined && b.body.amount !== undefined;
  return sums && a.body.amount !== b.body.amount;
}

function phraseAid(claim: ClaimOf<"aid">): string {
  const { donor, recipient, what, item, amount } = claim.body;
  const verbs: Readonly<Record<Status, string>> = {
    requested: "was asked for",
    pledged: "was pledged",
    planned: "is planned",
    delivered: "was delivered",
    suspended: "was suspended",
    blocked: "was blocked",
    refused: "was refused",
  };
  const detail = [item, amount].filter((part) => part !== undefined).join(", ");
  return `${what} aid${donor.length === 0 ? "" : ` from ${donor.join(" and ")}`}${recipient === undefined ? "" : ` to ${recipient}`}${detail === "" ? "" : ` (${detail})`} ${verbs[claim.status]}`;
}
