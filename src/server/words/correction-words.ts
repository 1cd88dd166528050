import type { CorrectionAct } from "../../model/correction.ts";
import { fieldName } from "./labels.ts";
import { writtenValue } from "./written-value.ts";

/** What each act did, as the head of its line. */
export const ACT_WORDS: Readonly<Record<CorrectionAct["kind"], string>> = {
  confirm: "Confirmed",
  reject: "Rejected",
  amend: "Amended",
  add: "Added",
  split: "Split",
  merge: "Merged",
  pin: "Pinned",
  undo: "Undone",
};

/** What a correction changes, in a line; empty where its kind says it all. */
export function changeWords(act: CorrectionAct): string {
  if (act.kind === "amend")
    return `${fieldName(act.slot)}: ${writtenValue(act.before)} became ${writtenValue(act.value)}`;
  if (act.kind === "pin") return `${fieldName(act.field)}: ${writtenValue(act.value)}`;
  return act.kind === "undo" ? `Takes back correction ${act.correction.slice(0, 8)}` : "";
}
