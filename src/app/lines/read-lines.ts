import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { AskedWrongly } from "../asked-wrongly.ts";
import { jsonIn } from "../json-lines.ts";
import { type Line, lineShape } from "./line-shape.ts";

/** Longest line that is read, in characters: an article of a book's length. */
const LONGEST = 32 * 1024 * 1024;

/** A line of a JSONL export with its number in the file, from 1. */
export interface NumberedLine {
  readonly line: Line;
  readonly number: number;
}

/** The lines of an export, each checked. Throws AskedWrongly that names the file, the line and the fault. */
export async function* readLines(path: string): AsyncGenerator<NumberedLine> {
  const input = createReadStream(path, "utf8");
  let number = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (text !== "") yield { line: parsed(text, `${path}:${number}`), number };
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new AskedWrongly(`${path} does not exist`);
    if (code === "EISDIR") throw new AskedWrongly(`${path} is a folder; give the file that dragoman export wrote`);
    throw error;
  } finally {
    input.destroy();
  }
}

function parsed(text: string, where: string): Line {
  if (text.length > LONGEST) throw new AskedWrongly(`${where} is longer than any line of an export`);
  const value = jsonIn(text, where);
  const result = lineShape.safeParse(value);
  // As it stands in the file, in its order of names: ids are hashes of it.
  if (result.success) return result.data.kind === "process" ? result.data : (value as Line);
  const [issue] = result.error.issues;
  const at = issue?.path.join(".") ?? "";
  throw new AskedWrongly(
    `${where} is no line of a Dragoman export: ${at === "" ? "" : `${at}: `}${issue?.message ?? "?"}`,
  );
}
