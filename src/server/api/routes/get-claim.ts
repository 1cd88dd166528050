import { createRoute, z } from "@hono/zod-openapi";
import { claimAt } from "../../../app/report-at.ts";
import { bareClaimAnswer, claimSchema } from "../../answers/claim-answer.ts";
import { momentIn, momentShape } from "../../answers/moment.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { claimParams, json, orUnknownClaim } from "../route-parts.ts";

/** One claim as people have corrected it, with its report. */
export const getClaim = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/claims/{claim}",
      operationId: "getClaim",
      tags: ["Claims"],
      summary: "One claim, by its id or the first six or more characters of it",
      request: { params: claimParams, query: z.strictObject({ knownAt: momentShape.knownAt }) },
      responses: { 200: json(claimSchema, "The claim."), ...problems("unknown-claim") },
    }),
    handler: async (context) => {
      const { claim } = context.req.valid("param");
      const found = await orUnknownClaim(claimAt(world, claim, momentIn(context.req.valid("query"))));
      return context.json(under(claimSchema, bareClaimAnswer(found)), 200);
    },
  });
