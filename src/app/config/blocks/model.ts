import { z } from "zod";
import { field } from "../field.ts";

const whole = (least: number, most: number, otherwise: number) =>
  z.number().int().min(least).max(most).default(otherwise);

/** A language model of the operator's choice that reads what Dragoman does not; without an address none does. */
export const modelBlock = z.strictObject({
  address: field(z.url({ protocol: /^https?$/ }).optional(), {
    about:
      "OpenAI-compatible interface of a language model that reads what Dragoman does not, up to its version; its host may be private.",
    expects: "an address such as http://127.0.0.1:11434/v1",
    env: "DRAGOMAN_MODEL_ADDRESS",
    flag: "--model-address <address>",
    otherwise: "no model reads",
  }),
  name: field(z.string().trim().min(1).max(120).optional(), {
    about: "The model's name there.",
    expects: "a name such as qwen3:8b",
    env: "DRAGOMAN_MODEL",
    flag: "--model <name>",
    otherwise: "needed where there is an address",
  }),
  key: field(z.string().min(1).optional(), {
    about: "Sent to the interface as a bearer token.",
    expects: "a text",
    env: "DRAGOMAN_MODEL_KEY",
    secret: "whole",
    otherwise: "none is sent",
  }),
  reads: field(z.enum(["unread", "all"]).default("unread"), {
    about:
      "Which reports the model reads: those in languages that are not read, or English ones too, as a second reader.",
    expects: "unread or all",
    env: "DRAGOMAN_MODEL_READS",
    flag: "--model-reads <which>",
  }),
  requestsADay: field(whole(1, 1_000_000, 200), {
    about: "Requests to the model on one day (UTC).",
    expects: "a whole number of requests",
    env: "DRAGOMAN_MODEL_REQUESTS_A_DAY",
  }),
  tokensADay: field(whole(1, 1_000_000_000, 1_000_000), {
    about: "Tokens of the model on one day (UTC), as it counts them; the last report of a day may go over it.",
    expects: "a whole number of tokens",
    env: "DRAGOMAN_MODEL_TOKENS_A_DAY",
  }),
  seconds: field(whole(1, 3600, 120), {
    about: "Time for one answer of the model.",
    expects: "a whole number of seconds from 1 to 3600",
    env: "DRAGOMAN_MODEL_SECONDS",
  }),
  attempts: field(whole(1, 5, 2), {
    about: "Requests for one report, where an answer is none or a fault may pass.",
    expects: "a whole number from 1 to 5",
    env: "DRAGOMAN_MODEL_ATTEMPTS",
  }),
  longest: field(whole(500, 200_000, 24_000), {
    about: "Characters of a report that are sent to the model; what lies behind them is not read.",
    expects: "a whole number of characters from 500 to 200000",
    env: "DRAGOMAN_MODEL_LONGEST",
  }),
});
