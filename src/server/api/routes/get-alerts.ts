import { createRoute } from "@hono/zod-openapi";
import { alertSettingsOf } from "../../../app/alerts/alert-settings.ts";
import { alertSettingsSchema } from "../../answers/alerts-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, requiredProcess, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

/** What a process is watched for. */
export const getAlerts = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/alerts",
      operationId: "getAlerts",
      tags: ["Notices"],
      summary: "What the process is watched for, and how eagerly",
      request: { params: processParams },
      responses: { 200: json(alertSettingsSchema, "The settings."), ...problems("unknown-process") },
    }),
    handler: async (context) => {
      const { id } = await requiredProcess(asked, context.req.valid("param").process);
      return context.json(under(alertSettingsSchema, await alertSettingsOf(asked.world, id)), 200);
    },
  });
