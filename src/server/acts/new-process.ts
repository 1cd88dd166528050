import { processFromText, slugOf } from "../../app/process-file.ts";
import type { World } from "../../app/world.ts";
import type { Process, ProcessId } from "../../model/process.ts";
import type { Form } from "./form.ts";

/** Makes the process that a form defines. Throws an Error in plain words where something is missing or the name is taken. */
export async function processByForm(world: World, form: Form): Promise<Process> {
  const name = form.one("name");
  if (name === "") throw new Error("give the process a name, such as “Lakes talks, 2026”");
  const parties = namesOf(form.one("parties"));
  if (parties.length < 2) throw new Error("name at least two parties, parted by commas: Russia, Ukraine");
  const id = slugOf(name) as ProcessId;
  if ((await world.store.process(id)) !== undefined) {
    throw new Error(`there is a process of that name already, at /p/${id}; give this one another name`);
  }
  const definition = {
    name,
    parties,
    mediators: namesOf(form.one("mediators")),
    names: namesOf(form.one("names")),
    places: namesOf(form.one("places")),
    ...(form.one("summary") === "" ? {} : { summary: form.one("summary") }),
    ...(form.one("since") === "" ? {} : { since: form.one("since") }),
    ...(form.one("until") === "" ? {} : { until: form.one("until") }),
  };
  const process = processFromText(JSON.stringify(definition), "this form");
  await world.store.append([{ kind: "process", process }], world.now());
  return process;
}

function namesOf(text: string): readonly string[] {
  const names = text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return [...new Set(names)];
}
