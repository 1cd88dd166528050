import { createRoute } from "@hono/zod-openapi";
import { ingest } from "../../../app/ingest.ts";
import { articleFromDraft } from "../../../sources/article-from-draft.ts";
import { addedReportSchema, newReportSchema } from "../../answers/report-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { body, json } from "../route-parts.ts";

/** Reads a report and records it. */
export const addReport = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "post",
      path: "/reports",
      operationId: "addReport",
      tags: ["Reports"],
      summary: "Add a report; it is read at once",
      description: "The same report again adds nothing.",
      request: { body: body(newReportSchema) },
      responses: {
        200: json(addedReportSchema, "The record held it already."),
        201: json(addedReportSchema, "Recorded; `Location` leads to it."),
        ...problems("too-large", "not-json"),
      },
    }),
    handler: async (context) => {
      const { text, ...rest } = context.req.valid("json");
      const { article, isNew, claims, failure } = await ingest(world, articleFromDraft({ ...rest, body: text }));
      context.header("Location", `/api/v1/reports/${article.id}`);
      const added = { id: article.id, isNew, claims, ...(failure === undefined ? {} : { failure }) };
      return context.json(under(addedReportSchema, added), isNew ? 201 : 200);
    },
  });
