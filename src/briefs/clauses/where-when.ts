import { type FieldName, fieldOf, type Given } from "../../model/thread.ts";
import type { Telling } from "../telling.ts";
import { inPlace, onDay } from "../words.ts";

/** " in Istanbul", or nothing. */
export function where(tell: Telling): string {
  const place = sureOf(tell, "place");
  return place === undefined || isOfMisreading(tell, place) ? "" : ` ${inPlace(place.value)}`;
}

/** Waters on which nobody meets: what is talked of ("fighting in the Black Sea"), and not where. */
const WATERS = /\b(?:Sea|Gulf|Ocean|Strait|Straits|Channel)$/;
const MEETINGS: ReadonlySet<string> = new Set(["talks", "leaders"]);

/** A place of talks at sea; one of an attack that none of the words that give it hold. */
function isOfMisreading({ thread, wordsOf }: Telling, { value, by }: Given): boolean {
  if (MEETINGS.has(thread.kind) && WATERS.test(value)) return true;
  if (thread.kind !== "attack" || wordsOf === undefined) return false;
  const [head = ""] = value.split(" ");
  return !by.some(({ claim }) =>
    wordsOf(claim).some((words) => words.toLowerCase().includes(head.slice(0, 4).toLowerCase())),
  );
}

/** " on Wednesday, 23 July", or nothing. */
export function when(tell: Telling): string {
  const date = sureOf(tell, "date");
  return date === undefined ? "" : ` ${onDay(date.value, tell.day)}`;
}

const OPEN: ReadonlySet<string> = new Set(["proposed", "undecided", "demanded"]);

/** A detail of what is only proposed is told where all who tell of it are one origin, or more than one gives that detail. */
function sureOf(tell: Telling, name: FieldName): Given | undefined {
  const { thread } = tell;
  const given = fieldOf(thread, name)?.values[0];
  const single = given !== undefined && given.origins < 2 && thread.corroboration.origins.length > 1;
  return single && OPEN.has(thread.state) ? undefined : tell.one(name);
}
