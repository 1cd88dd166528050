import { publicationTime } from "../publication-time.ts";
import type { Block } from "./blocks.ts";
import { tokensOf } from "./hints.ts";
import type { PageElement } from "./html-tree.ts";
import type { LinkedReport } from "./linked-data.ts";
import { firstOf, type PageHead } from "./page-head.ts";

/** When a page says that its report was published and last changed, as the page writes it. */
export interface PageDates {
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
}

const publishedNames = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "publication_date",
  "publish-date",
  "publish_date",
  "pubdate",
  "article.published",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "cxenseparse:recs:publishtime",
  "date",
];
const modifiedNames = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "dcterms.modified",
  "last-modified",
  "lastmod",
];

/** What can be read as a date, else nothing. */
function dated(given: string | undefined): string | undefined {
  return given !== undefined && publicationTime(given).published !== undefined ? given : undefined;
}

/** The same day with a time of day is better than the day alone. */
function finer(first: string | undefined, ...others: readonly (string | undefined)[]): string | undefined {
  const given = [first, ...others].filter((one) => one !== undefined);
  const day = given[0] === undefined ? undefined : publicationTime(given[0]).published;
  return (
    given.find((one) => {
      const time = publicationTime(one);
      return time.publishedAt !== undefined && time.published === day;
    }) ?? given[0]
  );
}

/** Reads a page's dates: linked data and head first, then `time` elements, then dates in the text above the report, then in its address. */
export function datesOfPage(
  elements: readonly PageElement[],
  head: PageHead,
  linked: LinkedReport | undefined,
  above: readonly Block[],
  url: string | undefined,
): PageDates {
  const meta = publishedNames.map((name) => dated(head.get(name))).find((value) => value !== undefined);
  const fromTime = timeOf(elements, (tokens) => !tokens.some((token) => /^(?:updated?|modified)$/.test(token)));
  const published =
    finer(dated(linked?.published) ?? meta ?? fromTime, meta, fromTime) ?? shownDate(above) ?? dayInAddress(url);
  const modified =
    dated(linked?.modified) ??
    dated(firstOf(head, modifiedNames)) ??
    timeOf(elements, (tokens) => tokens.some((token) => /^(?:updated?|modified)$/.test(token)));
  return { published, modified };
}

/** The first `time` element whose classes fit. */
function timeOf(elements: readonly PageElement[], fits: (tokens: readonly string[]) => boolean): string | undefined {
  for (const element of elements) {
    const given = element.tag === "time" ? element.attributes["datetime"] : publishedProperty(element);
    if (given !== undefined && dated(given) !== undefined && fits(tokensOf(element))) return given;
  }
  return undefined;
}

function publishedProperty({ attributes }: PageElement): string | undefined {
  return /^datePublished$/i.test(attributes["itemprop"] ?? "")
    ? (attributes["content"] ?? attributes["datetime"])
    : undefined;
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
const CLOCK =
  "(?:,? (?:at )?(\\d{1,2}):(\\d{2})(?::\\d{2})?(?: ?([ap])\\.?m\\.?)?(?: ?\\(?(utc|gmt|est|edt|cst|cdt|pst|pdt|z|[+-]\\d{2}:?\\d{2})\\)?)?)?";
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})\\.?,? (\\d{4})${CLOCK}`, "i");
const monthFirst = new RegExp(`\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${CLOCK}`, "i");
const numeric = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/;
const iso = /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?/;

/** A date that stands in a short line above the report: `Published 21 May 2025 14:05 GMT`. */
export function shownDate(above: readonly Block[]): string | undefined {
  for (const { text } of above.filter(({ text: line }) => line.length < 160).slice(-40)) {
    const found = dateIn(text);
    if (found !== undefined && dated(found) !== undefined) return found;
  }
  return undefined;
}

function dateIn(text: string): string | undefined {
  const whole = iso.exec(text)?.[0];
  if (whole !== undefined) return whole;
  const [day, month] = [dayFirst.exec(text), monthFirst.exec(text)];
  if (day !== null) return mailDate(day[1], day[2], day[3], day.slice(4));
  if (month !== null) return mailDate(month[2], month[1], month[3], month.slice(4));
  const dots = numeric.exec(text);
  return dots === null ? undefined : `${dots[3]}-${dots[2]?.padStart(2, "0")}-${dots[1]?.padStart(2, "0")}`;
}

/** `21 May 2025 14:05 GMT`; the time of day only where its zone is told. */
function mailDate(day = "", month = "", year = "", clock: readonly (string | undefined)[] = []): string {
  const [hour, minute, half, zone] = clock;
  const date = `${day} ${month.slice(0, 3)} ${year}`;
  if (hour === undefined || zone === undefined) return date;
  const added = half?.toLowerCase() === "p" && Number(hour) < 12 ? 12 : 0;
  const morning = half?.toLowerCase() === "a" && Number(hour) === 12 ? -12 : 0;
  return `${date} ${String(Number(hour) + added + morning).padStart(2, "0")}:${minute} ${zone.replace(":", "").toUpperCase()}`;
}

/** The day in an address: `/2025/05/21/`. */
function dayInAddress(url: string | undefined): string | undefined {
  const parts = /\/(20\d{2})[/-]?(\d{2})[/-]?(\d{2})(?:\/|-|$)/.exec(url ?? "");
  return parts === null ? undefined : dated(`${parts[1]}-${parts[2]}-${parts[3]}`);
}
