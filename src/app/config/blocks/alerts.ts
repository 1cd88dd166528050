import { z } from "zod";
import { field } from "../field.ts";

/** Where the rules of alerts are asked. */
export const alertsBlock = z.strictObject({
  on: field(z.boolean().default(true), {
    about:
      "Whether the server asks the rules of alerts and sends notices; where it does not, `dragoman work --alerts` does, and no page waits for it.",
    expects: "yes or no",
    env: "DRAGOMAN_ALERTS",
    flag: "--no-alerts",
  }),
});
