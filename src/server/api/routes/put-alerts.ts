import { createRoute } from "@hono/zod-openapi";
import { alertSettingsOf, checkAlertSettings, setAlertSettings } from "../../../app/alerts/alert-settings.ts";
import { alertSettingsSchema } from "../../answers/alerts-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, requiredProcess, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { body, json, orNotDone, processParams } from "../route-parts.ts";

/** Sets what a process is watched for. */
export const putAlerts = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "put",
      path: "/processes/{process}/alerts",
      operationId: "putAlerts",
      tags: ["Notices"],
      summary: "Set what the process is watched for; all of it",
      request: { params: processParams, body: body(alertSettingsSchema) },
      responses: {
        200: json(alertSettingsSchema, "As they are now."),
        ...problems("unknown-process", "too-large", "not-json", "not-done"),
      },
    }),
    handler: async (context) => {
      const { world } = asked;
      const { id } = await requiredProcess(asked, context.req.valid("param").process);
      const settings = context.req.valid("json");
      await orNotDone(async () => setAlertSettings(world, id, checkAlertSettings(settings)));
      return context.json(under(alertSettingsSchema, await alertSettingsOf(world, id)), 200);
    },
  });
