import { createRoute, z } from "@hono/zod-openapi";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { json } from "../route-parts.ts";

const schema = z
  .object({
    entries: z.number().int(),
    articles: z.number().int(),
    readings: z.number().int(),
    claims: z.number().int().describe("Of the latest readings."),
    failures: z.number().int(),
    corrections: z.number().int(),
  })
  .openapi("Counts");

/** How much the record holds. */
export const getCounts = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/counts",
      operationId: "getCounts",
      tags: ["Server"],
      summary: "How much the record holds",
      responses: { 200: json(schema, "Counts."), ...problems() },
    }),
    handler: async (context) => context.json(under(schema, await world.store.counts()), 200),
  });
