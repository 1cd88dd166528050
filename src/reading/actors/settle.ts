import { ROOT, UNPARSED } from "../../model/syntax.ts";
import type { Draft, Reader } from "./reader.ts";
import { usageOf } from "./usage.ts";

/** Decides whether a name is used for its place or its government: towns that are only places are left out, states are marked. */
export function settle(reader: Reader, draft: Draft): Draft | undefined {
  if (draft.value.kind !== "state" || draft.rule === "actors/adjective") return draft;
  const end = draft.to;
  const usage = usageOf(reader.row, draft.from, end, draft.value.metonym === true);
  if (draft.value.metonym !== true) return usage === "place" ? { ...draft, rule: "actors/located" } : draft;
  if (usage === "place") return undefined;
  if (usage === "open" && isPatient(reader, draft)) return undefined;
  return draft;
}

/** A town that is struck, left or reached is a place. */
function isPatient(reader: Reader, draft: Draft): boolean {
  const { syntax } = reader.doc;
  const head = syntax?.head[draft.head] ?? UNPARSED;
  if (head === UNPARSED) return false;
  if (head === ROOT) return false;
  const label = syntax.label[draft.head] ?? "";
  return label === "obl" || label === "nsubj:pass" || label === "compound";
}
