import type { NotedNotice } from "../../model/notice.ts";
import type { Process } from "../../model/process.ts";
import { noticeAddress } from "./notice-addresses.ts";
import { textOf, titleOf } from "./notice-words.ts";

/** The notices of a process as a JSON Feed 1.1; `base` is the server's address. */
export function jsonFeed(process: Process, notices: readonly NotedNotice[], base: string): string {
  const page = `${base}/p/${encodeURIComponent(process.id)}/notices`;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: `Notices: ${process.name}`,
    home_page_url: page,
    feed_url: `${page}.json`,
    description: "What changed in this process and is worth a person's attention.",
    language: "en",
    items: notices.map((notice) => ({
      id: `urn:dragoman:notice:${notice.id}`,
      url: noticeAddress(base, notice),
      title: titleOf(notice),
      content_text: textOf(notice) || titleOf(notice),
      date_published: notice.at,
      tags: [...new Set(notice.changes.map(({ rule }) => rule))],
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
