import { type AddedSource, addSource, addStarters } from "../../app/sources/add-source.ts";
import { pauseSource, removeSource, requireSource, resumeSource } from "../../app/sources/change-source.ts";
import type { World } from "../../app/world.ts";
import type { Source } from "../../model/source.ts";
import type { Fetch } from "../../sources/fetch/fetch-request.ts";
import type { Form } from "./form.ts";

/** Follows what is at the address of a form. Throws an Error in plain words where there is nothing to follow. */
export function followByForm(world: World, fetch: Fetch, form: Form): Promise<AddedSource> {
  const address = form.one("address");
  if (!/^https?:\/\//i.test(address)) throw new Error("give an address that begins with https:// or http://");
  return addSource(
    world,
    { fetch, now: world.now },
    {
      address,
      ...(form.one("kind") === "page" ? { kind: "page" as const } : {}),
      ...(form.one("onlyRelevant") === "yes" ? { onlyRelevant: true } : {}),
    },
  );
}

/** Follows the sources on offer that were checked; none is no fault where they stand beside other fields. */
export function followStarters(world: World, form: Form): Promise<readonly Source[]> {
  return addStarters(world, form.all("starter"));
}

type Change = (world: World, source: string) => Promise<Source>;

/** What a button does to a source, by the last part of its address. */
export const sourceChanges: Readonly<Record<string, Change>> = {
  pause: pauseSource,
  resume: resumeSource,
  remove: removeSource,
  look: lookSoon,
};

/** Makes a source due at once; the server looks at it within seconds. */
async function lookSoon(world: World, name: string): Promise<Source> {
  const source = await requireSource(world, name);
  const state = await world.store.fetching.state(source.id);
  const at = world.now();
  if (state !== undefined) await world.store.fetching.note({ source: source.id, at, state: { ...state, due: at } });
  return source;
}
