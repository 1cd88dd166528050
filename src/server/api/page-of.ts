import { z } from "@hono/zod-openapi";
import { cursorOf, placeIn } from "./cursor.ts";
import { refuse } from "./problem.ts";

const MOST = 200;
const USUAL = 50;

/** How much of a list, and from where. */
export const pageShape = {
  limit: z.coerce.number().int().min(1).max(MOST).default(USUAL).describe("Most items in one answer."),
  cursor: z.string().max(400).optional().describe("`next` of the answer before."),
};

/** What a caller asks of a list: its filters with the page. */
export interface AskedPage {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A part of a list, and the cursor of the rest. */
export interface PageOf<Item> {
  readonly total: number;
  readonly items: readonly Item[];
  readonly next?: string;
}

/**
 * The part of a list that was asked for. `name` names the list with all that chooses its items; `idOf` names an item.
 * Items that came in front meanwhile do not shift what follows.
 */
export function pageOf<Item>(
  all: readonly Item[],
  { cursor, limit, ...filters }: AskedPage,
  name: string,
  idOf: (item: Item) => string,
): PageOf<Item> {
  const list = `${name} ${JSON.stringify(Object.entries(filters).sort())}`;
  const start = cursor === undefined ? 0 : startOf(all, list, cursor, idOf);
  const items = all.slice(start, start + limit);
  const [last] = items.slice(-1);
  const end = start + items.length;
  if (last === undefined || end >= all.length) return { total: all.length, items };
  return { total: all.length, items, next: cursorOf(list, { after: idOf(last), at: end }) };
}

function startOf<Item>(all: readonly Item[], list: string, cursor: string, idOf: (item: Item) => string): number {
  const place = placeIn(list, cursor);
  if (place === undefined) {
    refuse("invalid-cursor", "Give `cursor` exactly as `next` had it, with the same filters; or leave it out.");
  }
  const found = all.findIndex((item) => idOf(item) === place.after);
  return found === -1 ? Math.max(0, place.at) : found + 1;
}
