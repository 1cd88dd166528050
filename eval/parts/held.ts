import { type Mark, markedReports, withoutMarks } from "../../training/tellings/marked-report.ts";

const FOLDER = new URL("../../training/tellings/held/", import.meta.url);

/** The held reports as lines of articles, and their facts as lines of gold: the evidence of a fact is each sentence that holds one of its words, of a statement its quotation. */
export function heldLines(): { readonly articles: readonly unknown[]; readonly gold: readonly unknown[] } {
  const lines = markedReports(FOLDER).map((line) => ({
    ...line,
    head: withoutMarks(line.title),
    body: withoutMarks(line.text),
  }));
  return {
    articles: lines.map(({ id, published, head, body }) => ({ id, published, title: head.text, text: body.text })),
    gold: lines.map(({ id, facts, head, body }) => ({
      id,
      facts: facts.map(({ n, ...fact }) => ({
        ...fact,
        evidence: n === undefined ? [fact["quote"]] : evidenceOf(n, head, body),
      })),
    })),
  };
}

interface Bare {
  readonly text: string;
  readonly marks: readonly Mark[];
}

function evidenceOf(n: number, head: Bare, body: Bare): readonly string[] {
  const titled = head.marks.some((mark) => mark.n === n) ? [head.text] : [];
  const sentences = body.marks.filter((mark) => mark.n === n).map(({ start }) => sentenceAt(body.text, start));
  return [...new Set([...titled, ...sentences])];
}

/** The sentence about an offset: from behind the last point, question or exclamation mark with a capital after it. */
function sentenceAt(text: string, offset: number): string {
  const cuts = [...text.matchAll(/[.!?]["”’]? (?=["“‘A-Z0-9])/g)].map(({ index, 0: cut }) => index + cut.length);
  const start = cuts.findLast((cut) => cut <= offset) ?? 0;
  return text.slice(start, cuts.find((cut) => cut > offset) ?? text.length).trim();
}
