import { z } from "zod";
import { ageShape } from "../../../record/check-entry.ts";
import { type FieldFacts, field } from "../field.ts";

const duration = (facts: Pick<FieldFacts, "about" | "env">) =>
  field(ageShape.optional(), { ...facts, expects: "a time such as P18M, P2Y or P90D", otherwise: "for ever" });

/** For how long `dragoman prune` leaves reports, where their process does not say. */
export const keepBlock = z.strictObject({
  texts: duration({
    about: "Age at which the text of a report is dropped; its title, its claims and the words that they cite stay.",
    env: "DRAGOMAN_KEEP_TEXTS",
  }),
  reports: duration({
    about: "Age at which a report is dropped with its claims.",
    env: "DRAGOMAN_KEEP_REPORTS",
  }),
  unmatched: duration({
    about: "Age at which a report that concerns no process is dropped.",
    env: "DRAGOMAN_KEEP_UNMATCHED",
  }),
});
