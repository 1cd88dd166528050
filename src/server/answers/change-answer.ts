import { z } from "@hono/zod-openapi";

import type { Change } from "../../threads/changes-between.ts";
import { threadTitle } from "../words/thread-title.ts";
import type { ChangesOfViews } from "./changed-between.ts";
import type { Seen } from "./seen.ts";
import { FIELD_NAMES, KIND_NAMES } from "./thread-words.ts";

/** One thing that is otherwise than it was. */
export const changeSchema = z
  .object({
    thread: z.string(),
    kind: z.enum(KIND_NAMES),
    title: z.string(),
    change: z.enum([
      "opened",
      "state",
      "moved",
      "toll up",
      "value",
      "contradiction",
      "settled",
      "clock",
      "grade",
      "gone",
    ]),
    field: z.enum(FIELD_NAMES).optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    state: z.string().optional().describe("Of an opened thread."),
    value: z.string().optional(),
    values: z.array(z.string()).optional().describe("Of a contradiction: the values that stand against each other."),
    into: z.string().optional().describe("Of a thread that is gone: the one that holds its claims now."),
    claims: z.array(z.string()).describe("The new claims of the thread."),
  })
  .openapi("Change");

/** A change as it is handed out, with the title of its thread. */
export function changeAnswer({
  before,
  after,
}: ChangesOfViews): (change: Change) => Seen<z.output<typeof changeSchema>> {
  const titles = new Map([...before.threads, ...after.threads].map((thread) => [thread.id, thread]));
  return (change) => {
    const thread = titles.get(change.thread);
    return { title: thread === undefined ? "" : threadTitle(thread), ...change };
  };
}
