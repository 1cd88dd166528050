import { createRoute, z } from "@hono/zod-openapi";
import { sourcesHealth } from "../../../app/sources/source-health.ts";
import { listSchema } from "../../answers/list-answer.ts";
import { pageOf } from "../../answers/page-of.ts";
import { sourceAnswer, sourceHealthSchema } from "../../answers/source-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { orInvalidCursor, pageShape } from "../page-shape.ts";
import { problems } from "../problem.ts";
import { json } from "../route-parts.ts";

const schema = listSchema(sourceHealthSchema, "SourceList");

/** The sources that are followed, and how they do. */
export const listSources = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/sources",
      operationId: "listSources",
      tags: ["Sources"],
      summary: "The sources that are followed, and how they do",
      request: { query: z.strictObject(pageShape) },
      responses: { 200: json(schema, "Sources in the order in which they were added."), ...problems("invalid-cursor") },
    }),
    handler: async (context) => {
      const all = await sourcesHealth(world);
      const page = orInvalidCursor(pageOf(all, context.req.valid("query"), "sources", ({ source }) => source.id));
      const outcome = all.length > 0 ? "found" : "nothing found";
      const why = all.length > 0 ? `${all.length} are followed.` : "No source is followed.";
      const list = { answer: { outcome, why } as const, ...page, items: page.items.map(sourceAnswer) };
      return context.json(under(schema, list), 200);
    },
  });
