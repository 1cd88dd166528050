/** The keys under which each word of a table stands, in the table's order: `{ phone: ["call"] }` gives `call` the key `phone`. */
export function keysByWord(table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, string[]>();
  for (const [key, words] of Object.entries(table)) {
    for (const word of words) {
      const keys = byWord.get(word);
      if (keys === undefined) byWord.set(word, [key]);
      else keys.push(key);
    }
  }
  return byWord;
}
