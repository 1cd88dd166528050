import { forgetSearch, saveSearch } from "../../app/saved-searches.ts";
import type { World } from "../../app/world.ts";
import type { ProcessId } from "../../model/process.ts";
import type { Form } from "./form.ts";

/** Keeps the search of a form with the process, or forgets it; gives the name of what was done. */
export async function keepSearch(world: World, id: string, form: Form): Promise<"saved" | "forgotten"> {
  const process = await world.store.process(id as ProcessId);
  if (process === undefined) throw new Error("there is no such process in this record");
  if (form.one("act") === "forget") {
    await forgetSearch(world, process.id, form.one("name"));
    return "forgotten";
  }
  await saveSearch(world, process.id, form.one("name"), form.one("q"));
  return "saved";
}
