import type { Block } from "./blocks.ts";
import cues from "./furniture.cues.json" with { type: "json" };

const holds = cues.holds;
const starts = cues.starts;
const ends = new Set(cues.ends);
const credits = new Set(cues.credits);

/** Cue words open many an honest sentence: only blocks up to this long are judged by them. */
const SHORT = 320;

/** Words as cues are written: lower case, straight apostrophes. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/^[\s>»•|*\-–—]+/, "");
}

/** The block ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟։।]["'”’»)\]]{0,3}$/.test(text);
}

/** The block is a heading of any rank. */
export function isHeading({ element }: Block): boolean {
  return /^h[1-6]$/.test(element.tag);
}

/** Most of the block is a link. */
export function isLinked({ text, linked }: Block): boolean {
  return linked > text.length * 0.8;
}

/** A line of the page's own (invitations to read, follow, subscribe; credits of agencies) and not of the report. */
export function isInvitation(block: Block): boolean {
  if (block.text.length > SHORT) return false;
  const text = plain(block.text);
  if (holds.some((cue) => text.includes(cue))) return true;
  const start = starts.find((cue) => text.startsWith(cue) && !/[\p{L}\p{N}]/u.test(text.charAt(cue.length)));
  if (start === undefined) return false;
  if (start.endsWith(":") || block.linked > 0 || !endsSentence(block.text)) return true;
  return start.includes(" ") && text.length < 140;
}

/** Names who took a picture: `(Image: Harbour Wire)`, `Photo: A. Author`. */
export function isCredit({ text }: Block): boolean {
  if (text.length > 600) return false;
  const colon = text.lastIndexOf(":");
  if (colon < 0 || text.length - colon > 90) return false;
  const word = /(\p{L}+)\s?$/u.exec(text.slice(Math.max(0, colon - 20), colon))?.[1] ?? "";
  return credits.has(word.toLowerCase()) && !/[.!?]\s+\p{Lu}/u.test(text.slice(colon));
}

/** A heading after which a page goes on with other things: `Related stories`. */
export function endsReport(block: Block): boolean {
  if (block.text.length > 60 || endsSentence(block.text)) return false;
  const text = plain(block.text).replace(/[\s:.…>»|(\d)]+$/, "");
  if (ends.has(text)) return true;
  return (
    /^about \p{Lu}[\p{L}&.]*( \p{Lu}[\p{L}&.]*){0,3}:?$/u.test(block.text.replace(/^About|^ABOUT/, "about")) ||
    (isHeading(block) && cues.endStarts.some((cue) => text.startsWith(cue)))
  );
}
