import type { World } from "../../app/world.ts";
import type { View } from "../desk.ts";
import { coverageOf, outcomeOf, type Sought } from "./outcome.ts";
import { type AskedPage, pageOf } from "./page-of.ts";

/** What a list is made of: all that fits, the page that was asked for, and how an item is named and handed out. */
export interface ListOf<Item, Answer> {
  /** The things listed, in the plural: `threads`. */
  readonly what: string;
  readonly all: readonly Item[];
  readonly query: AskedPage & Pick<Sought, "from" | "to">;
  readonly byHappening?: boolean;
  readonly idOf: (item: Item) => string;
  readonly answer: (item: Item) => Answer;
}

/**
 * A list of a process as it is handed out: bounded, with what the look-up came to and what the record covers. Undefined
 * where the cursor is none of this list.
 */
export async function listed<Item, Answer>(world: World, view: View, list: ListOf<Item, Answer>) {
  const { what, all, query, byHappening } = list;
  const { from, to } = query;
  const page = pageOf(all, query, `${what} ${view.dossier.process.id}`, list.idOf);
  if (page === undefined) return undefined;
  const { total, items, next } = page;
  return {
    answer: await outcomeOf(world, view, { found: total, what, from, to, byHappening }),
    coverage: coverageOf(view),
    total,
    items: items.map(list.answer),
    ...(next === undefined ? {} : { next }),
  };
}
