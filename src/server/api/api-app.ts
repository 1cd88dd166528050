import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { apiRoutes } from "./api-routes.ts";
import type { Asked } from "./asked.ts";
import { apiDocument } from "./document.ts";
import { invalid } from "./invalid.ts";
import { jsonOnly } from "./json-only.ts";
import { problemAnswer } from "./problem.ts";
import { type RateLimit, rateLimit, USUAL_RATE } from "./rate-limit.ts";
import { unknownAddress } from "./unknown-address.ts";

const LARGEST_BODY = 1024 * 1024;

/** The JSON interface, to be mounted at `/api/v1`. `tellFault` says what the one who asks is told of a fault of ours. */
export function apiApp(
  asked: Asked,
  rate: RateLimit = USUAL_RATE,
  tellFault: (context: Context, error: Error) => string = (_context, { message }) => message,
) {
  const app = new OpenAPIHono({ defaultHook: invalid });
  app.use(rateLimit(rate));
  app.use(jsonOnly);
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: () => problemAnswer("too-large", `A body may have ${LARGEST_BODY} bytes.`),
    }),
  );
  app.use(etag());
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has("Cache-Control")) context.res.headers.set("Cache-Control", "no-cache");
  });
  const routed = app.openapiRoutes(apiRoutes(asked));
  app.get("/openapi.json", (context) => context.json(apiDocument(app)));
  app.all("*", (context) => unknownAddress(context, app));
  app.onError((error, context) => {
    if (!(error instanceof HTTPException)) return problemAnswer("failed", tellFault(context, error));
    if (error.res !== undefined) return error.getResponse();
    const name = error.status === 415 ? "not-json" : "invalid-request";
    return problemAnswer(name, error.message || "The request could not be understood.");
  });
  return routed;
}

/** What the interface takes and gives, for a client by inference: `hc<Api>(…)`. */
export type Api = ReturnType<typeof apiApp>;
