import { z } from "@hono/zod-openapi";
import { coverageOf, outcomeOf, type Sought } from "../answers/outcome.ts";
import type { View } from "../desk.ts";
import type { Asked } from "./asked.ts";
import { type AskedPage, pageOf } from "./page-of.ts";
import { refuse } from "./problem.ts";

/** A process in an address. */
export const processParams = z.object({
  process: z
    .string()
    .max(200)
    .openapi({ param: { name: "process", in: "path" }, example: "russia-ukraine" }),
});

/** A successful answer as JSON, for a route's description. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** The body of a change, for a route's description. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } };
}

/** What a list is made of: all that fits, the page that was asked for, and how an item is named and handed out. */
export interface ListOf<Item, Answer> {
  readonly name: string;
  readonly what: string;
  readonly all: readonly Item[];
  readonly query: AskedPage & Pick<Sought, "from" | "to">;
  readonly idOf: (item: Item) => string;
  readonly answer: (item: Item) => Answer;
}

/** A list of a process as it is handed out: bounded, with what the look-up came to and what the record covers. */
export async function listed<Item, Answer>({ world }: Asked, view: View, list: ListOf<Item, Answer>) {
  const { total, items, next } = pageOf(list.all, list.query, `${list.name} ${view.dossier.process.id}`, list.idOf);
  const { from, to } = list.query;
  return {
    answer: await outcomeOf(world, view, { found: total, what: list.what, from, to }),
    coverage: coverageOf(view),
    total,
    items: items.map(list.answer),
    ...(next === undefined ? {} : { next }),
  };
}

/** A claim in an address. */
export const claimParams = z.object({
  claim: z
    .string()
    .max(100)
    .openapi({ param: { name: "claim", in: "path" } }),
});

/** What was found of a claim; a problem where the record holds none of that name, or several. */
export async function orUnknownClaim<Found>(found: Promise<Found>): Promise<Found> {
  try {
    return await found;
  } catch (error) {
    return refuse("unknown-claim", error instanceof Error ? error.message : String(error));
  }
}
