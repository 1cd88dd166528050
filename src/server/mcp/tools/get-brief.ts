import { z } from "zod";
import { writeBrief } from "../../../app/write-brief.ts";
import { briefSchema } from "../../answers/brief-answer.ts";
import { daySchema } from "../../answers/moment.ts";
import { byModelSchema } from "../by-model.ts";
import { mcpTool, processShape, viewFor } from "../mcp-tool.ts";
import { untrusted, untrustedSchema } from "../untrusted.ts";

const since = daySchema.optional().describe("First day that counts as new; absent: seven days before.");

const footnote = z.object({
  number: z.number().int(),
  claim: z.string(),
  report: z.string(),
  outlet: z.string().optional(),
  published: z.string().optional(),
  byModel: byModelSchema,
  words: untrustedSchema,
});

/** Where a process stands, in sentences. */
export const getBriefTool = mcpTool({
  name: "get_brief",
  title: "Get a brief",
  description:
    "Says where a process stands on a day, in sentences: what is next, what changed, what is disputed, what was said, the toll. Each sentence has the numbers of its footnotes; cite them.",
  input: z.object({ ...processShape, since }),
  output: z.object({ ...briefSchema.shape, footnotes: z.array(footnote) }),
  async run(asked, input) {
    const view = await viewFor(asked, input);
    const options = input.since === undefined ? {} : { since: input.since };
    const brief = writeBrief({ ...view.dossier, threads: view.threads }, options);
    const footnotes = brief.footnotes.map(({ number, claim, article, outlet, published, byModel, words }) => ({
      number,
      claim,
      report: article,
      outlet,
      published,
      ...(byModel === undefined ? {} : { byModel }),
      words: untrusted(words),
    }));
    return { ...brief, footnotes };
  },
});
