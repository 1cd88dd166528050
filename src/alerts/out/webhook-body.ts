import type { Delivery } from "../../model/alert-channel.ts";
import type { NotedNotice } from "../../model/notice.ts";
import type { Process } from "../../model/process.ts";
import { noticeAddress, subjectAddress } from "./notice-addresses.ts";
import { titleOf } from "./notice-words.ts";

/** What a webhook gets: JSON as `docs/alerts.md` describes it. A delivery without notices is a test. */
export function webhookBody(
  delivery: Delivery,
  process: Pick<Process, "id" | "name">,
  notices: readonly NotedNotice[],
  base: string,
): string {
  return JSON.stringify({
    version: 1,
    delivery: delivery.id,
    ...(delivery.notices.length === 0 ? { test: true } : {}),
    process: {
      id: process.id,
      name: process.name,
      ...(base === "" ? {} : { url: `${base}/p/${encodeURIComponent(process.id)}` }),
    },
    notices: notices.map((notice) => ({
      id: notice.id,
      number: notice.seq,
      at: notice.at,
      day: notice.day,
      title: titleOf(notice),
      changes: notice.changes.map(({ rule, words }) => ({ rule, words })),
      ...(notice.kind === undefined ? {} : { kind: notice.kind }),
      ...(notice.grade === undefined ? {} : { grade: notice.grade }),
      origins: notice.origins,
      ...(base === "" ? {} : { url: noticeAddress(base, notice), about: subjectAddress(base, notice) }),
      cites: notice.cites,
      ...(notice.brief === undefined ? {} : { brief: notice.brief }),
      demo: notice.demo === true,
    })),
  });
}
