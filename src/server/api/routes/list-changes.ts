import { createRoute, z } from "@hono/zod-openapi";
import { changeAnswer, changeSchema } from "../../answers/change-answer.ts";
import { changedBetween, changeList, namesMoment } from "../../answers/changed-between.ts";
import { listSchema } from "../../answers/list-answer.ts";
import { listed } from "../../answers/listed.ts";
import { daySchema, instantSchema } from "../../answers/moment.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, under, viewOf } from "../asked.ts";
import { orInvalidCursor, pageShape } from "../page-shape.ts";
import { problems, refuse } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

const schema = listSchema(changeSchema, "ChangeList");
const query = z.strictObject({
  since: daySchema.optional().describe("What had been published by this day is the state before."),
  recordedSince: instantSchema.optional().describe("What the record held by this time is the state before."),
  asOf: daySchema.optional().describe("What had been published by this day is the state after; absent: all."),
  knownAt: instantSchema.optional().describe("What the record held by this time is the state after; absent: all."),
  ...pageShape,
});

/** What changed in a process between two moments. */
export const listChanges = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/changes",
      operationId: "listChanges",
      tags: ["Briefs and changes"],
      summary: "What changed between two moments",
      description: "Give `since` (a day of publication), `recordedSince` (a time of recording), or both.",
      request: { params: processParams, query },
      responses: { 200: json(schema, "Changes, thread by thread."), ...problems("unknown-process", "invalid-cursor") },
    }),
    handler: async (context) => {
      const asks = context.req.valid("query");
      if (!namesMoment(asks)) {
        return refuse("invalid-request", "Give `since` or `recordedSince`: the moment to compare with.");
      }
      const { process } = context.req.valid("param");
      const view = await viewOf(asked, process, asks);
      const changes = await changedBetween(asked.desks, view, process, asks);
      const list = orInvalidCursor(
        await listed(asked.world, view, { ...changeList(changes, asks), answer: changeAnswer(changes) }),
      );
      return context.json(under(schema, list), 200);
    },
  });
