import type { ClaimId } from "../model/claim.ts";
import { fieldOf, type Thread, type Told } from "../model/thread.ts";
import evidence from "./evidence.json" with { type: "json" };
import { isSure } from "./sound-deed.ts";
import { withGivers, withValues } from "./with-values.ts";

const MEETINGS: ReadonlySet<Thread["kind"]> = new Set(["talks", "leaders"]);
const LOCATIVE: ReadonlySet<string> = new Set(evidence.locative);
const GATHERINGS: ReadonlySet<string> = new Set(evidence.gatherings);
const OTHERS: ReadonlySet<string> = new Set(evidence.elsewhere);
/** Words between the preposition and the place: "in the Turkish city of Port Velden". */
const BETWEEN = 5;

/** Talks without a place that their reports name for something else: "a cease-fire in Sudland", "strikes on the Norland region". */
export function withSoundPlace(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Thread {
  if (!MEETINGS.has(thread.kind)) return thread;
  const sound = withGivers(thread, "place", ({ value }, { claim }) => {
    const told = byId.get(claim);
    if (told === undefined || isSure(told.claim)) return true;
    return isMetIn(
      told.claim.cites.map((cite) => cite.words),
      value,
    );
  });
  return withPlaceOfMany(sound);
}

/** The place that several give before that of one: the town before the palace in it. */
function withPlaceOfMany(thread: Thread): Thread {
  const field = fieldOf(thread, "place");
  const best = field?.values.find(({ origins }) => origins > 1);
  if (field === undefined || best === undefined || field.rule === "pinned" || field.values[0].origins > 1)
    return thread;
  return withValues(thread, "place", [best, ...field.values.filter((value) => value !== best)]);
}

/** Whether words may say that a meeting is in a place: true also where they do not hold its name. */
export function isMetIn(texts: readonly string[], place: string): boolean {
  const places = texts.flatMap((text) =>
    occurrences(
      text.split(/[^\p{L}’'-]+/u).filter((word) => word !== ""),
      place,
    ),
  );
  return places.length === 0 || places.some((one) => one);
}

/** Of each time that a place is named, whether somebody may meet there. */
function occurrences(words: readonly string[], place: string): readonly boolean[] {
  const [head = ""] = place.replace(/^the /i, "").split(/[^\p{L}’'-]+/u);
  return words.flatMap((word, at) => {
    if (word.replace(/['’]s$/, "") !== head) return [];
    const next = words[at + place.split(" ").length] ?? "";
    if (GATHERINGS.has(next.toLowerCase())) return [true];
    for (let back = at - 1; back >= 0 && back >= at - BETWEEN; back--) {
      const before = (words[back] ?? "").toLowerCase();
      if (LOCATIVE.has(before)) return [!OTHERS.has((words[back - 1] ?? "").toLowerCase())];
    }
    return [false];
  });
}
