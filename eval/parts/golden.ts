import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const FOLDER = join(import.meta.dirname, "..", "..", "corpus", "golden");

interface GoldenFile {
  readonly article: {
    readonly title: string;
    readonly published: string;
    readonly outlet: string;
    readonly text: string;
  };
  readonly facts?: readonly { readonly slots?: Readonly<Record<string, unknown>> }[];
}

/** Our own golden articles as lines of articles, and their facts as lines of gold. */
export function goldenLines(): { readonly articles: readonly unknown[]; readonly gold: readonly unknown[] } {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const files = names.map(
    (name) => [name.replace(".yaml", ""), parse(readFileSync(join(FOLDER, name), "utf8")) as GoldenFile] as const,
  );
  return {
    articles: files.map(([id, { article }]) => ({ id, ...article })),
    gold: files.map(([id, { facts = [] }]) => ({
      id,
      facts: facts.map(({ slots, ...fact }) => ({ ...fact, ...slots })),
    })),
  };
}
