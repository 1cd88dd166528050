import type { Claim, ClaimId } from "../model/claim.ts";
import type { Thread, Told } from "../model/thread.ts";
import { dayNumber, dayRange, weekdayOf } from "../model/time.ts";
import { withGivers } from "./with-values.ts";

/** What is over when it is told: its day cannot lie behind the report. */
const OVER: ReadonlySet<Claim["status"]> = new Set([
  "done",
  "held",
  "delivered",
  "imposed",
  "violated",
  "ended",
  "signed",
]);
/** A single happening of more days than this was dated by something else: "since a January truce". */
const MOST_DAYS: Readonly<Partial<Record<Thread["kind"], number>>> = { attack: 14, talks: 10, leaders: 10 };
/** "in his Monday call", "a spokesman's Friday statement": a day that has been, of something else than what is planned. */
const OF_ANOTHER =
  /(?:['’]s|\b(?:his|her|their|its)) (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) \p{Ll}/u;
/** "They spoke over the phone Monday to advance talks": a day of what was. */
const OF_THE_PAST =
  /\b(?:spoke|met|talked|visited|hosted|arrived|came)\b(?: \p{L}+){0,5}? (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;
/** "In an interview on Tuesday": a day on which somebody spoke. */
const OF_WORDS =
  /\b(?:interview|news conference|press conference|statement|post|speech|briefing|remarks|report)\b(?: on)? (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;
/** So many days off, a day whose year no report gives is doubtful. */
const FAR = 150;
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A thread without those days that its reports cannot mean. */
export function withSoundDay(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): Thread {
  return withGivers(thread, "date", ({ value }, { claim }) => {
    const told = byId.get(claim);
    const range = dayRange(value);
    if (told === undefined || range === undefined || told.claim.corrections !== undefined) return true;
    const published = told.article.published ?? range.last;
    // The day on which a truce began is not that on which it ended; and a name for it ("the Easter truce") gives no day.
    if (thread.kind === "ceasefire" && !isOfItsState(told.claim, thread)) return false;
    if (isOfAnother(told.claim, range.first, [OF_WORDS])) return false;
    // "30 July", of a year that only its reader supposes, and half a year off.
    if (
      thread.kind !== "attack" &&
      value.length === 10 &&
      told.claim.when?.stated === false &&
      dayNumber(published) - dayNumber(range.last) > FAR
    )
      return false;
    if (OVER.has(told.claim.status) && range.first > published) return false;
    const most = MOST_DAYS[thread.kind];
    if (most !== undefined && value.includes("/") && dayNumber(range.last) - dayNumber(range.first) > most)
      return false;
    return range.first <= published || !isOfAnother(told.claim, range.first, [OF_ANOTHER, OF_THE_PAST]);
  });
}

const DATED =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|today|yesterday|overnight|hours|weekend)\b/;

function isOfItsState(claim: Claim, { state }: Thread): boolean {
  const isOver = (status: string): boolean => status === "ended" || status === "violated";
  return isOver(claim.status) === isOver(state) && claim.cites.some(({ words }) => DATED.test(words));
}

function isOfAnother({ cites }: Claim, day: string, forms: readonly RegExp[]): boolean {
  const weekday = WEEKDAYS[weekdayOf(day) - 1];
  return cites.some(({ words }) => forms.some((form) => form.exec(words)?.[1] === weekday));
}
