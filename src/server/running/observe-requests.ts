import { randomUUID } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { messageOf } from "../../model/message-of.ts";

/** A request that was answered, as the log and the figures have it: no address, no query, nothing that a person wrote. */
export interface SeenRequest {
  readonly id: string;
  readonly method: string;
  /** The form of the address, such as `/p/:process/threads/:thread`; `none` where there is no such page. */
  readonly route: string;
  readonly status: number;
  /** Until the answer began. */
  readonly milliseconds: number;
  /** What went wrong inside, where something did. */
  readonly fault?: string;
}

/** Told of each request once it is answered. */
export type RequestObserver = (seen: SeenRequest) => void;

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Gives each request a name (`X-Request-Id`, that of a proxy where it sent one), and tells of it once it is answered. */
export function observeRequests(observe: RequestObserver): MiddlewareHandler {
  return async (context, next) => {
    const started = performance.now();
    const id = idOf(context);
    await next();
    context.header("X-Request-Id", id);
    const { status } = context.res;
    observe({
      id,
      method: METHODS.has(context.req.method) ? context.req.method : "other",
      route: routeOf(context),
      status,
      milliseconds: performance.now() - started,
      ...(context.error === undefined || status < 500 ? {} : { fault: messageOf(context.error) }),
    });
  };
}

function idOf(context: Context): string {
  const given = context.req.header("X-Request-Id") ?? "";
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** The form of the address that answered: that of the last handler that is no middleware. */
function routeOf(context: Context): string {
  const forms = matchedRoutes(context).map(({ path }) => path);
  return forms.findLast((path) => !path.endsWith("*")) ?? "none";
}
