import type { Article } from "../src/model/article.ts";
import { newArticle } from "../src/model/new-article.ts";

/** A line of an evaluation file, in the shape of `read --jsonl`'s input. */
export interface ArticleLine {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
}

/** The article of a line; the date is the civil day in the zone that the line gives. */
export function articleOfLine(line: ArticleLine): Article {
  const published = civilDay(line.published);
  return newArticle({
    givenId: line.id,
    title: line.title ?? "",
    body: line.text,
    ...(published === undefined ? {} : { published }),
    ...(line.outlet === undefined ? {} : { outlet: line.outlet }),
    ...(line.url === undefined ? {} : { url: line.url }),
    language: "en",
  });
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function civilDay(published: string | undefined): string | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})/.exec(published ?? "");
  if (iso !== null) return iso[1];
  const mail = /(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})/.exec(published ?? "");
  if (mail === null) return undefined;
  const month = MONTHS.indexOf((mail[2] ?? "").toLowerCase()) + 1;
  return `${mail[3]}-${String(month).padStart(2, "0")}-${(mail[1] ?? "").padStart(2, "0")}`;
}
