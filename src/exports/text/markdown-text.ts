import { oneLine } from "./one-line.ts";
import { webAddress } from "./web-address.ts";

/** A text as one line of Markdown (CommonMark, GitHub's too) in which nothing is markup: no heading, list, link, image or HTML. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&!$^]/g, (mark) => `\\${mark}`)
    .replace(/(:)(?=\/\/)|(\.)(?<=www\.)|@(?=\w)/gi, (mark) => `\\${mark}`)
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** A link where the address is one of the web, else the text alone. */
export function markdownLink(text: string, url: string | undefined): string {
  const address = webAddress(url);
  return address === undefined ? markdownText(text) : `[${markdownText(text)}](<${address}>)`;
}
