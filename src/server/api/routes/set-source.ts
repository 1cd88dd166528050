import { createRoute, z } from "@hono/zod-openapi";
import { setSource } from "../../../app/sources/set-source.ts";
import { sourceSchema, sourceSettingsSchema } from "../../answers/source-answer.ts";
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

/** Sets what is said of a source: name, outlet, interval, flags. */
export const setSourceRoute = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "patch",
      path: "/sources/{source}",
      operationId: "setSource",
      tags: ["Sources"],
      summary: "Set a source's name, outlet, interval and flags; null takes one away",
      request: { params, body: body(sourceSettingsSchema) },
      responses: {
        200: json(sourceSchema, "As it is now."),
        ...problems("unknown-source", "too-large", "not-json", "not-done"),
      },
    }),
    handler: async (context) => {
      const { source: id } = context.req.valid("param");
      const held = (await world.store.sources()).find((source) => source.id === id);
      if (held === undefined) return refuse("unknown-source", "GET /sources lists those there are.");
      const given = Object.entries(context.req.valid("json")).map(([slot, value]) => [slot, value ?? undefined]);
      return context.json(
        under(sourceSchema, await orNotDone(() => setSource(world, id, Object.fromEntries(given)))),
        200,
      );
    },
  });
