import { sentenceOf } from "../briefs/sentence-of.ts";
import { dayWords, onDay } from "../briefs/words.ts";
import { fieldOf, type Thread } from "../model/thread.ts";
import type { Scene } from "./alert-rule.ts";
import { isCalendarDay } from "./evidence.ts";

/**
 * The sentence of a happening whose day matters: "about Friday 15 August" where the day was only counted ("in a week");
 * undefined where nobody names a day ("after 22 June").
 */
export function datedSentence(thread: Thread, { dossier, told }: Scene): string | undefined {
  const given = fieldOf(thread, "date")?.values[0];
  const words = sentenceOf(thread, dossier.day);
  if (given === undefined || words === undefined || isCalendarDay(given, told)) return words;
  const isCounted = given.by.some(({ claim }) => {
    const when = told.get(claim)?.claim.when;
    return when?.duration !== undefined && when.bound === undefined;
  });
  const { day } = dossier;
  return isCounted ? words.replace(onDay(given.value, day), `about ${dayWords(given.value, day)}`) : undefined;
}
