import { setSource } from "../../app/sources/set-source.ts";
import type { World } from "../../app/world.ts";
import type { Source } from "../../model/source.ts";
import type { Form } from "./form.ts";

/** Sets what the form of a source's page says of it; an empty field takes the setting away. */
export function setSourceByForm(world: World, source: string, form: Form): Promise<Source> {
  const given = (name: string): string | undefined => form.one(name) || undefined;
  const state = form.one("state");
  const every = given("every");
  return setSource(world, source, {
    name: form.one("name"),
    outlet: given("outlet"),
    country: given("country")?.toUpperCase(),
    language: given("language"),
    family: given("family"),
    everyMinutes: every === undefined ? undefined : Number(every),
    state: state === "" ? undefined : state === "public" ? "public" : state === "yes",
    feedOnly: form.one("feedOnly") === "yes" || undefined,
    onlyRelevant: form.one("onlyRelevant") === "yes" || undefined,
  });
}
