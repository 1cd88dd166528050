import { randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import type { World } from "../app/world.ts";
import type { ProcessId } from "../model/process.ts";
import type { Fetch } from "../sources/fetch/fetch-request.ts";
import { accountRoutes } from "./access/account-routes.ts";
import { actingNow } from "./access/acting.ts";
import { adminRoutes } from "./access/admin-routes.ts";
import { gate } from "./access/gate.ts";
import { loginRoutes } from "./access/login-routes.ts";
import { type OpenIdSettings, openId } from "./access/open-id.ts";
import { openIdRoutes } from "./access/open-id-routes.ts";
import { isFromHere, isLoopback } from "./access/open-to.ts";
import { seenWorld } from "./access/seen-store.ts";
import { strictTransport } from "./access/strict-transport.ts";
import { actRoutes } from "./act-routes.ts";
import { apiApp } from "./api/api-app.ts";
import type { Asked } from "./api/asked.ts";
import { apiDocument } from "./api/document.ts";
import { problemAnswer } from "./api/problem.ts";
import type { RateLimit } from "./api/rate-limit.ts";
import { askOf } from "./ask.ts";
import { loadAssets } from "./assets.ts";
import { briefRoute } from "./brief-route.ts";
import { type Desk, DeskOpener } from "./desk.ts";
import { exportRoute } from "./export-route.ts";
import { live } from "./live.ts";
import { mcpRoutes } from "./mcp/mcp-routes.ts";
import { noticeRoutes } from "./notice-routes.ts";
import { noteNoticeVisit, noticeVisit } from "./notice-visit.ts";
import { openedFetch } from "./opened-fetch.ts";
import { failedPage, notFoundPage } from "./pages/error-pages.tsx";
import { homePage } from "./pages/home-page.tsx";
import { apiPage } from "./pages/interface/api-page.tsx";
import { Layout } from "./pages/layout.tsx";
import type { Page, TabName } from "./pages/page.ts";
import { processPages } from "./pages/process-pages.ts";
import { newProcessPage } from "./pages/setup/new-process-page.tsx";
import { healthRoutes } from "./running/health-routes.ts";
import type { Metrics } from "./running/metrics.ts";
import { type MetricsFor, metricsRoutes } from "./running/metrics-routes.ts";
import { observeRequests, type RequestObserver } from "./running/observe-requests.ts";
import { safeHeaders } from "./safety/headers.ts";
import { knownHosts, sameOriginForms } from "./safety/same-origin.ts";
import { hiddenShown } from "./safety/show-hidden.ts";
import { scheduleRoutes } from "./schedule-routes.ts";
import { Secrets } from "./secrets.ts";
import { sourceRoutes } from "./source-routes.ts";
import { standingsOf } from "./standings.ts";
import { lastVisit, noteVisit } from "./visit.ts";

/** How the server is made; tests give a token of their own. */
export interface ServerOptions {
  readonly host?: string;
  readonly token?: string;
  /** How an address that a form names is looked at; where absent, by the network client. */
  readonly fetch?: Fetch;
  /** How many requests of the JSON interface and of MCP one caller may make. */
  readonly rate?: RateLimit;
  /** Whether assistants that ask at `/mcp` may make corrections. */
  readonly allowCorrections?: boolean;
  /** `https://desk.example.org`: as people outside name this server. */
  readonly publicUrl?: string | undefined;
  /** The provider of OpenID Connect by which people may sign in as well. */
  readonly openId?: OpenIdSettings | undefined;
  /** Addresses of proxies that are believed when they say who asks. */
  readonly proxies?: readonly string[];
  /** Told of each request once it is answered. */
  readonly observe?: RequestObserver;
  /** The figures that `/metrics` shows, and to whom; where absent, there is no such address. */
  readonly figures?: { readonly metrics: Metrics; readonly readers: MetricsFor };
  /** Aborted when the server is about to stop: it is not ready any more, and open lines end. */
  readonly stopping?: AbortSignal;
}

const LARGEST_FORM = 4 * 1024 * 1024;
/** A whole process with its reports, where the record is one person's. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** The whole web server over one world, without a port: `app.request("/")` asks it. */
export function serverApp(whole: World, options: ServerOptions = {}): Hono {
  const world = seenWorld(whole);
  const token = options.token ?? randomBytes(16).toString("hex");
  const assets = loadAssets();
  const desks = new DeskOpener(world);
  const app = new Hono();

  const draw = (context: Context, page: Page, desk?: Desk, tab?: TabName) =>
    context.html(
      `<!doctype html>${(
        (
          <Layout
            {...{ title: page.title, ask: askOf(context, token), assets, desk, tab }}
            wide={page.wide}
            live={page.live}
          >
            {page.body}
          </Layout>
        )
      ).toString()}`,
      page.status ?? 200,
    );

  if (options.observe !== undefined) app.use(observeRequests(options.observe));
  app.use(safeHeaders);
  app.route("/", healthRoutes(whole, options.stopping));
  const { host = "127.0.0.1", publicUrl = whole.settings?.url, proxies = [] } = options;
  app.use(strictTransport({ publicUrl }), knownHosts(host, publicUrl));
  if (options.figures !== undefined) app.route("/", metricsRoutes(options.figures.metrics, options.figures.readers));
  app.use(hiddenShown);
  app.use(gate({ world: whole, host, publicUrl, proxies, draw }));
  const fetch = openedFetch(options.fetch, world.settings);
  const asked: Asked = { world, desks, fetch };
  // Others than the person at this machine are not told how it is built; the log is.
  const tellFault = (context: Context, { message }: Error): string =>
    isLoopback(host) && isFromHere(context) ? message : "The server's log says why.";
  const api = apiApp(asked, options.rate, tellFault);
  app.route("/api/v1", api);
  app.get("/api/docs", (context) => draw(context, apiPage(apiDocument(api))));
  app.all("/api/*", () => problemAnswer("unknown-address", "/api/docs lists the addresses of this interface."));
  app.route("/mcp", mcpRoutes(asked, { allowCorrections: options.allowCorrections === true }, options.rate));
  const [forms, files] = [bodyLimit({ maxSize: LARGEST_FORM }), bodyLimit({ maxSize: LARGEST_FILE })];
  app.use((context, next) =>
    (context.req.path === "/new/file" && actingNow()?.isGuarded !== true ? files : forms)(context, next),
  );
  app.use(sameOriginForms(() => (actingNow()?.isGuarded === true ? actingNow()?.formToken : token)));
  const provider = options.openId === undefined ? undefined : openId(options.openId);
  for (const routes of [loginRoutes, openIdRoutes, accountRoutes, adminRoutes])
    app.route("/", routes({ world: whole, publicUrl, draw, openId: provider }));
  app.get("/assets/:name", (context) => {
    const file = assets.files.get(context.req.path);
    if (file === undefined) return context.notFound();
    return context.body(file.content, 200, {
      "Content-Type": file.type,
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });
  app.get("/live", (context) => live(world, context, options.stopping));
  app.get("/p/:process/definition.json", async (context) => {
    const process = await world.store.process(context.req.param("process") as ProcessId);
    return process === undefined ? context.notFound() : context.json(process);
  });
  app.get("/p/:process/brief/:format", (context) => briefRoute(world, context));
  app.get("/p/:process/export/:format", (context) => exportRoute(world, context));
  app.get("/", async (context) => {
    const processes = await world.store.processes();
    return draw(context, homePage(processes, askOf(context, token), await standingsOf(desks, whole, processes)));
  });
  app.get("/new", async (context) => {
    const there = new Set((await world.store.sources()).map(({ id }) => String(id)));
    return draw(context, newProcessPage(askOf(context, token), there));
  });
  app.route("/", actRoutes(world, draw));
  const ask = (context: Context) => askOf(context, token);
  app.route("/", sourceRoutes({ world, draw, ask, fetch }));
  const secrets = new Secrets();
  app.route("/", noticeRoutes(world, draw, secrets));
  app.route("/", scheduleRoutes(world, draw));
  for (const page of processPages) {
    app.get(`/p/:process${page.path === "" ? "" : `/${page.path}`}`, async (context) => {
      const process = context.req.param("process") ?? "";
      const asked = askOf(context, token);
      const now = world.now();
      const more = {
        ...(page.tab === "overview" ? lastVisit(context, process, now) : {}),
        ...(page.tab === "notices" ? { ...noticeVisit(context, process), ...secrets.asked(asked) } : {}),
      };
      const desk = await desks.open(process, { ...asked, ...more });
      if (desk === undefined) return draw(context, notFoundPage("There is no such process in this record.", "/"));
      if (page.tab === "overview") noteVisit(context, process, now);
      if (page.path === "notices") await noteNoticeVisit(world, context, process);
      return draw(context, await page.draw(desk, context.req.param()), desk, page.tab);
    });
  }
  app.notFound((context) => draw(context, notFoundPage("There is no page at this address.", "/")));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    return draw(context, failedPage(tellFault(context, error)));
  });
  return app;
}
