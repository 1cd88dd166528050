import type { ActorRef } from "../../model/actor.ts";
import { slugOf } from "./organisation-ref.ts";
import type { Reader } from "./reader.ts";
import { textOf } from "./row.ts";

/** Who holds an office that the text does not name: the office itself, with the holder of the day as an alternative. */
export function officeRef(
  reader: Reader,
  at: number,
  office: { readonly to: number; readonly name: string; readonly id: string },
  owner: ActorRef | undefined,
): ActorRef {
  const of = owner === undefined ? undefined : (owner.of ?? owner.name);
  const name = textOf(reader.row, reader.text, at, office.to);
  const holders =
    owner === undefined ? [] : reader.lexicon.officeHolders(stateId(reader, owner), office.id, reader.date);
  const holder = holders.length === 1 || holders[0] !== undefined ? holders[0]?.person : undefined;
  return {
    id: holder?.id ?? slugOf(`${of ?? ""} ${office.name}`),
    name,
    kind: "person",
    ...(of === undefined ? {} : { of }),
    office: office.name,
    ...(holder === undefined ? {} : { alternatives: [holder.name] }),
  };
}

/** Id under which an actor's office-holders are kept: a body's holders are those of its state. */
function stateId(reader: Reader, owner: ActorRef): string {
  const slash = owner.id.indexOf("/");
  if (slash > 0) return owner.id.slice(0, slash);
  const actor = reader.lexicon.actorOf(owner.id);
  return actor?.kind === "body" ? actor.record.of : owner.id;
}
