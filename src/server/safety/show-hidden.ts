import type { MiddlewareHandler } from "hono";
import { showHidden } from "../../model/show-hidden.ts";

/** Makes hidden characters visible in every page, in one place that no page can forget. */
export const hiddenShown: MiddlewareHandler = async (context, next) => {
  await next();
  const { res } = context;
  if (res.headers.get("Content-Type")?.startsWith("text/html") !== true) return;
  const html = await res.text();
  context.res = undefined;
  context.res = new Response(showHidden(html), { status: res.status, headers: res.headers });
};
