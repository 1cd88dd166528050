import type { ArticleDraft } from "../article-draft.ts";
import { publicationTime } from "../publication-time.ts";
import { type PdfLine, type PdfPiece, pdfLines, pdfParagraphs, withoutRunning } from "./pdf-lines.ts";

/** Pages that are read of one file. */
const MOST_PAGES = 300;
/** A title's letters are larger than those of the text by this much. */
const LARGER = 1.15;

/** What is wrong with a PDF. */
export interface PdfFault {
  readonly fault: string;
  readonly kind: "broken-format" | "no-text";
}

/** The report of a PDF with text: title by its letters, paragraphs by the gaps between lines, a day where a line near the top is one. */
export async function draftFromPdf(bytes: Uint8Array): Promise<ArticleDraft | PdfFault> {
  try {
    const pages = withoutRunning(await pagesOf(bytes));
    const lines = pages.flat();
    if (lines.length === 0) {
      const fault = "is a PDF without text, of pictures of its pages; have its text recognised (OCR) first";
      return { kind: "no-text", fault };
    }
    const title = titleOf(lines);
    const rest = pages.map((page) => page.filter((line) => !title.includes(line)));
    return {
      title: title.map(({ text }) => text).join(" ") || undefined,
      body: pdfParagraphs(rest).join("\n"),
      published: dayIn(lines.slice(0, 20)),
    };
  } catch (error) {
    return { kind: "broken-format", fault: faultOf(error) };
  }
}

/** PDF.js is loaded with the first PDF. */
async function pagesOf(bytes: Uint8Array): Promise<readonly (readonly PdfLine[])[]> {
  const { getDocumentProxy } = await import("unpdf");
  // The bytes given are taken over; ours stay whole.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  try {
    const pages: (readonly PdfLine[])[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pdfLines((items as readonly object[]).filter((item): item is PdfPiece => "str" in item)));
      page.cleanup();
    }
    return pages;
  } finally {
    await document.destroy();
  }
}

/** The lines of the largest letters near the top, where they are larger than the text's. */
function titleOf(lines: readonly PdfLine[]): readonly PdfLine[] {
  const top = lines.slice(0, 12);
  const size = Math.max(...top.map((line) => line.size));
  if (size < usual(lines) * LARGER) return [];
  const first = top.findIndex((line) => line.size >= size - 0.5);
  const after = top.findIndex((line, at) => at > first && line.size < size - 0.5);
  const title = top.slice(first, after < 0 ? first + 4 : Math.min(after, first + 4));
  return title.map(({ text }) => text).join(" ").length > 300 ? [] : title;
}

/** The size in which most letters are set. */
function usual(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** A line that is a day and no more: `22 July 2025`, `Tuesday, July 22, 2025`. */
function dayIn(lines: readonly PdfLine[]): string | undefined {
  const days = lines
    .filter(({ text }) => text.length <= 40)
    .map(({ text }) =>
      text.replace(
        /^(?:(?:issued|published|date|released?)(?: on)?:? )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?/i,
        "",
      ),
    );
  return days.find((text) => publicationTime(text).published !== undefined && /\d{4}$/.test(text));
}

function faultOf(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return "is a PDF locked with a password; save it without one";
  if (name === "InvalidPDFException") return "is a broken PDF; save it anew, or save its text";
  return `is a PDF that cannot be read (${error instanceof Error ? error.message.slice(0, 120) : String(error)})`;
}
