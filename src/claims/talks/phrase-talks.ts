import type { ClaimOf, ClaimStatuses } from "../../model/claim.ts";

const VERBS: Readonly<Record<ClaimStatuses["talks"], string>> = {
  proposed: "may hold, as was proposed,",
  planned: "are to hold",
  "under-way": "are holding",
  held: "held",
  postponed: "put off",
  cancelled: "called off",
  refused: "will not hold",
  undecided: "may hold",
};
const ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** One clause on talks: "Ukraine and Russia are to hold a third round of talks in Istanbul on 2025-07-23". */
export function phraseTalks(claim: ClaimOf<"talks">): string {
  const { parties, round, format } = claim.body;
  const thing =
    round === undefined
      ? ({ call: "a call", visit: "a visit", meeting: "a meeting" }[format as "call"] ?? "talks")
      : `a ${ORDINALS[round] ?? `${round}th`} round of talks`;
  const place = claim.where[0] === undefined ? "" : ` in ${claim.where[0].name}`;
  const day = claim.when?.edtf === undefined ? "" : ` on ${claim.when.edtf}`;
  return `${parties.join(" and ")} ${VERBS[claim.status]} ${thing}${place}${day}`;
}
