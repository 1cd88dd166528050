import { DATE, many, one, PLACE } from "../fields/readers.ts";
import type { ThreadKind } from "../thread-kind.ts";

/** An exchange or release of people or bodies, from the demand to the handing over. */
export const exchange: ThreadKind = {
  kind: "exchange",
  fields: [many("parties"), many("what"), one("count"), DATE, PLACE],
  states: {
    says: {
      demanded: "demanded",
      proposed: "proposed",
      agreed: "agreed",
      planned: "planned",
      "under-way": "under-way",
      done: "done",
      refused: "refused",
    },
    moves: {
      demanded: ["proposed", "agreed", "planned", "under-way", "done", "refused"],
      proposed: ["agreed", "planned", "under-way", "done", "refused"],
      agreed: ["planned", "under-way", "done", "refused"],
      planned: ["under-way", "done", "refused"],
      refused: ["proposed", "agreed", "planned", "under-way", "done"],
      "under-way": ["done"],
      done: [],
    },
    concerned: ["agreed", "refused"],
    ahead: "planned",
    settled: ["done"],
  },
};
