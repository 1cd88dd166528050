import { one } from "../fields/readers.ts";
import type { FieldSpec, ThreadKind } from "../thread-kind.ts";
import { dueOf } from "./due-of.ts";

/** The day by which: as told, or counted from the day on which the time was set. */
const DUE: FieldSpec = {
  name: "deadline",
  holds: "one",
  read: (claim) => {
    const day = dueOf(claim);
    return day === undefined ? [] : [{ value: day }];
  },
};

/** A threat with or without a day: who, to whom, what, unless what, by when; and what came of it. */
export const deadline: ThreadKind = {
  kind: "deadline",
  fields: [one("issuer"), one("target"), one("action"), one("measure"), one("condition"), DUE, one("within")],
  states: {
    says: {
      threatened: "threatened",
      demanded: "threatened",
      proposed: "threatened",
      agreed: "threatened",
      imposed: "carried-out",
      rejected: "withdrawn",
    },
    moves: {
      threatened: ["shortened", "extended", "withdrawn", "met", "carried-out", "expired"],
      shortened: ["shortened", "extended", "withdrawn", "met", "carried-out", "expired"],
      extended: ["shortened", "extended", "withdrawn", "met", "carried-out", "expired"],
      expired: ["carried-out", "extended", "withdrawn", "met"],
      withdrawn: ["threatened"],
    },
    concerned: ["withdrawn"],
    settled: ["met", "withdrawn", "carried-out"],
  },
};
