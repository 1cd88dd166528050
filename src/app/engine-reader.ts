import { principalOf } from "../model/actor.ts";
import type { Article } from "../model/article.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { ReportMarks } from "../record/entry.ts";
import { codeVersion } from "./code-version.ts";
import type { Reader } from "./world.ts";

/** The reader of this version of Dragoman, with its lexicon and weights. Most commands read nothing: it is loaded by the first article. */
export function engineReader(): Reader {
  return {
    engine: engineVersion(),
    async read(article) {
      const { readArticle } = await import("./read-article.ts");
      const { loadReadingTools } = await import("./reading-tools.ts");
      const tools = loadReadingTools();
      const { doc, claims } = readArticle(article, tools);
      const actors = doc.actors.flatMap(({ value }) => [value, ...(value.members ?? [])]).map(principalOf);
      return { claims, actors: [...new Set(actors)].sort(), marks: await marksOf(article, tools.lexicon) };
    },
  };
}

async function marksOf(article: Article, lexicon: Lexicon): Promise<ReportMarks> {
  const { signed } = await import("../threads/origins/origins-of.ts");
  const outlet = article.outlet === undefined ? undefined : lexicon.outletOf(article.outlet);
  const { signature, agency, family } = signed(article, outlet?.family);
  return { signature, ...(agency === undefined ? {} : { agency }), ...(family === undefined ? {} : { family }) };
}

/**
 * Changes whenever a reading may: the state of the code that reads, the lexicon and the weights.
 * A built program carries its own, fixed when it was built.
 */
export function engineVersion(): string {
  return (
    process.env["DRAGOMAN_ENGINE"] ??
    codeVersion(["src/reading", "src/claims", "src/threads/origins", "lexicon", "models"])
  );
}
