import { mayEverywhere, mayHere } from "../../app/accounts/may.ts";
import type { Act } from "../../model/account.ts";
import type { ProcessId } from "../../model/process.ts";
import type { Ask } from "../ask.ts";

/** Whether the reader of a page may do an act on a process, or on the record as a whole: what one may not do is not offered. */
export function mayDo({ person, isVisitor }: Ask, act: Act, process?: ProcessId): boolean {
  if (isVisitor === true) return false;
  if (person === undefined) return true;
  return process === undefined ? mayEverywhere(person, act) : mayHere(person, act, process);
}
