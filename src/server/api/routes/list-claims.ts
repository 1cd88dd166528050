import { createRoute, z } from "@hono/zod-openapi";
import { claimAnswer, claimSchema } from "../../answers/claim-answer.ts";
import { claimFilterShape, claimList } from "../../answers/find-claims.ts";
import { listSchema } from "../../answers/list-answer.ts";
import { listed } from "../../answers/listed.ts";
import { momentShape } from "../../answers/moment.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { orInvalidCursor, pageShape } from "../page-shape.ts";
import { problems } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const schema = listSchema(claimSchema, "ClaimList");

/** The claims of a process that fit, the latest published first. */
export const listClaims = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/claims",
      operationId: "listClaims",
      tags: ["Claims"],
      summary: "Claims by kind, actor, place, outlet, thread, report and day, the latest published first",
      request: {
        params: processParams,
        query: z.strictObject({ ...momentShape, ...claimFilterShape, ...pageShape }),
      },
      responses: { 200: json(schema, "Claims with their words."), ...problems("unknown-process", "invalid-cursor") },
    }),
    handler: async (context) => {
      const query = context.req.valid("query");
      const view = await viewOf(asked, context.req.valid("param").process, query);
      const list = orInvalidCursor(
        await listed(asked.world, view, { ...claimList(view, query), answer: (told) => claimAnswer(view, told) }),
      );
      return context.json(under(schema, list), 200);
    },
  });
