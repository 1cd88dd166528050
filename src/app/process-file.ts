import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { messageOf } from "../model/message-of.ts";
import type { Process } from "../model/process.ts";
import { processShape } from "../record/check-entry.ts";
import { AskedWrongly } from "./asked-wrongly.ts";

/**
 * Reads a process definition from a YAML or JSON file: `name`, `parties`, `mediators`, `names`, `places`, perhaps `id`, `since`, `until`.
 * Throws AskedWrongly that names the file and the fault.
 */
export function processFromFile(path: string): Process {
  return processFromText(textOf(path), path);
}

/** The same from the text of such a file; `where` names it in messages. */
export function processFromText(text: string, where: string): Process {
  const value = parsed(text, where);
  const named = { ...value, id: value["id"] ?? slugOf(String(value["name"] ?? "")) };
  const result = processShape.safeParse(named);
  if (result.success) return result.data as unknown as Process;
  const [issue] = result.error.issues;
  if (named.id === "")
    throw new AskedWrongly(`${where} is no definition of a process: id: give a name, or an id such as lakes-2025`);
  const slot = issue?.path.join(".") || "the whole";
  throw new AskedWrongly(`${where} is no definition of a process: ${slot}: ${issue?.message ?? "not understood"}`);
}

/** A name as an address: `Russia–Ukraine talks, 2025` is `russia-ukraine-talks-2025`. */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "does not exist" : `cannot be read (${message})`;
    throw new AskedWrongly(`${path} ${reason}; give the path of a YAML or JSON file that defines a process`);
  }
}

function parsed(text: string, where: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(text, { schema: "core", maxAliasCount: 0 });
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return value as Readonly<Record<string, unknown>>;
    }
  } catch (error) {
    const [first] = messageOf(error).split("\n");
    throw new AskedWrongly(`${where} is no YAML or JSON: ${first?.replace(/:$/, "")}`);
  }
  throw new AskedWrongly(`${where} is no definition of a process: it holds no names and values`);
}
