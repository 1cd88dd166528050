import { showHidden, wellFormed } from "../../model/show-hidden.ts";

/** A text on one line for formats that end a record with the line: runs of white space are one space, hidden characters are shown, halves of characters replaced. */
export function oneLine(text: string): string {
  return PLAIN.test(text) ? text : showHidden(wellFormed(text).replace(/\s+/g, " ").trim());
}

/** Texts of letters and signs with single spaces, as most are, need no work. */
const PLAIN = /^(?:[!-~]| (?=[!-~]))*$/;
