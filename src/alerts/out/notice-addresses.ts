import type { Notice } from "../../model/notice.ts";

/** The page on which a notice is told; `base` is the server's address without a final slash. */
export function noticeAddress(base: string, { process, id }: Pick<Notice, "process" | "id">): string {
  return `${base}/p/${encodeURIComponent(process)}/notices#n-${id}`;
}

/** The page of what a notice is about: its thread, or the list of notices. */
export function subjectAddress(base: string, notice: Notice): string {
  if (notice.thread === undefined) return noticeAddress(base, notice);
  return `${base}/p/${encodeURIComponent(notice.process)}/threads/${encodeURIComponent(notice.thread)}`;
}
