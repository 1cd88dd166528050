import { createRoute, z } from "@hono/zod-openapi";
import { sourceChanges } from "../../acts/follow-sources.ts";
import { sourceChangeSchema, sourceSchema } from "../../answers/source-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { problems, refuse } from "../problem.ts";
import { body, json, orNotDone } from "../route-parts.ts";

const params = z.object({
  source: z
    .string()
    .max(200)
    .openapi({ param: { name: "source", in: "path" } }),
});

/** Pauses, resumes or removes a source, or has it looked at at once. */
export const changeSourceRoute = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "post",
      path: "/sources/{source}",
      operationId: "changeSource",
      tags: ["Sources"],
      summary: "Pause, resume or remove a source, or have it looked at at once",
      request: { params, body: body(sourceChangeSchema) },
      responses: {
        200: json(sourceSchema, "Done."),
        ...problems("unknown-source", "too-large", "not-json", "not-done"),
      },
    }),
    handler: async (context) => {
      const { source: id } = context.req.valid("param");
      const held = (await world.store.sources()).find((source) => source.id === id);
      const act = sourceChanges[context.req.valid("json").change];
      if (held === undefined || act === undefined)
        return refuse("unknown-source", "GET /sources lists those there are.");
      return context.json(under(sourceSchema, await orNotDone(() => act(world, id))), 200);
    },
  });
