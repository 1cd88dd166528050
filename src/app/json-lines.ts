import { readFileSync } from "node:fs";

/** The values of a JSONL file. Throws an Error that names the file and the line where one is no JSON. */
export function jsonLines<Line>(path: string): readonly Line[] {
  return textOf(path)
    .split("\n")
    .flatMap((line, at) => (line.trim() === "" ? [] : [parsed<Line>(line, `${path}:${at + 1}`)]));
}

function textOf(path: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`${path} ${code === "ENOENT" ? "does not exist" : `cannot be read: ${message}`}`);
  }
}

function parsed<Line>(line: string, where: string): Line {
  try {
    return JSON.parse(line) as Line;
  } catch (error) {
    throw new Error(`${where} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
