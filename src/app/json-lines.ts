import { readFileSync } from "node:fs";
import { messageOf } from "../model/message-of.ts";

/** The values of a JSONL file. Throws an Error that names the file and the line where one is no JSON. */
export function jsonLines<Line>(path: string): readonly Line[] {
  return textOf(path)
    .split("\n")
    .flatMap((line, at) => (line.trim() === "" ? [] : [jsonIn(line, `${path}:${at + 1}`) as Line]));
}

function textOf(path: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`${path} ${code === "ENOENT" ? "does not exist" : `cannot be read: ${message}`}`);
  }
}

/** The value of a text that is to be JSON. Throws an Error that says where it is none. */
export function jsonIn(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${where} is no JSON: ${messageOf(error)}`);
  }
}
