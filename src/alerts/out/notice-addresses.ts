import type { Notice } from "../../model/notice.ts";

/** The page on which a notice is told, of a brief its own; `base` is the server's address without a final slash. */
export function noticeAddress(base: string, { process, id, brief }: Pick<Notice, "process" | "id" | "brief">): string {
  const place = `${base}/p/${encodeURIComponent(process)}`;
  return brief === undefined ? `${place}/notices#n-${id}` : `${place}/briefs/${id}`;
}

/** The page of what a notice is about: its thread, or the list of notices. */
export function subjectAddress(base: string, notice: Notice): string {
  if (notice.thread === undefined) return noticeAddress(base, notice);
  return `${base}/p/${encodeURIComponent(notice.process)}/threads/${encodeURIComponent(notice.thread)}`;
}
