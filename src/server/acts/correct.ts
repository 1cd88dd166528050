import {
  type Author,
  addClaim,
  amendClaim,
  confirmClaim,
  mergeThreads,
  pinField,
  rejectClaim,
  splitThread,
  undoCorrection,
} from "../../app/correct.ts";
import type { World } from "../../app/world.ts";
import type { ClaimKindName } from "../../model/claim.ts";
import { claimSlots, claimStatuses } from "../../model/claim-slots.ts";
import type { Correction } from "../../model/correction.ts";
import type { FieldName } from "../../model/thread.ts";
import { authorName } from "../access/acting.ts";
import type { Form } from "./form.ts";

type Act = (world: World, process: string, form: Form, author: Author) => Promise<Correction>;

/** Every act of correcting by the name that its button sends. */
const ACTS: Readonly<Record<string, Act>> = {
  confirm: (world, _process, form, author) => confirmClaim(world, form.one("claim"), author),
  reject: (world, _process, form, author) => rejectClaim(world, form.one("claim"), author),
  amend: (world, _process, form, author) =>
    amendClaim(world, form.one("claim"), form.one("slot"), form.one("value"), author),
  split: (world, process, form, author) => splitThread(world, process, form.all("claim"), author),
  merge: (world, process, form, author) => mergeThreads(world, process, form.all("thread"), author),
  pin: (world, process, form, author) =>
    pinField(world, process, form.one("thread"), form.one("field") as FieldName, form.one("value"), author),
  undo: (world, _process, form, author) => undoCorrection(world, form.one("correction"), author),
  add: (world, _process, form, author) => addFromForm(world, form, author),
};

/** Makes the correction that a form asks for. Throws an Error in plain words where the form does not say enough. */
export async function correctByForm(world: World, process: string, form: Form): Promise<Correction> {
  const act = ACTS[form.one("act")];
  if (act === undefined) throw new Error(`"${form.one("act")}" is no act of correcting; use a button of the page`);
  return act(world, process, form, { by: authorName(form.one("by") || "a reader"), why: form.one("why") });
}

/** Adds a claim on marked words: their offsets where the browser gave them, else the words themselves. */
function addFromForm(world: World, form: Form, author: Author): Promise<Correction> {
  const kind = form.one("kind") as ClaimKindName;
  if (!Object.hasOwn(claimSlots, kind)) throw new Error("choose a kind for the claim");
  const [start, end] = [Number(form.one("start")), Number(form.one("end"))];
  const words = form.one("start") !== "" && end > start ? { start, end } : form.one("words");
  if (words === "") throw new Error("mark the words that carry the claim, or copy them into the field");
  const slots = Object.keys(claimSlots[kind]).map((slot) => [slot, form.one(`slot-${slot}`)] as const);
  const filled = Object.fromEntries(slots.filter(([, value]) => value !== ""));
  return addClaim(
    world,
    form.one("article"),
    words,
    {
      kind,
      status: form.one("status") || claimStatuses[kind][0],
      slots: filled,
      ...(form.one("when") === "" ? {} : { when: form.one("when") }),
      ...(form.one("where") === "" ? {} : { where: form.one("where") }),
    },
    author,
  );
}
