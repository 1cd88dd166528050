import { principalOf } from "../model/actor.ts";
import type { Article } from "../model/article.ts";
import type { ReportMarks } from "../record/entry.ts";
import { signed } from "../threads/origins/origins-of.ts";
import { codeVersion } from "./code-version.ts";
import { readArticle } from "./read-article.ts";
import { loadReadingTools } from "./reading-tools.ts";
import type { Reader } from "./world.ts";

/** The reader of this version of Dragoman, with its lexicon and weights. */
export function engineReader(): Reader {
  return {
    engine: engineVersion(),
    read(article) {
      const { doc, claims } = readArticle(article, loadReadingTools());
      const actors = doc.actors.flatMap(({ value }) => [value, ...(value.members ?? [])]).map(principalOf);
      return { claims, actors: [...new Set(actors)].sort(), marks: marksOf(article) };
    },
  };
}

function marksOf(article: Article): ReportMarks {
  const outlet = article.outlet === undefined ? undefined : loadReadingTools().lexicon.outletOf(article.outlet);
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
