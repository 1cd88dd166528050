import type { Article } from "../../model/article.ts";

/** What is known of a report, without its text. */
export function reportHead(article: Article) {
  const { id, title, outlet, published, publishedAt, url, author, language, demo } = article;
  return {
    id,
    title,
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
    ...(author === undefined ? {} : { author }),
    ...(demo === undefined ? {} : { demo }),
    language,
  };
}
