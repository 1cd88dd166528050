import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { principalOf } from "../model/actor.ts";
import type { Article } from "../model/article.ts";
import { hashOf } from "../model/hash.ts";
import type { ReportMarks } from "../record/entry.ts";
import { signed } from "../threads/origins/origins-of.ts";
import { projectFile } from "./project-file.ts";
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

let version: string | undefined;

/**
 * Changes whenever a reading may: a hash over the code of the reading and the claims, the lexicon and the weights.
 * A built program carries its own, fixed when it was built.
 */
export function engineVersion(): string {
  version ??= process.env["DRAGOMAN_ENGINE"] ?? versionOfSources();
  return version;
}

/** Files that a reading depends on; weights count by size, for they are large and change whole. */
function versionOfSources(): string {
  const code = ["src/reading", "src/claims", "src/threads/origins", "lexicon"].flatMap((folder) =>
    filesIn(projectFile(folder)),
  );
  const parts = code.filter((path) => !path.includes(".test.")).map((path) => hashOf(readFileSync(path, "utf8")));
  const weights = filesIn(projectFile("models")).map((path) => String(statSync(path).size));
  return hashOf([...parts, ...weights].join("\n")).slice(0, 12);
}

function filesIn(folder: string): readonly string[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true, recursive: true });
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}
