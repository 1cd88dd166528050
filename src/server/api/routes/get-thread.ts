import { createRoute, z } from "@hono/zod-openapi";
import { momentShape } from "../../answers/moment.ts";
import { threadAnswer, threadSchema } from "../../answers/thread-answer.ts";
import { threadNamed } from "../../look-ups.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { problems, refuse } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const params = processParams.extend({
  thread: z
    .string()
    .max(100)
    .openapi({ param: { name: "thread", in: "path" } }),
});

/** One thread: every value of every field with who gave it, its steps with their words, what people corrected. */
export const getThread = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/threads/{thread}",
      operationId: "getThread",
      tags: ["Threads"],
      summary: "One thread with its fields, steps and corrections",
      request: { params, query: z.strictObject(momentShape) },
      responses: { 200: json(threadSchema, "The thread."), ...problems("unknown-process", "unknown-thread") },
    }),
    handler: async (context) => {
      const { process, thread: id } = context.req.valid("param");
      const view = await viewOf(asked, process, context.req.valid("query"));
      const thread = threadNamed(view, id);
      if (thread === undefined) return refuse("unknown-thread", `By ${view.day} the process has no thread of that id.`);
      return context.json(under(threadSchema, threadAnswer(view, thread)), 200);
    },
  });
