import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../model/hash.ts";
import { projectFile } from "./project-file.ts";

const known = new Map<string, string>();

/**
 * Names the state of some of the project's files: another whenever one of them changes. Tests do not count; large files
 * (weights, which change whole) count by their size.
 */
export function codeVersion(folders: readonly string[]): string {
  const key = folders.join();
  const version = known.get(key) ?? versionOf(folders);
  known.set(key, version);
  return version;
}

const LARGE = 1024 * 1024;
/** The list of sources on offer: no reading depends on it. */
const STARTER = join("lexicon", "sources.json");

function versionOf(folders: readonly string[]): string {
  const files = folders
    .flatMap((folder) => filesIn(projectFile(folder)))
    .filter((path) => !path.includes(".test.") && !path.endsWith(STARTER));
  const parts = files.map((path) => {
    const { size } = statSync(path);
    return size > LARGE ? String(size) : hashOf(readFileSync(path, "utf8"));
  });
  return hashOf(parts.join("\n")).slice(0, 12);
}

function filesIn(folder: string): readonly string[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true, recursive: true });
    const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return files.sort();
  } catch {
    return [];
  }
}
