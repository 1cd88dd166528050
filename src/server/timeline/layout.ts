import type { ThreadKindName } from "../../model/thread.ts";
import type { TimelineItem, TimeWindow } from "./item.ts";

/** An item with its place on the drawing, in pixels. */
export interface Placed {
  readonly item: TimelineItem;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /** Its title fits beside it. */
  readonly labelled: boolean;
  /** The title, cut where the drawing ends. */
  readonly label: string;
  /** Its title stands before it, for it would go beyond the edge; or in it, where it reaches from edge to edge. */
  readonly before?: boolean;
  readonly inside?: boolean;
}

/** A lane of one kind, with where it begins and how high it is. */
export interface Lane {
  readonly kind: ThreadKindName;
  readonly y: number;
  readonly height: number;
}

/** A timeline laid out for a width and a window. */
export interface Layout {
  readonly lanes: readonly Lane[];
  readonly placed: readonly Placed[];
  readonly height: number;
}

export const ROW = 22;
export const MARK = 12;
export const TOP = 34;
const PAD = 8;
/** Room for the name of a lane above its items, where there is none beside them. */
const HEAD = 14;
const MOST_ROWS = 7;
const CHARACTER = 6.4;
/** Characters of a title that a mark carries. */
const LONGEST_TITLE = 62;
/** Marks that begin and end so near to another, in pixels, cannot be told from it. */
const SAME = 2;

/**
 * Lays out items in lanes by kind. Within a lane each item takes the first row in which it and its title fit;
 * where these are full it goes on the last row, which has no titles, unless it would cover the mark that is there
 * already; the one named by `kept` is placed all the same. Items must be sorted by `from`.
 */
export function layOut(
  items: readonly TimelineItem[],
  kinds: readonly ThreadKindName[],
  window: TimeWindow,
  left: number,
  width: number,
  kept?: string,
): Layout {
  const head = left === 0 ? HEAD : 0;
  const scale = (width - left) / (window.to - window.from);
  const placed: Placed[] = [];
  const lanes: Lane[] = [];
  let y = TOP;
  for (const kind of kinds) {
    const ends: number[] = [];
    let crowded: Placed | undefined;
    for (const item of items) {
      if (item.kind !== kind || item.to <= window.from || item.from >= window.to) continue;
      const next = place(item, window, left, scale, width, ends, y + PAD + head);
      if (!next.labelled && item.id !== kept && isCovered(next, crowded)) continue;
      if (!next.labelled) crowded = next;
      placed.push(next);
    }
    const height = Math.max(1, ends.length) * ROW + 2 * PAD + head;
    lanes.push({ kind, y, height });
    y += height;
  }
  return { lanes, placed, height: y };
}

/** Whether a mark on the crowded row cannot be told from the one before it. */
function isCovered({ x, width }: Placed, before: Placed | undefined): boolean {
  return before !== undefined && x - before.x < SAME && x + width - (before.x + before.width) < SAME;
}

function place(
  item: TimelineItem,
  window: TimeWindow,
  left: number,
  scale: number,
  width: number,
  ends: number[],
  top: number,
): Placed {
  const x = Math.max(left, left + (item.from - window.from) * scale);
  const end = Math.min(width, left + (item.to - window.from) * scale);
  const wide = Math.max(MARK, end - x);
  const long = Math.min(LONGEST_TITLE, item.title.length) * CHARACTER + 14;
  // A title that would go beyond the edge stands before its mark where there is room for it, else where there is most.
  const isTooLong = x + wide + long > width;
  const ahead = x - left;
  const after = width - x - wide;
  const inside = isTooLong && ahead < long && (wide > long || (wide > ahead && wide > after));
  const before = isTooLong && !inside && (ahead >= long || ahead > after);
  const start = before ? Math.max(left, x - long) : x;
  const full = before || inside ? x + wide + 2 : x + wide + long;
  const last = MOST_ROWS - 1;
  let row = ends.findIndex((taken, index) => taken <= start && index < last);
  if (row === -1) row = ends.length < last ? ends.length : -1;
  if (row === -1) {
    ends[last] = Math.max(ends[last] ?? 0, x + wide + 2);
    return { item, x, width: wide, y: top + last * ROW, labelled: false, label: "" };
  }
  ends[row] = full;
  const room = inside ? wide - 10 : (before ? ahead : after) - 5;
  const label = shortened(item.title, Math.min(LONGEST_TITLE, Math.floor(room / CHARACTER)));
  return {
    item,
    x,
    width: wide,
    y: top + row * ROW,
    labelled: true,
    label,
    ...(before ? { before } : inside ? { inside } : {}),
  };
}

/** A title with so many characters at most; nothing where too few are left to tell anything. */
function shortened(title: string, most: number): string {
  if (title.length <= most) return title;
  return most < 4 ? "" : `${title.slice(0, most - 1).trimEnd()}…`;
}
