import { z } from "@hono/zod-openapi";
import {
  type Author,
  addClaim,
  amendClaim,
  confirmClaim,
  mergeThreads,
  pinField,
  rejectClaim,
  splitThread,
  undoCorrection,
} from "../../app/correct.ts";
import type { World } from "../../app/world.ts";
import type { Correction } from "../../model/correction.ts";
import { authorName } from "../access/acting.ts";
import { CLAIM_KINDS } from "./claim-answer.ts";
import { FIELD_NAMES } from "./thread-words.ts";

const id = z.string().min(6).max(100).describe("Its id, or the first six or more characters of it.");
const slug = z.string().min(1).max(100);
const value = z.union([z.string().max(2000), z.number(), z.array(z.string().max(200)).max(50)]);
const said = {
  by: z.string().trim().min(1).max(80).default("a client of the API").describe("Who says so."),
  why: z.string().max(2000).optional(),
};

const wordsShape = {
  words: z.string().min(1).max(5000).optional().describe("The words that carry it, exactly as the report has them."),
  start: z.number().int().min(0).optional().describe("Or their offsets in the report's text."),
  end: z.number().int().min(0).optional(),
};

/** Every correction that a caller may make. */
export const correctionRequestSchema = z
  .discriminatedUnion("act", [
    z.strictObject({ act: z.literal("confirm"), claim: id, ...said }),
    z.strictObject({ act: z.literal("reject"), claim: id, ...said }),
    z.strictObject({
      act: z.literal("amend"),
      claim: id,
      slot: z.string().min(1).max(40).describe("A slot of the claim's body, or status, when, where, voice."),
      value: value.describe("Empty (an empty string or list): the slot is emptied."),
      ...said,
    }),
    z.strictObject({
      act: z.literal("add"),
      report: id,
      ...wordsShape,
      kind: z.enum(CLAIM_KINDS),
      status: z.string().min(1).max(40),
      slots: z.record(z.string().max(40), value).default({}),
      when: z.string().max(40).optional().describe("EDTF: 2025-07-23, 2025-07, 2025-07-23/2025-07-25."),
      where: z.string().max(200).optional(),
      ...said,
    }),
    z.strictObject({ act: z.literal("split"), process: slug, claims: z.array(id).min(1).max(200), ...said }),
    z.strictObject({ act: z.literal("merge"), process: slug, threads: z.array(id).min(2).max(50), ...said }),
    z.strictObject({
      act: z.literal("pin"),
      process: slug,
      thread: id,
      field: z.enum(["state", ...FIELD_NAMES]),
      value: z.string().min(1).max(2000),
      ...said,
    }),
    z.strictObject({ act: z.literal("undo"), correction: id, ...said }),
  ])
  .openapi("CorrectionRequest");

/** A correction that a caller asks for. */
export type CorrectionRequest = z.output<typeof correctionRequestSchema>;

/** Makes the correction. Throws an Error in plain words where it cannot be made; then nothing is recorded. */
export function makeAskedCorrection(world: World, asks: CorrectionRequest): Promise<Correction> {
  const author: Author = { by: authorName(asks.by), why: asks.why };
  switch (asks.act) {
    case "confirm":
      return confirmClaim(world, asks.claim, author);
    case "reject":
      return rejectClaim(world, asks.claim, author);
    case "amend":
      return amendClaim(world, asks.claim, asks.slot, asText(asks.value), author);
    case "add":
      return addAsked(world, asks, author);
    case "split":
      return splitThread(world, asks.process, asks.claims, author);
    case "merge":
      return mergeThreads(world, asks.process, asks.threads, author);
    case "pin":
      return pinField(world, asks.process, asks.thread, asks.field, asks.value, author);
    case "undo":
      return undoCorrection(world, asks.correction, author);
  }
}

async function addAsked(
  world: World,
  asks: Extract<CorrectionRequest, { readonly act: "add" }>,
  author: Author,
): Promise<Correction> {
  const { start, end, kind, status, when, where } = asks;
  const words = start !== undefined && end !== undefined && end > start ? { start, end } : asks.words;
  if (words === undefined) throw new Error("give the words that carry the claim, or their start and end");
  const slots = Object.fromEntries(Object.entries(asks.slots).map(([slot, given]) => [slot, asText(given)]));
  return addClaim(world, asks.report, words, { kind, status, slots, when, where }, author);
}

/** A value as people write it into a field: lists parted by commas. */
function asText(given: string | number | readonly string[]): string {
  return typeof given === "object" ? given.join(", ") : String(given);
}
