import { DATE, many, one, PLACE } from "../fields/readers.ts";
import type { ThreadKind } from "../thread-kind.ts";

/** An accord other than a mere truce: sought, drafted, agreed, signed, in force, broken. */
export const agreement: ThreadKind = {
  kind: "agreement",
  fields: [many("parties"), one("subject"), DATE, PLACE],
  states: {
    says: {
      undecided: "undecided",
      proposed: "proposed",
      drafting: "drafting",
      agreed: "agreed",
      signed: "signed",
      rejected: "rejected",
      "in-force": "in-force",
      broken: "broken",
    },
    moves: {
      undecided: ["proposed", "drafting", "agreed", "signed", "in-force", "broken", "rejected"],
      proposed: ["drafting", "agreed", "signed", "in-force", "broken", "rejected"],
      drafting: ["agreed", "signed", "in-force", "broken", "rejected"],
      agreed: ["signed", "in-force", "broken", "rejected"],
      signed: ["in-force", "broken"],
      "in-force": ["broken"],
      rejected: ["proposed", "drafting", "agreed", "signed"],
      broken: [],
    },
    concerned: ["agreed", "rejected"],
    settled: ["broken"],
  },
};
