import { showHidden } from "../../model/show-hidden.ts";

/** A value with the hidden characters of every text in it made visible: instructions can hide in what nobody sees. */
export function shownHidden(value: unknown): unknown {
  if (typeof value === "string") return showHidden(value);
  if (Array.isArray(value)) return value.map(shownHidden);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, shownHidden(held)]));
}
