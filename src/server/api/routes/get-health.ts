import { createRoute, z } from "@hono/zod-openapi";
import { version } from "../../../app/version.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { json } from "../route-parts.ts";

const schema = z
  .object({
    status: z.literal("ok"),
    version: z.string(),
    engine: z.string().describe("Version of what reads reports: code, lexicon and weights."),
    upTo: z.number().int().describe("Number of the record's last entry."),
    now: z.string(),
  })
  .openapi("Health");

/** Whether the server and its record answer. */
export const getHealth = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/health",
      operationId: "getHealth",
      tags: ["Server"],
      summary: "Whether the server and its record answer",
      responses: { 200: json(schema, "They do."), ...problems() },
    }),
    handler: async (context) => {
      const upTo = await world.store.last();
      const health = { status: "ok", version: version(), engine: world.reader.engine, upTo, now: world.now() } as const;
      return context.json(under(schema, health), 200);
    },
  });
