import { randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { setCookie } from "hono/cookie";
import { HTTPException } from "hono/http-exception";
import type { World } from "../app/world.ts";
import { askOf } from "./ask.ts";
import { loadAssets } from "./assets.ts";
import { type Desk, DeskOpener } from "./desk.ts";
import { failedPage, notFoundPage } from "./pages/error-pages.tsx";
import { homePage } from "./pages/home-page.tsx";
import { Layout } from "./pages/layout.tsx";
import type { Page, TabName } from "./pages/page.ts";
import { processPages } from "./pages/process-pages.ts";
import { safeHeaders } from "./safety/headers.ts";
import { knownHosts, sameOriginForms } from "./safety/same-origin.ts";
import { hiddenShown } from "./safety/show-hidden.ts";

/** How the server is made; tests give a token of their own. */
export interface ServerOptions {
  readonly host?: string;
  readonly token?: string;
}

const LARGEST_FORM = 4 * 1024 * 1024;

/** The whole web server over one world, without a port: `app.request("/")` asks it. */
export function serverApp(world: World, options: ServerOptions = {}): Hono {
  const token = options.token ?? randomBytes(16).toString("hex");
  const assets = loadAssets();
  const desks = new DeskOpener(world);
  const app = new Hono();

  const draw = (context: Context, page: Page, desk?: Desk, tab?: TabName) =>
    context.html(
      `<!doctype html>${(
        (
          <Layout
            title={page.title}
            ask={askOf(context)}
            assets={assets}
            token={token}
            desk={desk}
            tab={tab}
            wide={page.wide}
          >
            {page.body}
          </Layout>
        )
      ).toString()}`,
      page.status ?? 200,
    );

  app.use(safeHeaders, knownHosts(options.host ?? "127.0.0.1"), hiddenShown);
  app.use(bodyLimit({ maxSize: LARGEST_FORM }));
  app.use(sameOriginForms(token));
  app.get("/assets/:name", (context) => {
    const file = assets.files.get(context.req.path);
    if (file === undefined) return context.notFound();
    return context.body(file.content, 200, {
      "Content-Type": file.type,
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });
  app.get("/", async (context) => draw(context, homePage(await world.store.processes())));
  app.post("/theme", async (context) => {
    const { theme, back } = await context.req.parseBody();
    setCookie(context, "theme", String(theme), { path: "/", sameSite: "Lax", httpOnly: true, maxAge: 31536000 });
    return context.redirect(localAddress(back));
  });
  for (const page of processPages) {
    app.get(`/p/:process${page.path === "" ? "" : `/${page.path}`}`, async (context) => {
      const desk = await desks.open(context.req.param("process") ?? "", askOf(context));
      if (desk === undefined) return draw(context, notFoundPage("There is no such process in this record.", "/"));
      return draw(context, await page.draw(desk, context.req.param()), desk, page.tab);
    });
  }
  app.notFound((context) => draw(context, notFoundPage("There is no page at this address.", "/")));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    context.status(500);
    return draw(context, failedPage(error.message));
  });
  return app;
}

/** An address of this server to go back to; anything else becomes the first page. */
export function localAddress(address: unknown): string {
  return typeof address === "string" && /^\/(?![/\\])/.test(address) ? address : "/";
}
