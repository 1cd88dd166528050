import { z } from "@hono/zod-openapi";
import { messageOf } from "../../model/message-of.ts";
import { refuse } from "./problem.ts";

/** A process in an address. */
export const processParams = z.object({
  process: z
    .string()
    .max(200)
    .openapi({ param: { name: "process", in: "path" }, example: "russia-ukraine" }),
});

/** An account in an address. */
export const accountParams = z.object({
  account: z
    .string()
    .max(64)
    .openapi({ param: { name: "account", in: "path" }, example: "ada" }),
});

/** A successful answer as JSON, for a route's description. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** The body of a change, for a route's description. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } };
}

/** A claim in an address. */
export const claimParams = z.object({
  claim: z
    .string()
    .max(100)
    .openapi({ param: { name: "claim", in: "path" } }),
});

/** What a change gave; a problem where it could not be made. */
export async function orNotDone<Done>(change: () => Promise<Done>): Promise<Done> {
  try {
    return await change();
  } catch (error) {
    return refuse("not-done", messageOf(error));
  }
}

/** What was found of a claim; a problem where the record holds none of that name, or several. */
export async function orUnknownClaim<Found>(found: Promise<Found>): Promise<Found> {
  try {
    return await found;
  } catch (error) {
    return refuse("unknown-claim", messageOf(error));
  }
}
