import type { Given, Giver } from "../model/thread.ts";

/** At most this many are credited by name. */
const MOST = 2;

/** Who is credited with a value, the first giver of each name. */
export function creditedGivers(given: Given): readonly Giver[] {
  const names = new Map<string, Giver>();
  for (const giver of given.by) if (!names.has(nameOf(giver))) names.set(nameOf(giver), giver);
  return [...names.values()].slice(0, MOST);
}

/** Who gave a value, as a reader wants it: named speakers, else the outlets. */
export function creditOf(given: Given): string {
  const credited = creditedGivers(given);
  const others = new Set(given.by.map(nameOf)).size > credited.length;
  const names = credited.map(nameOf);
  return others ? `${names.join(", ")} and others` : names.join(" and ");
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
