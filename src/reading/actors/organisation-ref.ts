import type { ActorRef } from "../../model/actor.ts";
import type { OrganisationRun } from "./organisation-name.ts";
import type { Reader } from "./reader.ts";
import { textOf } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const STATE_HEADS = new Set(words.stateHeads);
const OUTLET_HEADS = new Set(words.outletHeads);
const OF_A_STATE = new Set(["ministry", "department", "parliament", "police", "navy", "directorate"]);
const ARMED = new Set([
  "front",
  "army",
  "brigade",
  "brigades",
  "movement",
  "battalion",
  "battalions",
  "forces",
  "force",
  "guard",
  "party",
]);

/** Who is meant by the name of an organisation that no list knows: a body of the state that opens it, an armed group, or itself. */
export function organisationRef(reader: Reader, run: OrganisationRun): ActorRef {
  const name = textOf(reader.row, reader.text, run.from, run.to);
  const known = reader.people.organisations.get(name.toLowerCase());
  if (known !== undefined) return known;
  const head = reader.row.words[run.head] ?? "";
  const state = stateBefore(reader, run);
  const id = slugOf(name);
  if (state !== undefined && STATE_HEADS.has(head)) return { id, name, kind: "body", of: state };
  if (OF_A_STATE.has(head)) return { id: `?/${id}`, name, kind: "body" };
  if (OUTLET_HEADS.has(head)) return { id, name, kind: "outlet" };
  return { id, name, kind: ARMED.has(head) ? "group" : "organisation" };
}

function stateBefore(reader: Reader, run: OrganisationRun): string | undefined {
  for (let i = run.from; i <= run.from + 1; i++) {
    const entry = reader.found[i]?.entries.find((each) => each.actor.kind === "state" && each.form !== "capital");
    if (entry !== undefined) return entry.actor.record.name;
  }
  return undefined;
}

/** A slug of a name, for those whom no list knows. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
