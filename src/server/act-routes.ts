import { type Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import type { World } from "../app/world.ts";
import { addByForm } from "./acts/add-report.ts";
import { correctByForm } from "./acts/correct.ts";
import { changeProcess, importProcess, makeProcess } from "./acts/define-process.ts";
import { followStarters } from "./acts/follow-sources.ts";
import { formOf } from "./acts/form.ts";
import { keepSearch } from "./acts/keep-search.ts";
import { doneOrRefused } from "./done-or-refused.ts";
import type { Page } from "./pages/page.ts";

const A_YEAR = 31536000;

/** Everything that a form may ask for. Each act ends with the address of a page, so that loading it again does nothing twice. */
export function actRoutes(world: World, draw: (context: Context, page: Page) => Response): Hono {
  const app = new Hono();
  const guarded = (context: Context, act: () => Promise<string>) => doneOrRefused(context, draw, act);
  app.post("/theme", async (context) => {
    const form = await formOf(context);
    remember(context, "theme", form.one("theme"));
    return context.redirect(localAddress(form.one("back")), 303);
  });
  app.post("/new", (context) =>
    guarded(context, async () => {
      const form = await formOf(context);
      const { id } = await makeProcess(world, form);
      await followStarters(world, form);
      return `/p/${id}`;
    }),
  );
  app.post("/new/file", (context) =>
    guarded(context, async () => `/p/${await importProcess(world, await formOf(context))}`),
  );
  app.post("/p/:process/define", (context) =>
    guarded(context, async () => {
      const { id } = await changeProcess(world, context.req.param("process"), await formOf(context));
      return `/p/${id}?done=define`;
    }),
  );
  app.post("/p/:process/add", (context) =>
    guarded(context, async () => {
      const [first, ...others] = await addByForm(world, await formOf(context));
      const place = `/p/${context.req.param("process")}`;
      const done = first?.isNew === false ? "known" : "added";
      // A report that concerns no process of this person's is recorded, and has no page for them.
      const hasPage = first !== undefined && (await world.store.article(first.article.id)) !== undefined;
      return others.length > 0 || !hasPage
        ? `${place}/reports?done=${done}`
        : `${place}/reports/${first?.article.id}?done=${done}`;
    }),
  );
  app.post("/p/:process/correct", (context) =>
    guarded(context, async () => {
      const form = await formOf(context);
      await correctByForm(world, context.req.param("process"), form);
      if (form.one("by") !== "") remember(context, "by", form.one("by"));
      return withDone(localAddress(form.one("back")), form.one("act"));
    }),
  );
  app.post("/p/:process/searches", (context) =>
    guarded(context, async () => {
      const form = await formOf(context);
      return withDone(localAddress(form.one("back")), await keepSearch(world, context.req.param("process"), form));
    }),
  );
  return app;
}

function remember(context: Context, name: string, value: string): void {
  setCookie(context, name, value.slice(0, 80), { path: "/", sameSite: "Lax", httpOnly: true, maxAge: A_YEAR });
}

/** An address of this server to go back to; anything else becomes the first page. Browsers leave out tabs and ends of lines, and take `\` for `/`. */
export function localAddress(address: string): string {
  return /^\/(?!\/)[!-[\]-~]*$/.test(address) ? address : "/";
}

/** The same address with a note of what was done, for the line at the top of the page. */
function withDone(address: string, done: string): string {
  const [place = "/", anchor] = address.split("#");
  const [path = "/", query = ""] = place.split("?");
  const search = new URLSearchParams(query);
  search.set("done", done);
  return `${path}?${search}${anchor === undefined ? "" : `#${anchor}`}`;
}
