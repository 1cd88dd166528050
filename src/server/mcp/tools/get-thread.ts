import { z } from "zod";
import { threadAnswer, threadSchema } from "../../answers/thread-answer.ts";
import { threadNamed } from "../../look-ups.ts";
import { byModelSchema } from "../by-model.ts";
import { mcpTool, processShape, viewFor } from "../mcp-tool.ts";
import { markedIn, untrusted, untrustedSchema, valueSchema } from "../untrusted.ts";

const MOST_STEPS = 40;
const MOST_GIVERS = 6;
const { fields: _fields, steps: _steps, corrections: _corrections, ...head } = threadSchema.shape;

const output = z.object({
  ...head,
  fields: z.array(
    z.object({
      name: z.string(),
      disputed: z.boolean(),
      rule: z.string().describe("Why the first value is preferred."),
      values: z.array(
        z.object({
          value: valueSchema,
          bound: z.string().optional(),
          standing: z.string(),
          origins: z.number().int(),
          givenBy: z.array(z.string()).describe(`Who gave it; at most ${MOST_GIVERS}.`),
        }),
      ),
    }),
  ),
  steps: z
    .array(
      z.object({
        claim: z.string(),
        published: z.string().optional(),
        outlet: z.string().optional(),
        report: z.string(),
        part: z.string(),
        to: z.string(),
        byModel: byModelSchema,
        words: untrustedSchema,
      }),
    )
    .describe(`How it came to its state, in the order of telling; the last ${MOST_STEPS}.`),
  corrections: z.number().int().describe("How many corrections by people are in it."),
});

/** One happening, with who says what of it. */
export const getThreadTool = mcpTool({
  name: "get_thread",
  title: "Get a thread",
  description:
    "Gives one happening whole: every value of every field with who gave it and whether sources disagree, its deadlines, and the words of the reports that made it.",
  input: z.object({ ...processShape, thread: z.string().min(6).max(100) }),
  output,
  async run(asked, input) {
    const view = await viewFor(asked, input);
    const thread = threadNamed(view, input.thread);
    if (thread === undefined)
      throw new Error(`By ${view.day} there is no thread "${input.thread}"; find_threads lists them.`);
    const { fields, steps, corrections, ...rest } = threadAnswer(view, thread);
    return {
      ...rest,
      fields: fields.map(({ name, disputed, rule, values }) => ({
        name,
        disputed,
        rule,
        values: values.map(({ by, value, bound, standing, origins }) => ({
          value: markedIn(name, value),
          bound,
          standing,
          origins,
          givenBy: [...new Set(by.map(({ voice, outlet }) => voice.name ?? outlet ?? "a report"))].slice(
            0,
            MOST_GIVERS,
          ),
        })),
      })),
      steps: steps.slice(-MOST_STEPS).map(({ claim, published, article, part, to, byModel, words, report }) => ({
        claim,
        published,
        outlet: report?.outlet,
        report: article,
        part,
        to,
        ...(byModel === undefined ? {} : { byModel }),
        words: untrusted(words),
      })),
      corrections: corrections.length,
    };
  },
});
