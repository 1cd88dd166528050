import { briefAsMarkdown } from "../../briefs/brief-as-markdown.ts";
import type { Notice, NoticeCite } from "../../model/notice.ts";
import { readBy } from "../../model/read-by.ts";

/** The title of a notice: the sentence of its weightiest change. */
export function titleOf({ changes, demo }: Notice): string {
  return `${demo === true ? "[Demo] " : ""}${changes[0].words}`;
}

/** A notice as plain text: its changes, how they are borne out, and the words of the reports; a brief whole. */
export function textOf(notice: Notice): string {
  if (notice.brief !== undefined) return briefAsMarkdown(notice.brief.brief);
  const others = notice.changes.slice(1).map(({ words }) => words);
  return [...others, borneWords(notice), ...notice.cites.map(citeLine)].filter((line) => line !== "").join("\n");
}

/** How well a notice is borne out: `Told by several independent origins: Harbour Wire, Lake Post.` */
export function borneWords({ grade, origins }: Notice): string {
  if (grade === undefined) return "";
  const before = grade === "party concerned" || grade === "both sides" ? ". Told by " : ": ";
  return `${GRADES[grade]}${origins.length === 0 ? "" : `${before}${origins.slice(0, 6).join(", ")}`}.`;
}

const GRADES: Readonly<Record<NonNullable<Notice["grade"]>, string>> = {
  "one origin": "Told by one origin",
  "several origins": "Told by several independent origins",
  "party concerned": "A party concerned says so itself",
  "both sides": "Both sides say so",
};

/** `“Talks begin on Monday,” said Ada Lund, Harbour Wire, 2026-03-02` as one line. */
export function citeLine(cite: NoticeCite): string {
  const { words, voice, outlet, published, url } = cite;
  const by = readBy(cite);
  const from = [voice, outlet, published].filter((part) => part !== undefined).join(", ");
  return `“${words}” — ${from === "" ? "a report without outlet" : from}${url === undefined ? "" : ` <${url}>`}${by === undefined ? "" : ` (${by})`}`;
}
