import type { MiddlewareHandler } from "hono";

/**
 * Characters that show nothing but change how text is read: bidi controls, zero-width ones, control characters.
 * None belongs in our markup, so any in a page came with somebody's text.
 */
const HIDDEN = /\p{Cc}|\p{Cf}/gu;

/** Line ends, joiners that some scripts need, and Arabic signs that are seen. */
const LEFT: ReadonlySet<string> = new Set(Array.from("\t\n\r\u200c\u200d\u0600\u0601\u0602\u0603\u06dd\u070f"));

/** Hidden characters made visible: `⟦U+202E⟧`. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (found) => (LEFT.has(found) ? found : `⟦U+${codeOf(found)}⟧`));
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
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
