import type { Reader } from "./reader.ts";

/** Id of the title that an office's words write in full: "Defense Secretary" is `defence-minister`. */
export function officeId(reader: Reader, office: string): string | undefined {
  const words = office.toLowerCase().split(/[\s-]+/);
  return reader.lexicon.officeNames
    .get(words[0] ?? "")
    ?.find((each) => each.words.length === words.length && each.words.every((word, i) => word === words[i]))?.office.id;
}
