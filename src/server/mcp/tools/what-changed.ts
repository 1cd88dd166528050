import { z } from "zod";
import { changeAnswer, changeSchema } from "../../answers/change-answer.ts";
import { changedBetween, changeList, namesMoment } from "../../answers/changed-between.ts";
import { listSchema } from "../../answers/list-answer.ts";
import { listed } from "../../answers/listed.ts";
import { daySchema, instantSchema } from "../../answers/moment.ts";
import { mcpTool, orBadCursor, pageShape, processShape, viewFor } from "../mcp-tool.ts";

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
  output: listSchema(changeSchema, "ChangeList"),
  async run(asked, input) {
    if (!namesMoment(input)) {
      throw new Error("Give since or recordedSince: the moment to compare with.");
    }
    const view = await viewFor(asked, input);
    const changes = await changedBetween(asked.desks, view, input.process, input);
    return orBadCursor(
      await listed(asked.world, view, { ...changeList(changes, input), answer: changeAnswer(changes) }),
    );
  },
});
