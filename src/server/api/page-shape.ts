import { z } from "@hono/zod-openapi";
import { refuse } from "./problem.ts";

const MOST = 200;
const USUAL = 50;

/** How much of a list, and from where, as the query of a route has it. */
export const pageShape = {
  limit: z.coerce.number().int().min(1).max(MOST).default(USUAL).describe("Most items in one answer."),
  cursor: z.string().max(400).optional().describe("`next` of the answer before."),
};

/** A page of a list; a problem where its cursor was none of the list's. */
export function orInvalidCursor<Page>(page: Page | undefined): Page {
  return (
    page ?? refuse("invalid-cursor", "Give `cursor` exactly as `next` had it, with the same filters; or leave it out.")
  );
}
