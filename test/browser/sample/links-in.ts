/** A link of a page: where it leads and the words on it, tags left out. */
export type Link = readonly [address: string, words: string];

/** The links in a page's HTML, in order. */
export function linksIn(html: string): readonly Link[] {
  const links = html.matchAll(/<a [^>]*?href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g);
  return [...links].map(
    ([, href = "", words = ""]) => [href.replaceAll("&amp;", "&"), words.replace(/<[^>]*>/g, "")] as const,
  );
}

/** Where the first link leads whose words hold these. Throws an Error where there is none. */
export function linkTo(html: string, words: string): string {
  const found = linksIn(html).find(([, text]) => text.includes(words));
  if (found === undefined) throw new Error(`no link says "${words}"; see the sample's claims in test/browser/sample`);
  return found[0];
}
