import { z } from "@hono/zod-openapi";
import { actorCounts, claimsNaming, threadsNaming } from "../actor-acts.ts";
import type { View } from "../desk.ts";
import { claimAnswer, claimSchema } from "./claim-answer.ts";
import { threadSummary, threadSummarySchema } from "./thread-answer.ts";
import { KIND_NAMES } from "./thread-words.ts";

const LATEST = 20;

/** How often an actor is named, and when last. */
export const actorSchema = z
  .object({
    name: z.string(),
    of: z.string().optional().describe("Whom a speaker speaks for."),
    claims: z.number().int(),
    statements: z.number().int(),
    last: z.string().describe("Day of the last report that names the actor; empty where undated."),
  })
  .openapi("Actor");

/** An actor with its latest threads and claims. */
export const actorDetailSchema = z
  .object({
    ...actorSchema.shape,
    threads: z.array(threadSummarySchema).describe(`The latest ${LATEST} in which it takes part.`),
    latest: z.array(claimSchema).describe(`The latest ${LATEST} claims that name it.`),
  })
  .openapi("ActorDetail");

/** An actor as it is handed out; undefined where nothing names it. */
export function actorAnswer(view: View, name: string) {
  const count = actorCounts(view).find((one) => one.name === name);
  if (count === undefined) return undefined;
  return {
    ...count,
    threads: threadsNaming(view, name, KIND_NAMES).slice(0, LATEST).map(threadSummary),
    latest: claimsNaming(view, name)
      .slice(0, LATEST)
      .map((told) => claimAnswer(view, told)),
  };
}
