import type { Context } from "hono";
import { briefOfProcess } from "../app/brief.ts";
import type { World } from "../app/world.ts";
import { briefAsHtml } from "../briefs/brief-as-html.ts";
import { briefAsMarkdown } from "../briefs/brief-as-markdown.ts";
import type { Brief } from "../model/brief.ts";
import type { ProcessId } from "../model/process.ts";
import { isRealDay } from "./ask.ts";

/** Formats in which a brief is handed on; on the command line there is PDF too. */
export const BRIEF_FORMATS: Readonly<
  Record<string, { readonly type: string; readonly write: (brief: Brief) => string }>
> = {
  md: { type: "text/markdown; charset=utf-8", write: briefAsMarkdown },
  html: { type: "text/html; charset=utf-8", write: briefAsHtml },
  json: { type: "application/json; charset=utf-8", write: (brief) => `${JSON.stringify(brief, null, 2)}\n` },
};

/** `GET /p/:process/brief/:format?asOf=2025-07-22&since=2025-07-15`: the brief of a process as a file. */
export async function briefRoute(world: World, context: Context): Promise<Response> {
  const id = context.req.param("process") ?? "";
  const name = context.req.param("format") ?? "";
  const format = Object.hasOwn(BRIEF_FORMATS, name) ? BRIEF_FORMATS[name] : undefined;
  if ((await world.store.process(id as ProcessId)) === undefined)
    return context.text("There is no such process in this record.\n", 404);
  if (format === undefined)
    return context.text(`A brief has no such format. There is: ${Object.keys(BRIEF_FORMATS).join(", ")}.\n`, 404);
  const { asOf, since } = context.req.query();
  if (asOf !== undefined && !isRealDay(asOf)) return context.text("asOf takes a day such as 2025-07-22.\n", 400);
  if (since !== undefined && !isRealDay(since)) return context.text("since takes a day such as 2025-07-15.\n", 400);
  const moment = { ...(asOf === undefined ? {} : { asOf }), ...(since === undefined ? {} : { since }) };
  const brief = await briefOfProcess(world, id, moment);
  context.header("Content-Type", format.type);
  context.header("Content-Disposition", `attachment; filename="${id}-brief-${brief.day}.${name}"`);
  return context.body(format.write(brief));
}
