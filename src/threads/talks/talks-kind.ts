import { DATE, many, one, PLACE } from "../fields/readers.ts";
import type { StateTable, ThreadKind } from "../thread-kind.ts";

/** Talks: mooted, proposed, planned by one side, confirmed by another, under way, held; or put off, called off, refused. */
export const TALKS_STATES: StateTable = {
  says: {
    undecided: "undecided",
    proposed: "proposed",
    planned: "planned",
    "under-way": "under-way",
    held: "held",
    postponed: "postponed",
    cancelled: "cancelled",
    refused: "refused",
  },
  moves: {
    undecided: ["proposed", "planned", "under-way", "held", "postponed", "cancelled", "refused"],
    proposed: ["planned", "under-way", "held", "postponed", "cancelled", "refused"],
    planned: ["under-way", "held", "postponed", "cancelled", "refused"],
    confirmed: ["under-way", "held", "postponed", "cancelled", "refused"],
    postponed: ["planned", "under-way", "held", "cancelled", "refused"],
    refused: ["proposed", "planned", "under-way", "held"],
    cancelled: ["planned", "under-way", "held"],
    "under-way": ["held"],
    held: [],
  },
  concerned: ["postponed", "cancelled", "refused"],
  confirms: { planned: "confirmed" },
  ahead: "planned",
  settled: ["held", "cancelled", "refused"],
};

/** A round of talks, from its first mention to its outcome. */
export const talks: ThreadKind = {
  kind: "talks",
  fields: [
    many("parties"),
    one("round"),
    DATE,
    PLACE,
    one("level"),
    one("format"),
    many("mediators"),
    many("people"),
    many("topics"),
  ],
  states: TALKS_STATES,
};
