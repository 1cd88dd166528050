import { createRoute, z } from "@hono/zod-openapi";
import { threadFilterShape, threadList } from "../../answers/find-threads.ts";
import { listSchema } from "../../answers/list-answer.ts";
import { listed } from "../../answers/listed.ts";
import { momentShape } from "../../answers/moment.ts";
import { threadSummary, threadSummarySchema } from "../../answers/thread-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { orInvalidCursor, pageShape } from "../page-shape.ts";
import { problems } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const schema = listSchema(threadSummarySchema, "ThreadList");

/** The threads of a process that fit, the latest happening first. */
export const listThreads = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/threads",
      operationId: "listThreads",
      tags: ["Threads"],
      summary: "Threads by kind, state, actor, place, grade and day, the latest happening first",
      request: {
        params: processParams,
        query: z.strictObject({ ...momentShape, ...threadFilterShape, ...pageShape }),
      },
      responses: { 200: json(schema, "Threads in short."), ...problems("unknown-process", "invalid-cursor") },
    }),
    handler: async (context) => {
      const query = context.req.valid("query");
      const view = await viewOf(asked, context.req.valid("param").process, query);
      const list = orInvalidCursor(
        await listed(asked.world, view, { ...threadList(view, query), answer: threadSummary }),
      );
      return context.json(under(schema, list), 200);
    },
  });
