import { valuesOf } from "../../model/thread.ts";
import type { Telling } from "../telling.ts";
import { listed, named } from "../words.ts";
import { plainPhrase } from "./plain-phrase.ts";
import { when } from "./where-when.ts";
import { wordingOf } from "./wording.ts";

/** "The United States promised Ukraine military aid worth $1 billion on Monday, 14 July". */
export function aidClause(tell: Telling): string | undefined {
  const { state } = tell.thread;
  const recipient = valuesOf(tell.thread, "recipient")[0];
  const donors = valuesOf(tell.thread, "donor").filter((name) => name !== recipient);
  if (recipient === undefined || donors.length === 0 || donors.length > 4) return undefined;
  for (const name of ["donor", "recipient"] as const) tell.all(name);
  const aid = `${tell.one("what")?.value ?? ""} aid`.trim();
  if (state === "requested") return `${named(recipient)} asked ${listed(donors)} for ${aid}${when(tell)}`;
  if (state === "blocked") return `${aid} from ${listed(donors)} to ${named(recipient)} was blocked${when(tell)}`;
  const wording = wordingOf("aid", state);
  if (wording === undefined) return undefined;
  // The day of a promise that lapsed is that by which it was due.
  const dated = state === "lapsed" ? "" : when(tell);
  const promise = ["pledged", "planned", "lapsed"].includes(state);
  const who = promise && donors.length === 1 ? tell.subject(donors[0] ?? "") : listed(donors);
  return `${who} ${tell.pick(wording.verbs)} ${aid} ${preposition(state)} ${named(recipient)}${what(tell)}${dated}${wording.tail}`;
}

function preposition(state: string): string {
  return state === "pledged" || state === "planned" || state === "lapsed" ? "for" : "to";
}

function what(tell: Telling): string {
  const amount = plainPhrase(valuesOf(tell.thread, "amount")[0]);
  if (amount !== undefined && /\d/.test(amount)) {
    tell.one("amount");
    return ` worth ${amount}`;
  }
  const item = plainPhrase(valuesOf(tell.thread, "item")[0], 4);
  if (
    item === undefined ||
    /\b(?:aid|assistance)\b/i.test(item) ||
    /^(?:more|new|additional|further|these|those|such|other)\b/i.test(item)
  )
    return "";
  tell.one("item");
  return ` (${item})`;
}
