import { type FieldName, fieldOf, type Given, type Thread } from "../model/thread.ts";
import { dayRange } from "../model/time.ts";

/** A thread with some values of a field in place of those that it has: the first is preferred, the field goes where none is left; the days follow. */
export function withValues(thread: Thread, name: FieldName, values: readonly Given[]): Thread {
  const field = fieldOf(thread, name);
  if (field === undefined) return thread;
  const [first, ...more] = values.filter(({ standing }) => standing !== "superseded");
  const { begins: _, ends: __, ...undated } = thread;
  const base = name === "date" ? (undated as Thread) : thread;
  if (first === undefined) return { ...base, fields: thread.fields.filter((one) => one !== field) };
  const kept = [{ ...first, standing: "preferred" }, ...more] as const;
  const fields = thread.fields.map((one) =>
    one === field ? { ...field, values: kept, disputed: field.disputed && more.length > 0 } : one,
  );
  const range = name === "date" ? dayRange(first.value) : undefined;
  return { ...base, fields, ...(range === undefined ? {} : { begins: range.first, ends: range.last }) };
}

/** A thread in which only those givers of a field's values stand who pass. */
export function withGivers(
  thread: Thread,
  name: FieldName,
  isSound: (given: Given, giver: Given["by"][number]) => boolean,
): Thread {
  const field = fieldOf(thread, name);
  if (field === undefined || field.rule === "pinned") return thread;
  let dropped = false;
  const values = field.values.flatMap((given) => {
    const [first, ...more] = given.by.filter((giver) => isSound(given, giver));
    if (first === undefined || more.length + 1 < given.by.length) dropped = true;
    if (first === undefined) return [];
    const by = [first, ...more] as const;
    return [{ ...given, by, origins: new Set(by.map(({ origin }) => origin)).size }];
  });
  return dropped ? withValues(thread, name, values) : thread;
}
