import { z } from "zod";
import { listSchema } from "../../answers/list-answer.ts";
import { listed } from "../../answers/listed.ts";
import { statementAnswer, statementFilterShape, statementList } from "../../answers/statement-answer.ts";
import type { ToldStatement } from "../../statements.ts";
import { byModelSchema } from "../by-model.ts";
import { mcpTool, orBadCursor, pageShape, processShape, viewFor } from "../mcp-tool.ts";
import { untrusted, untrustedSchema } from "../untrusted.ts";

const statement = z.object({
  claim: z.string(),
  speaker: z.string(),
  affiliation: z.string().optional().describe("Whom the speaker speaks for."),
  about: z.string().optional(),
  outlook: z.string(),
  published: z.string().optional(),
  outlet: z.string().optional(),
  report: z.string(),
  thread: z.string().optional(),
  byModel: byModelSchema,
  quote: untrustedSchema,
});

/** Who said what. */
export const findStatementsTool = mcpTool({
  name: "find_statements",
  title: "Find statements",
  description: "Finds who said what, in the exact words of the reports. The latest first.",
  input: z.object({ ...processShape, ...statementFilterShape, ...pageShape }),
  output: listSchema(statement, "StatementList"),
  async run(asked, input) {
    const view = await viewFor(asked, input);
    const answer = (told: ToldStatement) => {
      const { quote, report, ...rest } = statementAnswer(view, told);
      return {
        ...rest,
        quote: untrusted(quote),
        report: report.id,
        published: report.published,
        outlet: report.outlet,
      };
    };
    return orBadCursor(await listed(asked.world, view, { ...statementList(view, input), answer }));
  },
});
