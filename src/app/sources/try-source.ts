import type { Source, SourceId, SourceKind } from "../../model/source.ts";
import { type FoundSource, findSources } from "./find-sources.ts";
import type { LookTools } from "./listed-item.ts";
import { lookers } from "./lookers.ts";

/** A report that a source would bring. */
export interface TriedArticle {
  readonly title: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly language: string;
  readonly url?: string;
  /** Characters of its text. */
  readonly length: number;
  readonly summaryOnly: boolean;
}

/** What following an address would bring, or why it cannot be followed. */
export type TriedSource =
  | {
      readonly kind: "found";
      readonly sources: readonly FoundSource[];
      /** The first few reports of the first of them. */
      readonly articles: readonly TriedArticle[];
    }
  | { readonly kind: "nothing"; readonly words: string };

/** So many reports are made, to see how they come out. */
const TRIED = 3;

/** Looks at an address as if it were a source, and records nothing. */
export async function trySource(tools: LookTools, address: string, as?: SourceKind): Promise<TriedSource> {
  const found = await findSources(address, tools, as);
  if (found.kind === "nothing") return found;
  const [first] = found.sources;
  if (first === undefined) return { kind: "nothing", words: `There is nothing to follow at ${address}.` };
  const source: Source = {
    id: "tried" as SourceId,
    name: first.name ?? address,
    kind: first.kind,
    address: first.address,
  };
  const look = await lookers[source.kind](source, undefined, tools);
  if (look.kind === "failed") return { kind: "nothing", words: look.words };
  const articles: TriedArticle[] = [];
  for (const item of look.kind === "listed" ? look.items.slice(0, TRIED) : []) {
    const [made] = await item.articles();
    if (made === undefined) continue;
    const { title, published, outlet, language, url, text, summaryOnly = false } = made.article;
    articles.push({
      title,
      language,
      summaryOnly,
      length: text.length,
      ...(published === undefined ? {} : { published }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(url === undefined ? {} : { url }),
    });
  }
  return { kind: "found", sources: found.sources, articles };
}
