import { type Context, Hono } from "hono";
import type { World } from "../app/world.ts";
import type { Fetch } from "../sources/fetch/fetch-request.ts";
import { followByForm, followStarters, sourceChanges } from "./acts/follow-sources.ts";
import { formOf } from "./acts/form.ts";
import { setSourceByForm } from "./acts/set-source.ts";
import type { Ask } from "./ask.ts";
import { doneOrRefused } from "./done-or-refused.ts";
import type { Page } from "./pages/page.ts";
import { sourcePage } from "./pages/sources/source-page.tsx";
import { sourcesPage } from "./pages/sources/sources-page.tsx";
import { unreadPage } from "./pages/sources/unread-page.tsx";

/** What the pages of sources need of the server. */
export interface SourceRouteTools {
  readonly world: World;
  draw(context: Context, page: Page): Response;
  ask(context: Context): Ask;
  /** How an address is looked at. */
  readonly fetch: Fetch;
}

/** The pages of sources and what their forms ask for. */
export function sourceRoutes({ world, draw, ask, fetch }: SourceRouteTools): Hono {
  const app = new Hono();
  const guarded = (context: Context, act: () => Promise<string>) => doneOrRefused(context, draw, act);
  app.get("/sources", async (context) => draw(context, await sourcesPage(world, ask(context))));
  app.get("/unread", async (context) => draw(context, await unreadPage(world)));
  app.get("/sources/:source", async (context) =>
    draw(context, await sourcePage(world, ask(context), context.req.param("source"))),
  );
  app.post("/sources/add", (context) =>
    guarded(context, async () => {
      const { source } = await followByForm(world, fetch, await formOf(context));
      return `/sources/${source.id}?done=followed`;
    }),
  );
  app.post("/sources/starters", (context) =>
    guarded(context, async () => {
      const added = await followStarters(world, await formOf(context));
      if (added.length === 0) throw new Error("check at least one source that is not followed already");
      return "/sources?done=followed";
    }),
  );
  app.post("/sources/:source/:change", (context) =>
    guarded(context, async () => {
      const { source, change } = context.req.param();
      if (change === "set") {
        await setSourceByForm(world, source, await formOf(context));
        return `/sources/${source}?done=set`;
      }
      const act = Object.hasOwn(sourceChanges, change) ? sourceChanges[change] : undefined;
      if (act === undefined) throw new Error(`"${change}" is nothing that can be done to a source`);
      await act(world, source);
      return change === "remove" ? "/sources?done=remove" : `/sources/${source}?done=${change}`;
    }),
  );
  return app;
}
