import type { MiddlewareHandler } from "hono";

/**
 * Characters that show nothing but change how text is read: bidi controls, zero-width ones, control characters.
 * None belongs in our markup, so any in a page came with somebody's text. Joiners that some scripts need are left.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** Hidden characters made visible: `⟦U+202E⟧`. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (found) => `⟦U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟧`);
}

/** Makes hidden characters visible in every page, in one place that no page can forget. */
export const hiddenShown: MiddlewareHandler = async (context, next) => {
  await next();
  const { res } = context;
  if (res.headers.get("Content-Type")?.startsWith("text/html") !== true) return;
  const html = await res.text();
  context.res = undefined;
  context.res = new Response(showHidden(html), { status: res.status, headers: res.headers });
};
