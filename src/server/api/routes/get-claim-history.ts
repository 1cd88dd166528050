import { createRoute, z } from "@hono/zod-openapi";
import { claimHistory } from "../../../app/claim-history.ts";
import { claimSchema } from "../../answers/claim-answer.ts";
import { correctionStateSchema } from "../../answers/correction-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { claimParams, json, orUnknownClaim } from "../route-parts.ts";

const schema = z
  .object({
    claim: claimSchema,
    rejected: z.boolean(),
    events: z
      .array(
        z.object({
          what: z.enum(["recorded", "read", "corrected"]),
          at: z.string(),
          engine: z.string().optional().describe("Version of what read it."),
          correction: correctionStateSchema.shape.correction.optional(),
          state: correctionStateSchema.shape.state.optional(),
        }),
      )
      .describe("In order: when its report was recorded and read, and every correction, undone ones too."),
  })
  .openapi("ClaimHistory");

/** What happened to a claim: recorded, read, corrected, undone. */
export const getClaimHistory = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/claims/{claim}/history",
      operationId: "getClaimHistory",
      tags: ["Claims"],
      summary: "What happened to a claim, also one that people rejected",
      request: { params: claimParams },
      responses: { 200: json(schema, "The claim and its history."), ...problems("unknown-claim") },
    }),
    handler: async (context) => {
      const found = await orUnknownClaim(claimHistory(world, context.req.valid("param").claim));
      return context.json(under(schema, found), 200);
    },
  });
