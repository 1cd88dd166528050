import type { Child } from "hono/jsx";
import type { Desk } from "../desk.ts";

/** What a page gives to be set into the frame: its title for the browser, and its body. */
export interface Page {
  readonly title: string;
  readonly body: Child;
  /** Uses the whole width: timeline, map. */
  readonly wide?: boolean;
  /** Where the page shows the latest of the record, but of no process: the number of its last entry; open pages are told when it grows. */
  readonly live?: number;
  /** HTTP status where it is not 200. */
  readonly status?: 400 | 401 | 403 | 404 | 429 | 500 | 502;
}

/** The tabs of a process, in order. */
export type TabName =
  | "overview"
  | "timeline"
  | "map"
  | "calendar"
  | "clocks"
  | "actors"
  | "statements"
  | "threads"
  | "reports"
  | "brief"
  | "notices"
  | "review";

/** One page of a process: its path below the process, the tab that it belongs to where there is one, and what draws it. */
export interface ProcessPage {
  readonly path: string;
  /** Absent where no tab leads to it. */
  readonly tab?: TabName;
  readonly draw: (desk: Desk, params: Readonly<Record<string, string>>) => Page | Promise<Page>;
}
