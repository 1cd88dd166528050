/** A piece of text on a page of a PDF, as PDF.js gives it. */
export interface PdfPiece {
  readonly str: string;
  /** The last two are the place from the left and from the bottom. */
  readonly transform: readonly number[];
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line of a page. */
export interface PdfLine {
  readonly text: string;
  /** Height of its letters. */
  readonly size: number;
  /** From the bottom of the page. */
  readonly y: number;
}

/** The lines of a page, in the order in which it was set. */
export function pdfLines(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let open: { text: string; size: number; y: number } | undefined;
  const close = (): void => {
    const text = open?.text.replace(/\s+/g, " ").trim() ?? "";
    if (open !== undefined && text !== "") lines.push({ ...open, text });
    open = undefined;
  };
  for (const { str, transform, height, hasEOL } of pieces) {
    const y = transform[5] ?? 0;
    if (open !== undefined && str !== "" && Math.abs(y - open.y) > Math.max(open.size, height) * 0.6) close();
    if (str !== "") open = { text: (open?.text ?? "") + str, size: Math.max(open?.size ?? 0, height), y: open?.y ?? y };
    if (hasEOL) close();
  }
  close();
  return lines;
}

/** A running head or foot stands on at least so many pages. */
const RUNNING = 3;

/** The pages without running heads and feet: lines that stand first or last on many pages, whatever their numbers, and numbers of pages. */
export function withoutRunning(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const form of new Set(edges(lines).map(formOf))) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const isRunning = (line: PdfLine): boolean => {
    const form = formOf(line);
    return form === "#" || ((counts.get(form) ?? 0) >= RUNNING && (counts.get(form) ?? 0) > pages.length / 2);
  };
  return pages.map((lines) => {
    const atEdge = new Set(edges(lines));
    return lines.filter((line) => !atEdge.has(line) || !isRunning(line));
  });
}

function edges(lines: readonly PdfLine[]): readonly PdfLine[] {
  return [...lines.slice(0, 2), ...lines.slice(-2)];
}

function formOf({ text }: PdfLine): string {
  return text.replace(/\d+/g, "#").replace(/^(?:page )?# ?(?:of|\/) ?#$|^(?:page|[-–]) ?#(?: ?[-–])?$/i, "#");
}

/** Lines as paragraphs, a line each: parted where the gap is wide or the letters change, words cut at the end of a line made whole. */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): readonly string[] {
  const paragraphs: string[] = [];
  let before: PdfLine | undefined;
  for (const [at, line] of pages.flat().entries()) {
    const last = paragraphs.at(-1);
    if (at === 0 || last === undefined || before === undefined || begins(line, before, last))
      paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joined(last, line.text);
    before = line;
  }
  return paragraphs;
}

function begins(line: PdfLine, before: PdfLine, last: string): boolean {
  const gap = before.y - line.y;
  // Upwards: the next page or column, where a sentence may go on.
  if (gap < 0) return /[.!?:]["”’]?$/.test(last);
  return gap > Math.max(line.size, before.size) * 1.7 || Math.abs(line.size - before.size) > 1.5;
}

function joined(text: string, next: string): string {
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  return `${text} ${next}`;
}
