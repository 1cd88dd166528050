import { createRoute } from "@hono/zod-openapi";
import { setBriefSchedule } from "../../../app/brief-schedule/schedule-settings.ts";
import type { BriefSchedule } from "../../../model/brief-schedule.ts";
import { newScheduleSchema, scheduleSchema } from "../../answers/schedule-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, requiredProcess, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { body, json, orNotDone, processParams } from "../route-parts.ts";
import { scheduleAnswer } from "./get-brief-schedule.ts";

/** Sets when the briefs of a process are made by themselves. */
export const putBriefSchedule = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "put",
      path: "/processes/{process}/brief-schedule",
      operationId: "putBriefSchedule",
      tags: ["Briefs and changes"],
      summary: "Set when briefs are made by themselves, or that none is",
      request: { params: processParams, body: body(newScheduleSchema) },
      responses: {
        200: json(scheduleSchema, "As it is now."),
        ...problems("unknown-process", "too-large", "not-json", "not-done"),
      },
    }),
    handler: async (context) => {
      const { world } = asked;
      const { id } = await requiredProcess(asked, context.req.valid("param").process);
      const { schedule } = context.req.valid("json");
      const given = schedule === null ? undefined : (schedule as Omit<BriefSchedule, "setAt">);
      await orNotDone(() => setBriefSchedule(world, id, given));
      return context.json(under(scheduleSchema, await scheduleAnswer(world, id)), 200);
    },
  });
