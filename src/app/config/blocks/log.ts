import { z } from "zod";
import { field } from "../field.ts";

/** What the server says of its running. */
export const logBlock = z.strictObject({
  format: field(z.enum(["json", "text", "none"]).default("text"), {
    about: "Form of the lines on standard error: JSON for programs, text for people.",
    expects: "json, text or none",
    env: "DRAGOMAN_LOG",
    flag: "--log <format>",
  }),
  level: field(z.enum(["debug", "info", "warn", "error"]).default("warn"), {
    about: "Least weight of what is said; requests are said at `info`, those that failed at `error`.",
    expects: "debug, info, warn or error",
    env: "DRAGOMAN_LOG_LEVEL",
    flag: "--log-level <level>",
  }),
});
