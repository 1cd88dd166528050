import type { Brief, BriefLine, Footnote } from "../model/brief.ts";

/** A brief as a whole HTML page that needs nothing else: readable on a screen and printed on two pages. Words of others are escaped. */
export function briefAsHtml(brief: Brief): string {
  const demo = brief.process.demo ? `<p class="demo">Demo: made of reports written for the tour.</p>` : "";
  const sections = brief.sections.map(
    ({ heading, lines }) => `<section><h2>${escaped(heading)}</h2><ul>${lines.map(lineOf).join("")}</ul></section>`,
  );
  const empty = brief.sections.length === 0 ? "<p>The record holds nothing new on this process by this day.</p>" : "";
  const notes =
    brief.footnotes.length === 0
      ? ""
      : `<section class="notes"><h2>Reports</h2><ol>${brief.footnotes.map(noteOf).join("")}</ol></section>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(brief.headline)}</title><style>${STYLE}</style></head><body><header><h1>${escaped(brief.headline)}</h1><p>${escaped(brief.process.name)}, as of <time>${brief.day}</time></p>${demo}</header><main>${empty}${sections.join("")}${notes}</main></body></html>\n`;
}

const STYLE =
  "body{font:17px/1.5 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#fffdf8}h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.05rem;margin:1.6rem 0 .4rem;border-top:1px solid #ccc5b9;padding-top:.6rem}ul{padding-left:1.1rem}li{margin:.35rem 0}sup a{color:inherit}.notes{font-size:.82rem}.demo{font-weight:bold}@media(prefers-color-scheme:dark){body{color:#ece8e1;background:#191817}}@media print{body{font-size:11pt;margin:0;background:none;color:#000}}";

function lineOf({ text, notes }: BriefLine): string {
  const marks = notes.map((number) => `<sup><a href="#note-${number}">${number}</a></sup>`).join(" ");
  return `<li>${escaped(text)} ${marks}</li>`;
}

function noteOf({ number, outlet, published, title, url, words }: Footnote): string {
  const head = [outlet, published].filter((part) => part !== undefined).join(", ");
  const shown =
    url !== undefined && /^https?:\/\//.test(url) ? `<a href="${escaped(url)}">${escaped(title)}</a>` : escaped(title);
  return `<li id="note-${number}">${escaped(head)}: <cite>${shown}</cite> <q>${escaped(words)}</q></li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
