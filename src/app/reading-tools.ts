import { factBearing } from "../claims/bears-fact.ts";
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import type { ReadingTools } from "../reading/pipeline.ts";
import { loadModels } from "./load-models.ts";
import { tuneCompiler } from "./tune-compiler.ts";

let loaded: ReadingTools | undefined;

/** The lexicon and weights, loaded from the project's files on first use and kept. */
export function loadReadingTools(): ReadingTools {
  loaded ??= tools();
  return loaded;
}

function tools(): ReadingTools {
  tuneCompiler();
  const lexicon = loadLexicon();
  const models = loadModels();
  return { lexicon, ...models, parses: factBearing(lexicon, models.tellings.telling) };
}
