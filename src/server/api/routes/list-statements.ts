import { createRoute, z } from "@hono/zod-openapi";
import { listSchema } from "../../answers/list-answer.ts";
import { listed } from "../../answers/listed.ts";
import { momentShape } from "../../answers/moment.ts";
import {
  statementAnswer,
  statementFilterShape,
  statementList,
  statementSchema,
} from "../../answers/statement-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { orInvalidCursor, pageShape } from "../page-shape.ts";
import { problems } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const schema = listSchema(statementSchema, "StatementList");

/** Who said what, in exact words, the newest first. */
export const listStatements = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/statements",
      operationId: "listStatements",
      tags: ["Claims"],
      summary: "Statements by speaker, side, topic and day, the latest published first",
      request: {
        params: processParams,
        query: z.strictObject({ ...momentShape, ...statementFilterShape, ...pageShape }),
      },
      responses: { 200: json(schema, "Statements."), ...problems("unknown-process", "invalid-cursor") },
    }),
    handler: async (context) => {
      const query = context.req.valid("query");
      const view = await viewOf(asked, context.req.valid("param").process, query);
      const list = orInvalidCursor(
        await listed(asked.world, view, {
          ...statementList(view, query),
          answer: (told) => statementAnswer(view, told),
        }),
      );
      return context.json(under(schema, list), 200);
    },
  });
