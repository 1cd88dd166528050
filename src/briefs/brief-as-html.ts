import type { Brief, BriefLine, Footnote } from "../model/brief.ts";
import { readBy } from "../model/read-by.ts";
import { showHidden } from "../model/show-hidden.ts";

/** A brief as a whole HTML page that needs nothing else: readable on a screen and printed on two pages. Words of others are escaped. */
export function briefAsHtml(brief: Brief): string {
  return briefsAsHtml([brief]);
}

/** Briefs of several processes as one page, each on a sheet of its own. */
export function briefsAsHtml(briefs: readonly Brief[]): string {
  const title = briefs.map(({ headline }) => headline).join(" · ");
  const parts = briefs.map((brief, index) => articleOf(brief, briefs.length === 1 ? "note" : `note-${index + 1}`));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>${parts.join("")}</body></html>\n`;
}

/** `note` begins the names of its notes, so that those of two briefs on one page differ. */
function articleOf(brief: Brief, note: string): string {
  const demo = brief.process.demo ? `<p class="demo">Demo: made of reports written for the tour.</p>` : "";
  const sections = brief.sections.map(({ heading, lines }) => {
    const items = lines.map((line) => `<p>${lineOf(line, note)}</p>`).join("");
    return `<section><h2>${escaped(heading)}</h2>${items}</section>`;
  });
  const empty = brief.sections.length === 0 ? "<p>No report by this day is firm enough to be told in a brief.</p>" : "";
  const standfirst =
    brief.standfirst === undefined ? "" : `<p class="standfirst">${lineOf(brief.standfirst, note)}</p>`;
  const summary =
    brief.summary.length === 0
      ? ""
      : `<section class="summary"><h2>In brief</h2><p>${brief.summary.map((line) => lineOf(line, note)).join(" ")}</p></section>`;
  const notes =
    brief.footnotes.length === 0
      ? ""
      : `<section class="notes"><h2>Reports</h2><ol>${brief.footnotes.map((one) => noteOf(one, note)).join("")}</ol></section>`;
  return `<article><header><h1>${escaped(brief.headline)}</h1><p>${escaped(brief.process.name)}, as of <time>${brief.day}</time></p>${standfirst}${demo}</header><main>${empty}${summary}${sections.join("")}${notes}</main></article>`;
}

const STYLE =
  "body{font:17px/1.5 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#fffdf8}h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.05rem;margin:1.6rem 0 .4rem;border-top:1px solid #ccc5b9;padding-top:.6rem}p{margin:.5rem 0}li{margin:.35rem 0}sup a{color:inherit}.standfirst{font-weight:bold}.notes{font-size:.82rem}.demo{font-weight:bold}@media(prefers-color-scheme:dark){body{color:#ece8e1;background:#191817}}article+article{margin-top:4rem}@media print{article+article{break-before:page;margin-top:0}li,p{break-inside:avoid}body{font-size:11pt;margin:0;background:none;color:#000}}";

function lineOf({ text, notes }: BriefLine, note: string): string {
  const marks = notes.map((number) => `<sup><a href="#${note}-${number}">${number}</a></sup>`).join(" ");
  return `${escaped(text)} ${marks}`;
}

function noteOf(footnote: Footnote, note: string): string {
  const { number, outlet, published, title, url, words } = footnote;
  const by = readBy(footnote);
  const head = [outlet, published].filter((part) => part !== undefined).join(", ");
  const shown =
    url !== undefined && /^https?:\/\//.test(url) ? `<a href="${escaped(url)}">${escaped(title)}</a>` : escaped(title);
  return `<li id="${note}-${number}">${escaped(head)}: <cite>${shown}</cite> <q>${escaped(words)}</q>${by === undefined ? "" : ` <strong>(${escaped(by)})</strong>`}</li>`;
}

function escaped(text: string): string {
  return showHidden(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
