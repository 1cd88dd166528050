import { createRoute, z } from "@hono/zod-openapi";
import { correctionStates } from "../../../app/correction-states.ts";
import { correctionStateSchema } from "../../answers/correction-answer.ts";
import { listSchema } from "../../answers/list-answer.ts";
import { pageOf } from "../../answers/page-of.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { orInvalidCursor, pageShape } from "../page-shape.ts";
import { problems } from "../problem.ts";
import { json } from "../route-parts.ts";

const schema = listSchema(correctionStateSchema, "CorrectionList");

/** Every correction of the record, the newest first, undone ones too. */
export const listCorrections = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/corrections",
      operationId: "listCorrections",
      tags: ["Corrections"],
      summary: "Every correction, the newest first, and whether it has effect",
      request: { query: z.strictObject(pageShape) },
      responses: { 200: json(schema, "Corrections."), ...problems("invalid-cursor") },
    }),
    handler: async (context) => {
      const all = (await correctionStates(world)).toReversed();
      const page = orInvalidCursor(
        pageOf(all, context.req.valid("query"), "corrections", ({ correction }) => correction.id),
      );
      const outcome = all.length > 0 ? "found" : "nothing found";
      const why = all.length > 0 ? `People made ${all.length}.` : "Nobody has corrected anything.";
      return context.json(under(schema, { answer: { outcome, why }, ...page }), 200);
    },
  });
