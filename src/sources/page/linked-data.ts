import type { PageElement } from "./html-tree.ts";

/** What a page's linked data (schema.org, JSON-LD) says of its report. */
export interface LinkedReport {
  readonly headline?: string | undefined;
  readonly description?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly author?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly body?: string | undefined;
  /** The entries of a live blog, in the order of the page. */
  readonly updates: readonly LinkedUpdate[];
}

/** One dated entry of a live blog. */
export interface LinkedUpdate {
  readonly headline?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly body: string;
}

type Data = Readonly<Record<string, unknown>>;

/** Types of schema.org that are reports; others (organisations, pictures, lists of crumbs) are passed over. */
const reportType = /(?:Article|Posting|Report|Review)$/;
const DEEPEST = 6;
const MOST = 2000;

/** The report that a page's linked data describes; the one with the longest body where there are several. */
export function linkedReport(elements: readonly PageElement[]): LinkedReport | undefined {
  const found: Data[] = [];
  for (const { tag, attributes, children } of elements) {
    if (tag !== "script" || !/ld\+json/i.test(attributes["type"] ?? "")) continue;
    gather(parsed(children.filter((child) => typeof child === "string").join("")), found, 0);
  }
  const length = (data: Data): number => textOf(data["articleBody"])?.length ?? 0;
  const best = found.reduce<Data | undefined>(
    (kept, next) => (kept === undefined || length(next) > length(kept) ? next : kept),
    undefined,
  );
  return best === undefined ? undefined : reportOf(best);
}

/** Pages break their JSON with bare line ends and wrap it in comments. */
function parsed(text: string): unknown {
  const tidy = text.replace(/\p{Cc}+/gu, " ").replace(/^\s{0,99}(?:<!--|<!\[CDATA\[|\/\/)\s?/, "");
  const end = Math.max(tidy.lastIndexOf("}"), tidy.lastIndexOf("]"));
  try {
    return JSON.parse(tidy.slice(0, end + 1));
  } catch {
    return undefined;
  }
}

function gather(value: unknown, found: Data[], depth: number): void {
  if (typeof value !== "object" || value === null || depth > DEEPEST || found.length > MOST) return;
  if (Array.isArray(value)) {
    for (const one of value) gather(one, found, depth + 1);
    return;
  }
  const data = value as Data;
  if (typesOf(data).some((type) => reportType.test(type))) found.push(data);
  else
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"])
      gather(data[key], found, depth + 1);
}

function typesOf(data: Data): readonly string[] {
  return [data["@type"]].flat().filter((type) => typeof type === "string");
}

function reportOf(data: Data): LinkedReport {
  return {
    headline: textOf(data["headline"] ?? data["name"]),
    description: textOf(data["description"]),
    published: textOf(data["datePublished"] ?? data["dateCreated"]),
    modified: textOf(data["dateModified"]),
    author: namesOf(data["author"] ?? data["creator"]),
    outlet: namesOf(data["publisher"]),
    url: textOf(data["url"]) ?? textOf((data["mainEntityOfPage"] as Data | undefined)?.["@id"]),
    language: textOf(data["inLanguage"]),
    body: textOf(data["articleBody"]),
    updates: [data["liveBlogUpdate"]].flat().slice(0, MOST).flatMap(updateOf),
  };
}

function updateOf(value: unknown): readonly LinkedUpdate[] {
  if (typeof value !== "object" || value === null) return [];
  const data = value as Data;
  const body = textOf(data["articleBody"]);
  if (body === undefined) return [];
  return [
    { headline: textOf(data["headline"]), published: textOf(data["datePublished"]), url: textOf(data["url"]), body },
  ];
}

function textOf(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}

/** Names of people or bodies: strings, objects with a name, or lists of these. */
function namesOf(value: unknown): string | undefined {
  const names = [value].flat().flatMap((one) => {
    const name = typeof one === "object" && one !== null ? textOf((one as Data)["name"]) : textOf(one);
    return name === undefined || /^https?:/.test(name) ? [] : [name];
  });
  return names.length === 0 ? undefined : [...new Set(names)].join(", ").slice(0, 300);
}
