import { DATE, many, one, PLACE } from "../fields/readers.ts";
import type { ThreadKind } from "../thread-kind.ts";

/** Help from the request or pledge to the delivery, or to its being held up. */
export const aid: ThreadKind = {
  kind: "aid",
  fields: [many("donor"), one("recipient"), one("what"), one("item"), one("amount"), DATE, PLACE],
  states: {
    says: {
      requested: "requested",
      pledged: "pledged",
      planned: "planned",
      delivered: "delivered",
      suspended: "suspended",
      blocked: "blocked",
      refused: "refused",
    },
    moves: {
      requested: ["pledged", "planned", "delivered", "suspended", "blocked", "refused"],
      pledged: ["planned", "delivered", "suspended", "blocked", "refused"],
      planned: ["delivered", "suspended", "blocked", "refused"],
      suspended: ["planned", "delivered", "blocked"],
      blocked: ["planned", "delivered"],
      refused: ["pledged", "planned", "delivered"],
      delivered: ["suspended", "blocked"],
    },
    concerned: ["refused"],
    ahead: "planned",
    settled: ["delivered"],
  },
};
