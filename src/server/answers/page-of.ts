import { cursorOf, placeIn } from "./cursor.ts";

/** What a caller asks of a list: how much, and from where; the filters beside it. */
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
 * The part of a list that was asked for; undefined where the cursor is none of this list with these filters. `name` names the
 * list, `idOf` an item. Items that came in front meanwhile do not shift what follows.
 */
export function pageOf<Item>(
  all: readonly Item[],
  { cursor, limit, ...filters }: AskedPage,
  name: string,
  idOf: (item: Item) => string,
): PageOf<Item> | undefined {
  const list = `${name} ${JSON.stringify(Object.entries(filters).sort())}`;
  const start = cursor === undefined ? 0 : startOf(all, list, cursor, idOf);
  if (start === undefined) return undefined;
  const items = all.slice(start, start + limit);
  const [last] = items.slice(-1);
  const end = start + items.length;
  if (last === undefined || end >= all.length) return { total: all.length, items };
  return { total: all.length, items, next: cursorOf(list, { after: idOf(last), at: end }) };
}

function startOf<Item>(
  all: readonly Item[],
  list: string,
  cursor: string,
  idOf: (item: Item) => string,
): number | undefined {
  const place = placeIn(list, cursor);
  if (place === undefined) return undefined;
  const found = all.findIndex((item) => idOf(item) === place.after);
  return found === -1 ? Math.max(0, place.at) : found + 1;
}
