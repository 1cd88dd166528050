import { createRoute, z } from "@hono/zod-openapi";
import { actorAnswer, actorDetailSchema } from "../../answers/actor-answer.ts";
import { momentShape } from "../../answers/moment.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { problems, refuse } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const params = processParams.extend({
  actor: z
    .string()
    .max(200)
    .openapi({ param: { name: "actor", in: "path" }, example: "Ukraine" }),
});

/** One actor: how often it is named, its latest threads and claims. */
export const getActor = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/actors/{actor}",
      operationId: "getActor",
      tags: ["Actors"],
      summary: "One actor with its latest threads and claims",
      request: { params, query: z.strictObject(momentShape) },
      responses: { 200: json(actorDetailSchema, "The actor."), ...problems("unknown-process", "unknown-actor") },
    }),
    handler: async (context) => {
      const { process, actor } = context.req.valid("param");
      const view = await viewOf(asked, process, context.req.valid("query"));
      const found = actorAnswer(view, actor);
      if (found === undefined) return refuse("unknown-actor", `By ${view.day} no claim of the process names it.`);
      return context.json(under(actorDetailSchema, found), 200);
    },
  });
