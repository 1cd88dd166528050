import { createRoute, z } from "@hono/zod-openapi";
import { actorCounts } from "../../actor-acts.ts";
import { actorSchema } from "../../answers/actor-answer.ts";
import { listSchema } from "../../answers/list-answer.ts";
import { listed } from "../../answers/listed.ts";
import { momentShape } from "../../answers/moment.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { orInvalidCursor, pageShape } from "../page-shape.ts";
import { problems } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const schema = listSchema(actorSchema, "ActorList");

/** The actors of a process, those named most first. */
export const listActors = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/actors",
      operationId: "listActors",
      tags: ["Actors"],
      summary: "Actors, those named most first",
      request: { params: processParams, query: z.strictObject({ ...momentShape, ...pageShape }) },
      responses: { 200: json(schema, "Actors."), ...problems("unknown-process", "invalid-cursor") },
    }),
    handler: async (context) => {
      const query = context.req.valid("query");
      const view = await viewOf(asked, context.req.valid("param").process, query);
      const list = orInvalidCursor(
        await listed(asked.world, view, {
          what: "actors",
          all: actorCounts(view),
          query,
          idOf: ({ name }) => name,
          answer: (actor) => actor,
        }),
      );
      return context.json(under(schema, list), 200);
    },
  });
