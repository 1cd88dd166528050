import type { Given, Giver } from "../model/thread.ts";

/** Who gave a value, as a reader wants it: named speakers first, then the outlets; at most two of them. */
export function creditOf(given: Given): string {
  const names = [...new Set(given.by.map(nameOf))];
  return names.length > 2 ? `${names.slice(0, 2).join(", ")} and others` : names.join(" and ");
}

function nameOf({ voice, outlet }: Giver): string {
  if (voice.kind === "outlet" || voice.name === undefined) return outlet ?? "an unnamed report";
  if (/^\p{Lu}\S* \p{Lu}/u.test(voice.name)) return voice.name;
  return voice.kind === "unnamed" && outlet !== undefined ? `${lowerFirst(voice.name)} (${outlet})` : voice.name;
}

/** Descriptions of unnamed sources stand inside a sentence: "a senior official". */
function lowerFirst(name: string): string {
  return /^(?:A|An|The|Two|Three|Several) /.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
