import type { Context } from "hono";
import { stream } from "hono/streaming";
import { codeVersion } from "../app/code-version.ts";
import type { Moment } from "../app/dossier.ts";
import { exportOf } from "../app/export.ts";
import type { World } from "../app/world.ts";
import { EXPORT_FORMATS, exportFormat } from "../exports/index.ts";
import type { ProcessId } from "../model/process.ts";
import { isRealDay } from "./ask.ts";

/**
 * `GET /p/:process/export/:format?asOf=2025-07-22&knownAt=2025-07-22T08:00Z`: a process in a format, streamed. Unlike pages, an
 * export with a moment that is none is refused: a program must not take all for a part.
 */
export async function exportRoute(world: World, context: Context): Promise<Response> {
  const id = context.req.param("process") ?? "";
  const format = exportFormat(context.req.param("format") ?? "");
  const process = await world.store.process(id as ProcessId);
  if (process === undefined) return context.text("There is no such process in this record.\n", 404);
  if (format === undefined) {
    const names = EXPORT_FORMATS.map(({ name }) => name).join(", ");
    return context.text(`There is no such export format. There is: ${names}.\n`, 404);
  }
  const moment = momentOf(context);
  if (typeof moment === "string") return context.text(moment, 400);
  const tag = await tagOf(world, moment);
  context.header("ETag", tag);
  context.header("Cache-Control", "no-cache");
  if (context.req.header("If-None-Match") === tag) return context.body(null, 304);
  context.header("Content-Type", format.mediaType);
  context.header("Content-Disposition", `inline; filename="${id}${dated(moment)}.${format.extension}"`);
  if (format.codeBook !== undefined) context.header("X-Dragoman-Code-Book", format.codeBook);
  const address = `${new URL(context.req.url).origin}/p/${encodeURIComponent(id)}`;
  const pieces = exportOf(world, id, format, { ...moment, address });
  return stream(context, async (sink) => {
    for await (const piece of pieces) await sink.write(piece);
  });
}

/** The moment that the query names, or what is wrong with it in a sentence. */
function momentOf(context: Context): Moment | string {
  const { asOf, knownAt } = context.req.query();
  if (asOf !== undefined && !isRealDay(asOf)) return "asOf takes a day such as 2025-07-22.\n";
  const instant = knownAt === undefined ? Number.NaN : Date.parse(knownAt);
  if (knownAt !== undefined && Number.isNaN(instant)) return "knownAt takes a time such as 2025-07-22T08:00Z.\n";
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt: new Date(instant).toISOString() }),
  };
}

/** Another whenever the record grows, the day changes or the program does. */
async function tagOf(world: World, { asOf, knownAt }: Moment): Promise<string> {
  const code = codeVersion(["src/exports", "src/threads", "src/briefs"]);
  return `"${[await world.store.last(), world.now().slice(0, 10), asOf, knownAt, code].join("-").replace(/[^\w-]/g, "")}"`;
}

function dated({ asOf }: Moment): string {
  return asOf === undefined ? "" : `-${asOf}`;
}
