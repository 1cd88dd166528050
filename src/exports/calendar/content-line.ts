import { showHidden, wellFormed } from "../../model/show-hidden.ts";

/** Longest line of an iCalendar file in octets, without the line end (RFC 5545, 3.1). */
const LONGEST = 75;

/** A property as its content line, folded and ended with CRLF: `SUMMARY:Talks`. The value must be escaped already. */
export function contentLine(name: string, value: string): string {
  return `${folded(`${name}:${value}`)}\r\n`;
}

/** Free text as a TEXT value (RFC 5545, 3.3.11): line ends are `\n`, characters that show nothing are shown. */
export function textValue(text: string): string {
  return showHidden(wellFormed(text))
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n?|[\n\u2028\u2029]/g, "\\n")
    .replace(/\t/g, " ");
}

/** Breaks a line after at most 75 octets, never inside a character; what follows begins with a space. */
function folded(line: string): string {
  let result = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST) {
      result += "\r\n ";
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
