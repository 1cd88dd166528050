import { z } from "zod";
import { runFor } from "../../access/acting.ts";
import { correctionSchema } from "../../answers/correction-answer.ts";
import { correctionRequestSchema, makeAskedCorrection } from "../../answers/correction-request.ts";
import { mcpTool } from "../mcp-tool.ts";

/** Corrections; offered only where the server was started to allow them. */
export const correctTool = mcpTool({
  name: "make_correction",
  title: "Make a correction",
  description:
    "Confirms, rejects, amends or adds a claim; splits, merges or pins threads; undoes a correction. It outranks the machine's reading and stays in the record under the name given in `by`. Make one only where a person asked for it.",
  input: z.object({ correction: correctionRequestSchema }),
  output: z.object({ correction: correctionSchema }),
  writes: true,
  async run({ world }, { correction }) {
    return { correction: await runFor("correct", () => makeAskedCorrection(world, correction)) };
  },
});
