import { readFileSync } from "node:fs";
import { messageOf } from "../model/message-of.ts";
import { AskedWrongly } from "./asked-wrongly.ts";

/** The values of a JSONL file. Throws AskedWrongly that names the file and the line where one is no JSON. */
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
    throw new AskedWrongly(`${path} ${code === "ENOENT" ? "does not exist" : `cannot be read: ${message}`}`);
  }
}

/** The value of a text that is to be JSON. Throws AskedWrongly that says where it is none. */
export function jsonIn(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AskedWrongly(`${where} is no JSON: ${messageOf(error)}`);
  }
}
