/** A text without its DOCTYPE, and how many entities that declared: they are never expanded. */
export interface WithoutDoctype {
  readonly text: string;
  readonly entities: number;
}

/** Takes off the document type declaration with its internal subset, whatever is in it. */
export function withoutDoctype(text: string): WithoutDoctype {
  const head = text.slice(0, 1_000_000);
  const start = head.search(/<!DOCTYPE/i);
  const firstElement = head.search(/<[A-Za-z]/);
  if (start < 0 || (firstElement >= 0 && firstElement < start)) return { text, entities: 0 };
  const bracket = head.indexOf("[", start);
  const plainEnd = head.indexOf(">", start);
  const hasSubset = bracket >= 0 && bracket < plainEnd;
  const end = hasSubset ? text.indexOf("]", lastDeclaration(text, bracket)) : plainEnd;
  const close = end < 0 ? -1 : text.indexOf(">", end);
  if (close < 0) return { text, entities: 0 };
  const subset = hasSubset ? text.slice(bracket, end) : "";
  return { text: text.slice(0, start) + text.slice(close + 1), entities: subset.split("<!ENTITY").length - 1 };
}

/** Where the last declaration of the subset ends: a `]` may stand within a quoted value before. */
function lastDeclaration(text: string, from: number): number {
  let at = from;
  for (;;) {
    const next = text.slice(at + 1, at + 2000).search(/\S/);
    const start = next < 0 ? -1 : at + 1 + next;
    if (start < 0 || !text.startsWith("<!", start)) return at;
    const end = declarationEnd(text, start);
    if (end < 0) return at;
    at = end;
  }
}

/** The `>` that ends a declaration, past its quoted values. */
function declarationEnd(text: string, start: number): number {
  if (text.startsWith("<!--", start)) {
    const end = text.indexOf("-->", start);
    return end < 0 ? -1 : end + 2;
  }
  let quote = "";
  for (let at = start; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === ">") return at;
  }
  return -1;
}
