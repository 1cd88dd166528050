import type { NotedNotice } from "../../model/notice.ts";
import type { Process } from "../../model/process.ts";
import { noticeAddress, subjectAddress } from "./notice-addresses.ts";
import { textOf, titleOf } from "./notice-words.ts";

/** The notices of a process as an Atom feed (RFC 4287); `base` is the server's address. */
export function atomFeed(process: Process, notices: readonly NotedNotice[], base: string): string {
  const page = `${base}/p/${encodeURIComponent(process.id)}/notices`;
  const updated = notices[0]?.at ?? "1970-01-01T00:00:00.000Z";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${xml(`${page}.atom`)}</id>`,
    `  <title>${xml(`Notices: ${process.name}`)}</title>`,
    `  <updated>${updated}</updated>`,
    "  <author><name>Dragoman</name></author>",
    `  <link rel="self" type="application/atom+xml" href="${xml(`${page}.atom`)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...notices.map((notice) => entry(notice, base)),
    "</feed>",
    "",
  ].join("\n");
}

function entry(notice: NotedNotice, base: string): string {
  const rules = [...new Set(notice.changes.map(({ rule }) => rule))];
  return [
    "  <entry>",
    `    <id>urn:dragoman:notice:${xml(notice.id)}</id>`,
    `    <title>${xml(titleOf(notice))}</title>`,
    `    <updated>${notice.at}</updated>`,
    `    <published>${notice.at}</published>`,
    `    <link rel="alternate" type="text/html" href="${xml(noticeAddress(base, notice))}"/>`,
    `    <link rel="related" type="text/html" href="${xml(subjectAddress(base, notice))}"/>`,
    ...rules.map((rule) => `    <category term="${rule}"/>`),
    `    <content type="text">${xml(textOf(notice) || titleOf(notice))}</content>`,
    "  </entry>",
  ].join("\n");
}

/** Text as XML holds it; characters that XML cannot hold are left out. */
function xml(text: string): string {
  return [...text]
    .filter(isXmlCharacter)
    .join("")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
