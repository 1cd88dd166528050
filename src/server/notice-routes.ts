import { type Context, Hono } from "hono";
import { atomFeed } from "../alerts/out/atom-feed.ts";
import { jsonFeed } from "../alerts/out/json-feed.ts";
import { alertSettingsOf, setAlertSettings } from "../app/alerts/alert-settings.ts";
import { addChannel, planTest, requireChannel } from "../app/alerts/channels.ts";
import { requireProcess } from "../app/dossier.ts";
import type { World } from "../app/world.ts";
import type { AlertChannel, DeliveryId } from "../model/alert-channel.ts";
import type { AlertSettings } from "../model/alert-settings.ts";
import { alertRuleNames } from "../model/notice.ts";
import type { ProcessId } from "../model/process.ts";
import type { Grade } from "../model/thread.ts";
import { type Form, formOf } from "./acts/form.ts";
import { doneOrRefused } from "./done-or-refused.ts";
import type { Page } from "./pages/page.ts";
import type { Secrets } from "./secrets.ts";

const IN_FEED = 50;

/** The feeds of notices, and everything that the forms of their pages ask for. */
export function noticeRoutes(world: World, draw: (context: Context, page: Page) => Response, secrets: Secrets): Hono {
  const app = new Hono();
  app.get("/p/:process/notices.atom", (context) => feed(world, context, "atom"));
  app.get("/p/:process/notices.json", (context) => feed(world, context, "json"));
  const acts: Readonly<Record<string, (process: string, form: Form) => Promise<string>>> = {
    settings: async (process, form) => {
      await setAlertSettings(world, process, settingsIn(form, await alertSettingsOf(world, process)));
      return "?done=alert-settings";
    },
    channel: async (process, form) => {
      const kind: AlertChannel["kind"] = form.one("kind") === "mail" ? "mail" : "webhook";
      const { secret } = await addChannel(world, process, kind, form.one("address"));
      return secret === undefined ? "?done=channel-added#channels" : `?secret=${secrets.keep(secret)}#channels`;
    },
    remove: async (process, form) => {
      await world.store.alerts.removeChannel((await requireChannel(world, process, form.one("channel"))).id);
      return "?done=channel-removed#channels";
    },
    test: async (process, form) => {
      await planTest(world, await requireChannel(world, process, form.one("channel")));
      return "?done=channel-test#deliveries";
    },
    again: async (process, form) => {
      const held = await world.store.alerts.delivery(form.one("delivery") as DeliveryId);
      const isRevived = held?.process === process && (await world.store.alerts.revive(held.id, world.now()));
      if (!isRevived) throw new Error("this delivery was not given up; load the page again to see how it stands");
      return "?done=delivery-again#deliveries";
    },
  };
  for (const [act, work] of Object.entries(acts)) {
    app.post(`/p/:process/notices/${act}`, (context) =>
      doneOrRefused(context, draw, async () => {
        const { id } = await requireProcess(world, context.req.param("process"));
        return `/p/${id}/notices/settings${await work(id, await formOf(context))}`;
      }),
    );
  }
  return app;
}

/** The newest notices as a feed; a reader that has them already is told so. */
async function feed(world: World, context: Context, format: "atom" | "json"): Promise<Response> {
  const process = await world.store.process(context.req.param("process") as ProcessId);
  if (process === undefined) return context.notFound();
  const notices = await world.store.alerts.notices({ process: process.id, limit: IN_FEED });
  const base = world.settings?.url ?? new URL(context.req.url).origin;
  const tag = `"${format}-${notices[0]?.seq ?? 0}-${notices.length}"`;
  const headers = { ETag: tag, "Cache-Control": "no-cache" };
  if (context.req.header("If-None-Match") === tag) return context.body(null, 304, headers);
  if (format === "atom") {
    return context.body(atomFeed(process, notices, base), 200, {
      ...headers,
      "Content-Type": "application/atom+xml; charset=utf-8",
    });
  }
  return context.body(jsonFeed(process, notices, base), 200, {
    ...headers,
    "Content-Type": "application/feed+json; charset=utf-8",
  });
}

/** The settings that the form asks for; what it has no field for stays. */
function settingsIn(form: Form, before: AlertSettings): AlertSettings {
  const { quiet: _quiet, digest: _digest, ...rest } = before;
  const [from, to, digest] = [form.one("quiet-from"), form.one("quiet-to"), form.one("digest")];
  const on = form.all("on");
  return {
    ...rest,
    off: alertRuleNames.filter((name) => !on.includes(name)),
    grade: form.one("grade") as Grade,
    daysBefore: numbersIn(form.one("days-before")),
    tolls: numbersIn(form.one("tolls")),
    coolDownHours: form.one("cool-down") === "" ? 0 : Number(form.one("cool-down")),
    zone: form.one("zone") === "" ? "UTC" : form.one("zone"),
    ...(from === "" && to === "" ? {} : { quiet: { from, to } }),
    ...(digest === "" ? {} : { digest }),
  };
}

function numbersIn(text: string): readonly number[] {
  return text
    .split(/[\s,;]+/)
    .filter((part) => part !== "")
    .map(Number);
}
