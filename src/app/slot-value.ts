import type { ClaimKindName } from "../model/claim.ts";
import { claimSlots, claimStatuses, type SlotType, slotType } from "../model/claim-slots.ts";
import type { Json } from "../model/correction.ts";
import { dayRange } from "../model/time.ts";
import { AskedWrongly } from "./asked-wrongly.ts";

/**
 * What a person gave for a slot, as the slot holds it: `Russia, Ukraine` is a list of names, `12` a number; empty empties it.
 * Throws AskedWrongly with what the slot takes.
 */
export function slotValue(kind: ClaimKindName, slot: string, given: string): Json {
  const text = given.trim();
  if (slot === "status") return oneOf(claimStatuses[kind], text, `the status of ${kind}`);
  if (text === "") return slotType(kind, slot) === "names" || slot === "where" ? [] : null;
  if (slot === "when") return dayOf(text);
  if (slot === "where") return namesOf(text);
  if (slot === "voice") return text;
  const type = slotType(kind, slot);
  if (type === undefined) {
    const slots = [...Object.keys(claimSlots[kind]), "status", "when", "where", "voice"].join(", ");
    throw new AskedWrongly(`a claim of kind ${kind} has no slot "${slot}"; it has ${slots}`);
  }
  return typed(type, text, `${slot} of ${kind}`);
}

function typed(type: SlotType, text: string, what: string): Json {
  if (type === "names") return namesOf(text);
  if (type === "number") return numberOf(text, what);
  if (type === "date") return dayOf(text);
  if (type === "duration") return durationOf(text, what);
  return type === "text" ? text : oneOf(type, text, what);
}

function namesOf(text: string): readonly string[] {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function numberOf(text: string, what: string): number {
  const number = Number(text.replace(/,(?=\d{3})/g, ""));
  if (!Number.isInteger(number) || number < 0) throw new AskedWrongly(`${what} takes a whole number, not "${text}"`);
  return number;
}

function dayOf(text: string): string {
  if (!/^\d{4}(?:-\d{2}){0,2}~?(?:\/\d{4}(?:-\d{2}){0,2})?$/.test(text) || dayRange(text) === undefined) {
    throw new AskedWrongly(`"${text}" is no date; write 2025-07-23, 2025-07, or 2025-07-23/2025-07-25`);
  }
  return text;
}

function durationOf(text: string, what: string): string {
  if (/^P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(text) && text.length > 2) return text;
  throw new AskedWrongly(`${what} takes a time such as P50D (50 days) or PT72H, not "${text}"`);
}

function oneOf(words: readonly string[], text: string, what: string): string {
  if (words.includes(text)) return text;
  throw new AskedWrongly(`${what} takes ${words.join(", ")}, not "${text}"`);
}
