/** What a mark does by its shape or by its neighbours; `either` leaves it to what is open. */
export type MarkRole = "open" | "close" | "either";

/** A quotation mark of the text: offsets, role, and its family (marks close only their own family). */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: MarkRole;
  readonly family: "double" | "single";
}

const OPENING_BRACKETS = "([{<-–—/=:“«„‘`\"'";
const CLOSING_NEIGHBOURS = ".,;:!?)]}>-–—/…”»’\"'";

/** All double marks (straight, curly, low, doubled single, guillemets) between two offsets, in order. */
export function doubleMarks(text: string, from: number, to: number): readonly Mark[] {
  const marks: Mark[] = [];
  let at = from;
  while (at < to) {
    if (closesTwice(text, at)) at += 1;
    const length = doubleLength(text, at);
    if (length > 0) marks.push({ start: at, end: at + length, role: doubleRole(text, at, length), family: "double" });
    at += Math.max(1, length);
  }
  return marks.filter((mark) => !isInches(text, mark));
}

/** All single marks between two offsets that may open or close a quotation; apostrophes inside words are not among them. */
export function singleMarks(text: string, from: number, to: number): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = from; at < to; at += 1) {
    if (!closesTwice(text, at) && doubleLength(text, at) === 2) at += 1;
    else if (isSingle(text.charAt(at))) {
      const role = singleRole(text, at);
      if (role !== undefined) marks.push({ start: at, end: at + 1, role, family: "single" });
    }
  }
  return marks;
}

/** `'''` after a word: an inner single mark, then the doubled one. */
function closesTwice(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== "'" && mark !== "’") return false;
  return text.charAt(at + 1) === mark && text.charAt(at + 2) === mark && !isSpace(text.charAt(at - 1)) && at > 0;
}

function doubleLength(text: string, at: number): number {
  const mark = text.charAt(at);
  if (mark === "'" || mark === "`" || mark === "’" || mark === "‘") return text.charAt(at + 1) === mark ? 2 : 0;
  return mark === '"' || (mark >= "«" && "“”„«»‟＂".includes(mark)) ? 1 : 0;
}

function doubleRole(text: string, at: number, length: number): MarkRole {
  const mark = text.charAt(at);
  if (mark === "„" || mark === "«" || mark === "`" || mark === "‘" || mark === "‟") return "open";
  if (mark === "»") return "close";
  const opens = opensHere(text, at, length);
  const closes = closesHere(text, at, length);
  if (mark === "“") return closes && !opens ? "either" : "open";
  if (mark === "”") return opens && !closes ? "either" : "close";
  return opens === closes ? "either" : opens ? "open" : "close";
}

function singleRole(text: string, at: number): MarkRole | undefined {
  const mark = text.charAt(at);
  const opens = opensHere(text, at, 1) && mark !== "’" && !isElision(text, at);
  const closes = closesHere(text, at, 1) && mark !== "‘";
  if (opens) return closes ? "either" : "open";
  return closes ? "close" : undefined;
}

/** Opens by its neighbours: nothing, a space or a bracket before, a word or mark after. */
function opensHere(text: string, at: number, length: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + length);
  return (before === "" || isSpace(before) || OPENING_BRACKETS.includes(before)) && after !== "" && !isSpace(after);
}

/** Closes by its neighbours: a word or mark before, nothing, a space or punctuation after. */
function closesHere(text: string, at: number, length: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + length);
  return before !== "" && !isSpace(before) && (after === "" || isSpace(after) || CLOSING_NEIGHBOURS.includes(after));
}

/** `'90s`, or a clitic that stands off its word (`the bank 's`): an apostrophe, not a mark. */
function isElision(text: string, at: number): boolean {
  const after = text.slice(at + 1, at + 4).toLowerCase();
  if (isDigit(after.charAt(0)) && isDigit(after.charAt(1)) && after.charAt(2) === "s") return true;
  return after.charAt(0) === "s" && isSpace(after.charAt(1));
}

/** `6'2"`: a straight mark after a figure that follows a foot mark, or a figure with no opening mark near. */
function isInches(text: string, mark: Mark): boolean {
  if (text.charAt(mark.start) !== '"' || !isDigit(text.charAt(mark.start - 1))) return false;
  const before = text.slice(Math.max(0, mark.start - 4), mark.start);
  return before.includes("'") || before.includes("’") || before.includes("′");
}

function isSingle(character: string): boolean {
  return character === "'" || character === "‘" || character === "’" || character === "‚";
}

/** White space of any kind, the no-break space included. */
export function isSpace(character: string): boolean {
  return (
    character === " " ||
    character === "\n" ||
    character === "\t" ||
    character === "\r" ||
    character === "\u00a0" ||
    character === "\u2009" ||
    character === "\u202f"
  );
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9" && character.length === 1;
}
