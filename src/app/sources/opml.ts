import { generateOpml, parseOpml } from "feedsmith";
import type { Source, SourceKind } from "../../model/source.ts";
import { sourceShape } from "../../record/check-entry.ts";
import { withoutDoctype } from "../../sources/feed/without-doctype.ts";

/** What we say of a source beyond what every reader of OPML knows. */
const OURS = ["kind", "outlet", "country", "family", "state", "everyMinutes", "paused"] as const;
const KINDS: ReadonlySet<string> = new Set<SourceKind>(["feed", "page", "sitemap", "folder", "gdelt"]);

/** A source as an OPML file names it: without an id. */
export type ListedSource = Omit<Source, "id">;

/** Sources as an OPML 2.0 document, for other readers of feeds and for us. */
export function opmlOf(sources: readonly Source[], title: string): string {
  return generateOpml(
    {
      head: { title },
      body: {
        outlines: sources.map((source) => ({
          text: source.name,
          title: source.name,
          type: source.kind === "feed" ? "rss" : source.kind,
          xmlUrl: source.address,
          ...(source.language === undefined ? {} : { language: source.language }),
          ...Object.fromEntries(
            OURS.flatMap((name) => (source[name] === undefined ? [] : [[name, String(source[name])]])),
          ),
        })),
      },
    },
    { extraOutlineAttributes: [...OURS] },
  );
}

/** The sources that an OPML document lists, folders within it too. Throws an Error in plain words where it is none. */
export function sourcesInOpml(text: string, where: string): readonly ListedSource[] {
  const found: ListedSource[] = [];
  const visit = (outlines: readonly Outline[], depth: number): void => {
    if (depth > 20) return;
    for (const outline of outlines) {
      const source = sourceOf(outline);
      if (source !== undefined) found.push(source);
      visit(outline.outlines ?? [], depth + 1);
    }
  };
  visit(outlinesOf(text, where), 0);
  if (found.length === 0) throw new Error(`${where} is OPML, but lists no feed`);
  return found.filter(({ address }, at) => found.findIndex((other) => other.address === address) === at);
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly language?: string;
  readonly outlines?: readonly Outline[];
}

function outlinesOf(text: string, where: string): readonly Outline[] {
  try {
    const read = parseOpml(withoutDoctype(text).text, { extraOutlineAttributes: [...OURS] });
    return (read.body?.outlines ?? []) as readonly Outline[];
  } catch {
    throw new Error(`${where} is no OPML; export the list of feeds from your reader as OPML`);
  }
}

/** Slots that are not as a source's must be are left out: a list from elsewhere is taken for what it is good for. */
function sourceOf(outline: Outline): ListedSource | undefined {
  const { xmlUrl: address = "", title, text = address, language } = outline;
  if (address === "") return undefined;
  const said = outline as Readonly<Record<string, unknown>>;
  const kind = KINDS.has(String(said["kind"])) ? String(said["kind"]) : "feed";
  if (kind !== "folder" && !/^https?:\/\//i.test(address)) return undefined;
  const slots = { language, ...Object.fromEntries(OURS.map((name) => [name, slotValue(said[name])])), kind };
  const fitting = Object.entries(slots).filter(
    ([name, value]) => value !== undefined && sourceShape.shape[name as keyof Source].safeParse(value).success,
  );
  return { ...Object.fromEntries(fitting), address, name: (title ?? text).trim() || address } as ListedSource;
}

/** `true`, `60` and words as the values that they stand for. */
function slotValue(given: unknown): unknown {
  if (given === undefined || given === "") return undefined;
  const text = String(given);
  if (text === "true" || text === "false") return text === "true";
  return /^\d{1,6}$/.test(text) ? Number(text) : text;
}
