import { many, one } from "../fields/readers.ts";
import type { ThreadKind } from "../thread-kind.ts";

const MOODS = ["hopeful", "sceptical", "neutral"] as const;

/** What one speaker has said on one topic, word for word, and how his tone moved. */
export const positions: ThreadKind = {
  kind: "positions",
  fields: [
    one("speaker"),
    {
      name: "parties",
      holds: "many",
      read: (claim) =>
        claim.kind === "statement" && claim.body.affiliation !== undefined ? [{ value: claim.body.affiliation }] : [],
    },
    {
      name: "topics",
      holds: "many",
      read: (claim) =>
        claim.kind === "statement" && claim.body.about !== undefined ? [{ value: claim.body.about }] : [],
    },
    many("quote"),
    one("outlook"),
  ],
  states: {
    says: {},
    moves: { hopeful: MOODS, sceptical: MOODS, neutral: MOODS },
    concerned: [],
    settled: [],
  },
};
