import { z } from "zod";
import { momentIn, momentShape } from "../../answers/moment.ts";
import { processSchema } from "../../answers/process-answer.ts";
import { mcpTool } from "../mcp-tool.ts";

const MOST = 50;

/** The processes that the record follows. */
export const findProcessesTool = mcpTool({
  name: "find_processes",
  title: "Find processes",
  description:
    "Lists the peace processes that the record follows, with their parties. Ask here first: the other tools take a process's id.",
  input: z.object({
    words: z.string().max(200).optional().describe("Only those whose name, names or parties hold this text."),
    knownAt: momentShape.knownAt,
  }),
  output: z.object({
    total: z.number().int(),
    processes: z.array(processSchema).describe(`At most ${MOST}.`),
  }),
  async run({ world }, { words = "", knownAt }) {
    const instant = momentIn({ knownAt }).knownAt;
    const upTo = instant === undefined ? undefined : await world.store.lastBy(instant);
    const sought = words.toLowerCase();
    const all = (await world.store.processes(upTo)).filter((process) =>
      [process.id, process.name, ...process.names, ...process.parties].some((text) =>
        text.toLowerCase().includes(sought),
      ),
    );
    return { total: all.length, processes: all.slice(0, MOST) };
  },
});
