import { z } from "@hono/zod-openapi";
import type { Thread } from "../../model/thread.ts";
import { dayRange } from "../../model/time.ts";
import { ACTOR_FIELDS } from "../actor-acts.ts";
import type { View } from "../desk.ts";
import { isOpen } from "../look-ups.ts";
import { daySchema } from "./moment.ts";
import { GRADES, KIND_NAMES, STATES } from "./thread-words.ts";

/** By what threads are chosen. */
export const threadFilterShape = {
  kind: z.enum(KIND_NAMES).optional(),
  state: z.enum(STATES).optional(),
  actor: z.string().min(1).max(200).optional().describe("Who takes part, by canonical short name."),
  place: z.string().min(1).max(200).optional().describe("A value of its place."),
  grade: z.enum(GRADES).optional().describe("At least so well borne out."),
  from: daySchema.optional().describe("Happening on or after this day."),
  to: daySchema.optional().describe("Happening on or before this day."),
  open: z.enum(["yes", "no"]).optional().describe("Whether something more is awaited."),
  disputed: z.enum(["yes", "no"]).optional().describe("Whether sources disagree on a field."),
};

/** Which threads. */
export type ThreadFilter = z.output<z.ZodObject<typeof threadFilterShape>>;

/** The threads that fit, the latest happening first. */
export function findThreads({ threads }: View, filter: ThreadFilter): readonly Thread[] {
  return threads.filter((thread) => fits(thread, filter)).sort(byDay);
}

/** The list of threads that fit, to be handed out in pages. */
export function threadList<Query extends ThreadFilter>(view: View, query: Query) {
  return { what: "threads", all: findThreads(view, query), query, byHappening: true, idOf: ({ id }: Thread) => id };
}

function fits(thread: Thread, { kind, state, actor, place, grade, from, to, open, disputed }: ThreadFilter): boolean {
  return (
    (kind === undefined || thread.kind === kind) &&
    (state === undefined || thread.state === state) &&
    (actor === undefined || thread.fields.some(({ name }) => ACTOR_FIELDS.has(name) && has(thread, name, actor))) &&
    (place === undefined || has(thread, "place", place)) &&
    (grade === undefined || GRADES.indexOf(thread.corroboration.grade) >= GRADES.indexOf(grade)) &&
    (open === undefined || isOpen(thread) === (open === "yes")) &&
    (disputed === undefined || thread.fields.some((field) => field.disputed) === (disputed === "yes")) &&
    within(thread, from, to)
  );
}

function has(thread: Thread, name: string, value: string): boolean {
  return thread.fields.some((field) => field.name === name && field.values.some((given) => given.value === value));
}

/** Where a bound is given, a thread without a day does not fit. */
function within({ begins, ends = begins }: Thread, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  const first = begins === undefined ? undefined : dayRange(begins)?.first;
  const last = ends === undefined ? undefined : dayRange(ends)?.last;
  if (first === undefined || last === undefined) return false;
  return (from === undefined || last >= from) && (to === undefined || first <= to);
}

function byDay(a: Thread, b: Thread): number {
  const [first, second] = [a, b].map(({ id, begins, last }) => `${begins ?? last ?? ""} ${id}`) as [string, string];
  return first < second ? 1 : first > second ? -1 : 0;
}
