import { DATE, many, one } from "../fields/readers.ts";
import type { ThreadKind } from "../thread-kind.ts";

/** A decision on sanctions: asked for, threatened, agreed, imposed; eased, lifted. */
export const sanctions: ThreadKind = {
  kind: "sanctions",
  fields: [many("issuer"), one("target"), one("measure"), DATE],
  states: {
    says: {
      demanded: "demanded",
      proposed: "proposed",
      threatened: "threatened",
      agreed: "agreed",
      imposed: "imposed",
      eased: "eased",
      lifted: "lifted",
      rejected: "rejected",
    },
    moves: {
      demanded: ["proposed", "threatened", "agreed", "imposed", "eased", "lifted", "rejected"],
      proposed: ["threatened", "agreed", "imposed", "eased", "lifted", "rejected"],
      threatened: ["proposed", "agreed", "imposed", "rejected"],
      agreed: ["imposed", "eased", "lifted", "rejected"],
      imposed: ["eased", "lifted"],
      eased: ["lifted", "imposed"],
      rejected: ["proposed", "threatened", "agreed", "imposed"],
      lifted: ["imposed"],
    },
    concerned: ["rejected"],
    settled: ["lifted"],
  },
};
