/** A phrase without its article. */
export function withoutArticle(words: string): string {
  for (const article of ["the ", "The ", "a ", "A ", "an ", "An "]) {
    if (words.startsWith(article)) return words.slice(article.length);
  }
  return words;
}
