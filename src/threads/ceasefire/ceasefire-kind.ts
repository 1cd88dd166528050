import { DATE, many, one, PLACE } from "../fields/readers.ts";
import type { ThreadKind } from "../thread-kind.ts";

/** A truce: called for, offered, agreed, in force, broken, ended. */
export const ceasefire: ThreadKind = {
  kind: "ceasefire",
  fields: [many("parties"), one("scope"), one("duration"), DATE, PLACE],
  states: {
    says: {
      demanded: "demanded",
      undecided: "undecided",
      proposed: "proposed",
      agreed: "agreed",
      signed: "agreed",
      drafting: "proposed",
      "in-force": "in-force",
      violated: "violated",
      broken: "violated",
      ended: "ended",
      rejected: "rejected",
    },
    moves: {
      demanded: ["proposed", "undecided", "agreed", "in-force", "violated", "ended", "rejected"],
      undecided: ["proposed", "agreed", "in-force", "violated", "ended", "rejected"],
      proposed: ["agreed", "in-force", "violated", "ended", "rejected"],
      agreed: ["in-force", "violated", "ended", "rejected"],
      "in-force": ["violated", "ended"],
      violated: ["in-force", "ended"],
      rejected: ["proposed", "agreed", "in-force"],
      ended: [],
    },
    concerned: ["agreed", "rejected"],
    settled: ["ended"],
  },
};
