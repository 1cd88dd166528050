import type { ThreadId, Told, ToldArticle } from "../../model/thread.ts";
import { webAddress } from "../text/web-address.ts";
import { type Naming, reportName, threadName } from "./names.ts";

/** A report as a schema.org `NewsArticle`: what it is and where it stands, not its text. */
export function reportOf(article: ToldArticle, naming: Naming): unknown {
  const { id, title, outlet, published, publishedAt, url } = article;
  return {
    "@type": "NewsArticle",
    "@id": reportName(id, naming),
    headline: title,
    datePublished: publishedAt ?? published,
    publisher: outlet === undefined ? undefined : { "@type": "Organization", name: outlet },
    url: webAddress(url),
  };
}

/** A claim as a schema.org `Quotation` (a statement) or `Claim`, with the words and the report that carry it. */
export function wordsOf({ claim, article }: Told, thread: ThreadId | undefined, naming: Naming): unknown {
  const appears = { "@id": reportName(article.id, naming) };
  if (claim.kind === "statement") {
    const { speaker, affiliation, quote } = claim.body;
    const works = affiliation === undefined ? {} : { worksFor: { "@type": "Organization", name: affiliation } };
    return {
      "@type": "Quotation",
      "@id": `urn:dragoman:claim:${claim.id}`,
      text: quote,
      creator: { "@type": "Person", name: speaker, ...works },
      isPartOf: appears,
    };
  }
  const author = claim.voice.name;
  return {
    "@type": "Claim",
    "@id": `urn:dragoman:claim:${claim.id}`,
    name: `${claim.kind} ${claim.status}`,
    text: claim.cites.map(({ words }) => words).join(" … "),
    author: author === undefined ? undefined : { "@type": "Thing", name: author },
    about: thread === undefined ? undefined : { "@id": threadName(thread, naming) },
    appearance: appears,
  };
}
