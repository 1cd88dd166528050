import { oneLine } from "./one-line.ts";

/** What a cell of a table may hold: text of others or of ours, a number, nothing, or a list. */
export type Cell = string | number | boolean | undefined | readonly string[];

/** Signs with which a spreadsheet takes a cell for a formula, their wide forms among them. */
const FORMULA = /^[=+\-@|＝＋－＠]/u;

/**
 * A text that no spreadsheet takes for a formula: one that begins like one has an apostrophe before it. Numbers of ours need
 * none. A reader that wants the words takes one apostrophe before any of `= + - @ |` away.
 */
export function harmless(text: string): string {
  const line = oneLine(text);
  return FORMULA.test(line) ? `'${line}` : line;
}

/** The names of a list in one cell, parted by `; `. */
export function listed(names: readonly string[]): string {
  return names.map((name) => oneLine(name).replaceAll(";", ",")).join("; ");
}

/** A row of a CSV file (RFC 4180): texts stand in quotation marks, numbers bare, lines end with CRLF. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** A column of a table: its name, and what it holds of a row's thing. */
export type Column<Thing> = readonly [string, (thing: Thing) => Cell];

/** The first row of a CSV file: the columns' names. */
export function csvHead<Thing>(columns: readonly Column<Thing>[]): string {
  return `${columns.map(([name]) => name).join(",")}\r\n`;
}

/** The row of one thing. */
export function csvRowOf<Thing>(columns: readonly Column<Thing>[], thing: Thing): string {
  return csvRow(columns.map(([, cell]) => cell(thing)));
}

function csvCell(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  const text = harmless(typeof cell === "string" ? cell : listed(cell));
  return text === "" ? "" : `"${text.replaceAll('"', '""')}"`;
}

/** A row of a tab-separated file without quotation: no cell holds a tab or a line end, so none is needed. */
export function tsvRow(cells: readonly Cell[]): string {
  return `${cells.map(tsvCell).join("\t")}\n`;
}

function tsvCell(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  return harmless(typeof cell === "string" ? cell : listed(cell));
}
