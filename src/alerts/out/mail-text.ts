import type { NotedNotice } from "../../model/notice.ts";
import type { Process } from "../../model/process.ts";
import { noticeAddress } from "./notice-addresses.ts";
import { textOf, titleOf } from "./notice-words.ts";

/** A mail of notices: its subject in one line, and its body. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** The mail that tells notices of a process; without any it is a test. */
export function mailText(
  process: Pick<Process, "id" | "name">,
  notices: readonly NotedNotice[],
  base: string,
): MailText {
  const [first, ...others] = notices;
  if (first === undefined) {
    const text = `Notices of ${process.name} will be sent to this address. This one is a test; nothing has happened.\n`;
    return { subject: oneLine(`Test of notices: ${process.name}`), text };
  }
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  const settings =
    base === "" ? "" : `\n\nWhat is sent, and when: ${base}/p/${encodeURIComponent(process.id)}/notices/settings`;
  const parts = notices.map((notice) => {
    const at = base === "" ? "" : `\n${noticeAddress(base, notice)}`;
    return `${titleOf(notice)}\n\n${textOf(notice)}${at}`;
  });
  return {
    subject: oneLine(`${titleOf(first)}${more}`),
    text: `${process.name}\n\n${parts.join("\n\n----\n\n")}${settings}\n`,
  };
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 180 ? `${line.slice(0, 179)}…` : line;
}
