import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineProcess } from "../../app/define-process.ts";
import { importRecord } from "../../app/import-record.ts";
import { processFromText, slugOf } from "../../app/process-file.ts";
import type { World } from "../../app/world.ts";
import { hashOf } from "../../model/hash.ts";
import { messageOf } from "../../model/message-of.ts";
import type { Process, ProcessId } from "../../model/process.ts";
import { actingNow } from "../access/acting.ts";
import type { Form } from "./form.ts";

/** Makes the process that a form defines. Throws an Error in plain words where something is missing or the name is taken. */
export async function makeProcess(world: World, form: Form): Promise<Process> {
  const id = addressOf(form.one("name"));
  if (form.one("name") === "") throw new Error("give the process a name, such as “Lakes talks, 2026”");
  if ((await world.store.process(id)) !== undefined) {
    throw new Error(`there is a process of that name already, at /p/${id}; give this one another name`);
  }
  return (await defineProcess(world, id, definitionIn(form))).process;
}

/** A name as an address; one that is written in other letters than ours gets a number. */
function addressOf(name: string): ProcessId {
  return (slugOf(name) || `process-${hashOf(name).slice(0, 8)}`) as ProcessId;
}

/** Follows the process that a file defines (JSON or YAML), or takes in a whole one with its reports (what the page of exports gives as JSON Lines); its id. */
export async function importProcess(world: World, form: Form): Promise<string> {
  const file = form.file("file");
  if (file === undefined) throw new Error("choose a file that defines a process");
  const text = await file.text();
  return text.startsWith(EXPORT_BEGINS)
    ? importWhole(world, text, file.name)
    : (await followDefined(world, text, file.name)).id;
}

const EXPORT_BEGINS = '{"kind":"dragoman"';

/** With accounts a correction stands under the name of whoever makes it; a file may hold corrections of others. */
async function importWhole(world: World, text: string, name: string): Promise<string> {
  if (actingNow()?.isGuarded === true)
    throw new Error(
      "this file holds corrections under the names of others; who runs the server takes it in with dragoman import",
    );
  const folder = mkdtempSync(join(tmpdir(), "dragoman-import-"));
  const path = join(folder, "process.jsonl");
  try {
    writeFileSync(path, text);
    return (await importRecord(world, path)).process;
  } catch (error) {
    throw new Error(messageOf(error).replaceAll(path, `“${name}”`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function followDefined(world: World, text: string, name: string): Promise<Process> {
  const process = processFromText(text, `“${name}”`);
  if ((await world.store.process(process.id)) !== undefined) {
    throw new Error(
      `the record follows a process at /p/${process.id} already; change it there, or change the id in the file`,
    );
  }
  const { demo: _demo, ...own } = process;
  await world.store.append([{ kind: "process", process: own }], world.now());
  return own;
}

/** Changes the definition of a process to what a form says; its address stays. */
export async function changeProcess(world: World, id: string, form: Form): Promise<Process> {
  const held = await world.store.process(id as ProcessId);
  if (held === undefined) throw new Error("there is no such process in this record");
  return (await defineProcess(world, id, definitionIn(form))).process;
}

function definitionIn(form: Form): object {
  const parties = namesOf(form.one("parties"));
  if (parties.length < 2) throw new Error("name at least two parties, parted by commas: Russia, Ukraine");
  const given = (name: string) => (form.one(name) === "" ? {} : { [name]: form.one(name) });
  return {
    name: form.one("name"),
    parties,
    mediators: namesOf(form.one("mediators")),
    names: namesOf(form.one("names")),
    places: namesOf(form.one("places")),
    ...given("summary"),
    ...given("since"),
    ...given("until"),
  };
}

function namesOf(text: string): readonly string[] {
  const names = text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return [...new Set(names)];
}
