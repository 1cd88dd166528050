import { z } from "zod";
import { changeAnswer, changeSchema } from "../../answers/change-answer.ts";
import { changedBetween, changeList, namesMoment } from "../../answers/changed-between.ts";
import { listSchema } from "../../answers/list-answer.ts";
import { listed } from "../../answers/listed.ts";
import { daySchema, instantSchema } from "../../answers/moment.ts";
import type { Seen } from "../../answers/seen.ts";
import { mcpTool, orBadCursor, pageShape, processShape, viewFor } from "../mcp-tool.ts";
import { markedIn, valueSchema } from "../untrusted.ts";

/** What is otherwise than it was. */
export const whatChangedTool = mcpTool({
  name: "what_changed",
  title: "What changed",
  description:
    "Tells what changed in a process between two moments: new happenings, changed states, moved dates, raised tolls, contradictions. Give since (a day of publication) or recordedSince (a time of recording).",
  input: z.object({
    ...processShape,
    since: daySchema.optional().describe("What had been published by this day is the state before."),
    recordedSince: instantSchema.optional().describe("What the record held by this time is the state before."),
    ...pageShape,
  }),
  output: listSchema(
    changeSchema.extend({
      from: valueSchema.optional(),
      to: valueSchema.optional(),
      value: valueSchema.optional(),
      values: z.array(valueSchema).optional(),
    }),
    "ChangeList",
  ),
  async run(asked, input) {
    if (!namesMoment(input)) {
      throw new Error("Give since or recordedSince: the moment to compare with.");
    }
    const view = await viewFor(asked, input);
    const changes = await changedBetween(asked.desks, view, input.process, input);
    const changed = changeAnswer(changes);
    return orBadCursor(
      await listed(asked.world, view, {
        ...changeList(changes, input),
        answer: (change) => markedChange(changed(change)),
      }),
    );
  },
});

/** A change with the values that are words of others marked. */
function markedChange({ from, to, value, values, ...change }: Seen<z.output<typeof changeSchema>>) {
  const marked = (one: string | undefined) => (one === undefined ? undefined : markedIn(change.field, one));
  return {
    ...change,
    from: marked(from),
    to: marked(to),
    value: marked(value),
    values: values?.map((one) => markedIn(change.field, one)),
  };
}
