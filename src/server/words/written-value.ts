/** A value of a slot as a person reads it: `32`, `Ukraine, Russia`, `nothing`. */
export function writtenValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  return Array.isArray(value) ? value.join(", ") || "nothing" : String(value);
}
