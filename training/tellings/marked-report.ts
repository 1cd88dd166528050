import { readdirSync, readFileSync } from "node:fs";

/** A word that tells fact number `n`, by offsets in the bare text. */
export interface Mark {
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

/** A text whose telling words are marked, `Rebels [1:pummelled] the port`, as the bare text and the marks. */
export function withoutMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let last = 0;
  for (const match of marked.matchAll(/\[(\d+):([^\]]+)\]/g)) {
    const [whole, n = "", word = ""] = match;
    text += marked.slice(last, match.index);
    marks.push({ n: Number(n), start: text.length, end: text.length + word.length });
    text += word;
    last = match.index + whole.length;
  }
  return { text: text + marked.slice(last), marks };
}

/** A marked report as its file holds it: `facts` have numbers, kinds, statuses and slots; a statement, which is its quotation, has no number. */
export interface MarkedReport {
  readonly id: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
  readonly facts: readonly ({ readonly n?: number; readonly kind: string; readonly status: string } & Readonly<
    Record<string, unknown>
  >)[];
}

/** The reports of a folder of JSON Lines, file by file. */
export function markedReports(folder: URL): readonly MarkedReport[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as MarkedReport);
}
