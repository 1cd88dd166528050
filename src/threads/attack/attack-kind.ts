import { DATE, many, one, PLACE, toll } from "../fields/readers.ts";
import type { ThreadKind } from "../thread-kind.ts";

/** A strike, a battle, a campaign or a tally of them: where, when, by whom, with what toll by which source. */
export const attack: ThreadKind = {
  kind: "attack",
  fields: [one("attacker"), one("target"), PLACE, DATE, many("weapon"), toll("killed"), toll("wounded")],
  states: {
    says: { planned: "planned", done: "reported", foiled: "foiled", denied: "denied" },
    moves: {
      planned: ["reported", "foiled"],
      foiled: ["reported"],
      reported: [],
      denied: ["reported", "foiled"],
    },
    concerned: [],
    ahead: "planned",
    settled: ["reported", "foiled", "denied"],
  },
};
