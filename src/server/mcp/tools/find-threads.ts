import { z } from "zod";
import type { Thread } from "../../../model/thread.ts";
import { threadFilterShape, threadList } from "../../answers/find-threads.ts";
import { listSchema } from "../../answers/list-answer.ts";
import { listed } from "../../answers/listed.ts";
import { threadSummary, threadSummarySchema } from "../../answers/thread-answer.ts";
import { mcpTool, orBadCursor, pageShape, processShape, viewFor } from "../mcp-tool.ts";
import { markedIn, valueSchema } from "../untrusted.ts";

/** Happenings: talks, exchanges, truces, deadlines, attacks. */
export const findThreadsTool = mcpTool({
  name: "find_threads",
  title: "Find threads",
  description:
    "Finds happenings (threads) of a process: talks, exchanges, ceasefires, agreements, deadlines, sanctions, aid, attacks, positions. Each has its state, days, values and how well it is borne out. The latest first.",
  input: z.object({ ...processShape, ...threadFilterShape, ...pageShape }),
  output: listSchema(
    threadSummarySchema.extend({
      fields: z
        .array(z.object({ name: z.string(), values: z.array(valueSchema), disputed: z.boolean() }))
        .describe("Preferred value first. More than one value of a disputed field: all that stand."),
    }),
    "ThreadList",
  ),
  async run(asked, input) {
    const view = await viewFor(asked, input);
    return orBadCursor(await listed(asked.world, view, { ...threadList(view, input), answer: summary }));
  },
});

function summary(thread: Thread) {
  const { fields, ...head } = threadSummary(thread);
  const marked = fields.map(({ name, values, disputed }) => ({
    name,
    values: values.map((value) => markedIn(name, value)),
    disputed,
  }));
  return { ...head, fields: marked };
}
