import type { ArticleDraft } from "../article-draft.ts";
import { articleFromHtml } from "../page/article-from-html.ts";
import { briefingItems } from "../page/briefing-items.ts";

/** One part of a message: its headers in lower case, and its body as it stands. */
interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Parts within parts, no deeper than this. */
const DEEPEST = 5;

/** An e-mail (a newsletter, an alert) as a report: subject, sender, date, and its plain text, else its HTML. */
export function draftFromMail(text: string): ArticleDraft | { readonly fault: string; readonly kind?: "too-deep" } {
  const message = partOf(text);
  const head = {
    title: words(message.headers.get("subject")),
    outlet: senderOf(words(message.headers.get("from"))),
    published: message.headers.get("date"),
    givenId: message.headers.get("message-id"),
  };
  const parts = leavesOf(message, 0);
  const plain = parts.find((part) => typeOf(part).startsWith("text/plain"));
  if (plain !== undefined) return withItems({ ...head, body: contentOf(plain) });
  const html = parts.find((part) => typeOf(part).startsWith("text/html"));
  if (html === undefined) return { fault: "is an e-mail without text or HTML" };
  const page = articleFromHtml(contentOf(html));
  return "fault" in page ? page : withItems({ ...head, title: head.title ?? page.title, body: page.body });
}

/** A newsletter's items, beside the whole. */
function withItems(draft: ArticleDraft): ArticleDraft {
  const lines = draft.body
    .split("\n")
    .flatMap((line) => (line.trim() === "" ? [] : [{ text: line.trim(), isHeading: false }]));
  const entries = briefingItems(lines, draft);
  return entries === undefined ? draft : { ...draft, entries };
}

function partOf(text: string): Part {
  const [head = "", ...rest] = text.replace(/\r\n/g, "\n").split("\n\n");
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, " ").split("\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: rest.join("\n\n") };
}

function typeOf(part: Part): string {
  return (part.headers.get("content-type") ?? "text/plain").toLowerCase();
}

/** The parts that hold no parts. */
function leavesOf(part: Part, depth: number): readonly Part[] {
  const boundary = /boundary="?([^";]{1,200})"?/i.exec(part.headers.get("content-type") ?? "")?.[1];
  if (boundary === undefined || depth >= DEEPEST) return [part];
  const pieces = `\n${part.body}`.split(`\n--${boundary}`).slice(1);
  return pieces
    .filter((piece) => !piece.startsWith("--"))
    .flatMap((piece) => leavesOf(partOf(piece.replace(/^[ \t]*\n/, "")), depth + 1));
}

/** The text of a part, its transfer encoding and character set undone. */
function contentOf(part: Part): string {
  const encoding = (part.headers.get("content-transfer-encoding") ?? "").toLowerCase();
  const charset = /charset="?([A-Za-z0-9_-]{2,30})/i.exec(part.headers.get("content-type") ?? "")?.[1] ?? "utf-8";
  if (encoding === "base64") return decode(Buffer.from(part.body, "base64"), charset);
  if (encoding === "quoted-printable") return decode(unquoted(part.body.replace(/=[ \t]*\n/g, "")), charset);
  return part.body;
}

/** A header with its encoded words (`=?utf-8?B?…?=`) decoded. */
function words(header: string | undefined): string | undefined {
  return header
    ?.replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?([^?]{2,30})\?([BbQq])\?([^?]{0,500})\?=/g, (_all, charset: string, kind: string, text: string) =>
      decode(kind.toUpperCase() === "B" ? Buffer.from(text, "base64") : unquoted(text.replaceAll("_", " ")), charset),
    );
}

function unquoted(text: string): Buffer {
  const bytes = text.replace(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1");
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The name before the address: `Harbour Wire <desk@example.org>`. */
function senderOf(from: string | undefined): string | undefined {
  const name = from
    ?.replace(/<[^>]*>/, "")
    .replaceAll('"', "")
    .trim();
  return name === "" ? from : name;
}
