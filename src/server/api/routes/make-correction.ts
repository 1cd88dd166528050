import { createRoute } from "@hono/zod-openapi";
import { correctionSchema } from "../../answers/correction-answer.ts";
import { correctionRequestSchema, makeAskedCorrection } from "../../answers/correction-request.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { body, json, orNotDone } from "../route-parts.ts";

/** Makes a correction: everything that the pages' buttons can do. */
export const makeCorrection = ({ world }: Asked) =>
  apiRoute({
    route: createRoute({
      method: "post",
      path: "/corrections",
      operationId: "makeCorrection",
      tags: ["Corrections"],
      summary: "Confirm, reject, amend or add a claim; split, merge or pin threads; undo",
      description: "A correction outranks the machine and survives a re-reading. `undo` takes any of them back.",
      request: { body: body(correctionRequestSchema) },
      responses: {
        201: json(correctionSchema, "Recorded."),
        ...problems("too-large", "not-json", "not-done"),
      },
    }),
    handler: async (context) => {
      const asks = context.req.valid("json");
      const made = await orNotDone(() => makeAskedCorrection(world, asks));
      return context.json(under(correctionSchema, made), 201);
    },
  });
