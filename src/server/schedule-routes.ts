import { type Context, Hono } from "hono";
import { setBriefSchedule } from "../app/brief-schedule/schedule-settings.ts";
import { requireProcess } from "../app/dossier.ts";
import type { World } from "../app/world.ts";
import { formOf } from "./acts/form.ts";
import { doneOrRefused } from "./done-or-refused.ts";
import type { Page } from "./pages/page.ts";

/** What the form of the page of briefs asks for. */
export function scheduleRoutes(world: World, draw: (context: Context, page: Page) => Response): Hono {
  const app = new Hono();
  app.post("/p/:process/briefs/schedule", (context) =>
    doneOrRefused(context, draw, async () => {
      const { id } = await requireProcess(world, context.req.param("process"));
      const form = await formOf(context);
      const every = form.one("every");
      const times = { at: form.one("at"), zone: form.one("zone") };
      if (every === "no") await setBriefSchedule(world, id, undefined);
      else if (every === "day") await setBriefSchedule(world, id, { every, ...times });
      else await setBriefSchedule(world, id, { every: "week", weekday: Number(every), ...times });
      return `/p/${id}/briefs?done=${every === "no" ? "briefs-off" : "briefs-on"}`;
    }),
  );
  return app;
}
