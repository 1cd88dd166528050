/** The words of a text in small letters without accents, as they are looked for. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A text ready to be searched: its words parted and framed by single spaces. */
export function searchable(text: string): string {
  return ` ${wordsOf(text).join(" ")} `;
}

/** Whether a searchable text holds a phrase: words that follow one another; `*` at its end leaves the last word open. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return text.includes(phrase.endsWith("*") ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `);
}
