import { createRoute } from "@hono/zod-openapi";
import { nextDue } from "../../../app/brief-schedule/due-times.ts";
import { briefScheduleOf } from "../../../app/brief-schedule/schedule-settings.ts";
import type { World } from "../../../app/world.ts";
import { scheduleSchema } from "../../answers/schedule-answer.ts";
import { apiRoute } from "../api-route.ts";
import { type Asked, requiredProcess, under } from "../asked.ts";
import { problems } from "../problem.ts";
import { json, processParams } from "../route-parts.ts";

/** When the briefs of a process are made by themselves. */
export const getBriefSchedule = (asked: Asked) =>
  apiRoute({
    route: createRoute({
      method: "get",
      path: "/processes/{process}/brief-schedule",
      operationId: "getBriefSchedule",
      tags: ["Briefs and changes"],
      summary: "When briefs are made by themselves; those made are notices of the rule brief",
      request: { params: processParams },
      responses: { 200: json(scheduleSchema, "The schedule."), ...problems("unknown-process") },
    }),
    handler: async (context) => {
      const { id } = await requiredProcess(asked, context.req.valid("param").process);
      return context.json(under(scheduleSchema, await scheduleAnswer(asked.world, id)), 200);
    },
  });

/** The schedule of a process as it is handed out. */
export async function scheduleAnswer(world: World, process: string) {
  const schedule = await briefScheduleOf(world, process);
  return schedule === undefined ? { schedule: null } : { schedule, next: nextDue(schedule, world.now()) };
}
