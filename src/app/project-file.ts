import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The path of a file that comes with the program (`corpus/istanbul-2025`), run from its source or from `dist`. */
export function projectFile(path: string): string {
  return join(projectFolder(), path);
}

/** The nearest folder above this module that holds package.json. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) return folder;
    folder = above;
  }
  return folder;
}
