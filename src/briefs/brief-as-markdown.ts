import type { Brief, BriefLine, Footnote } from "../model/brief.ts";
import { readBy } from "../model/read-by.ts";
import { showHidden } from "../model/show-hidden.ts";

/** A brief as Markdown (CommonMark with footnotes in brackets). Words of others are escaped. */
export function briefAsMarkdown(brief: Brief): string {
  const demo = brief.process.demo ? "\n\n*Demo: made of reports written for the tour.*" : "";
  const parts = [
    `# ${escaped(brief.headline)}`,
    `${escaped(brief.process.name)}, as of ${brief.day}${demo}`,
    ...(brief.standfirst === undefined ? [] : [`**${escaped(brief.standfirst.text)}** ${marksOf(brief.standfirst)}`]),
    ...(brief.summary.length === 0 ? [] : [`## In brief\n\n${brief.summary.map(lineOf).join(" ")}`]),
    ...(brief.sections.length === 0 ? ["No report by this day is firm enough to be told in a brief."] : []),
    ...brief.sections.map(({ heading, lines }) => `## ${heading}\n\n${lines.map(lineOf).join("\n\n")}`),
    ...(brief.footnotes.length === 0 ? [] : [`## Reports\n\n${brief.footnotes.map(noteOf).join("\n")}`]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function lineOf(line: BriefLine): string {
  return `${escaped(line.text)} ${marksOf(line)}`;
}

function marksOf({ notes }: BriefLine): string {
  return notes.map((number) => `[${number}]`).join("");
}

function noteOf(note: Footnote): string {
  const { number, outlet, published, title, url, words } = note;
  const by = readBy(note);
  const head = [outlet, published].filter((part) => part !== undefined).join(", ");
  const link = url === undefined || !/^https?:\/\//.test(url) ? "" : ` <${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
  return `${number}. ${escaped(head)}: *${escaped(title)}* “${escaped(words)}”${link}${by === undefined ? "" : ` **(${escaped(by)})**`}`;
}

/** Marks that Markdown or HTML would read are taken as text. */
function escaped(text: string): string {
  return showHidden(text).replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`);
}
