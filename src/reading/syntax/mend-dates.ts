import { ROOT } from "../../model/syntax.ts";
import { type Arcs, singular } from "./mend-arcs.ts";
import complements from "./noun-complements.json" with { type: "json" };

/** Nouns of deeds, which have a day of their own. */
const DEEDS: ReadonlySet<string> = new Set(complements.on);
const DAY =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:\.|[a-z]+)?$/i;

/** "in response to the raid on 7 October": the day right behind a deed that is named only in passing is the deed's, not the verb's. */
export function mendDates({ words, upos, head, label }: Arcs, first: number, last: number): void {
  for (let token = first + 1; token < last; token++) {
    if (label[token] !== "case" || !/^(?:on|in)$/i.test(words[token] ?? "")) continue;
    const day = head[token] ?? ROOT;
    const noun = token - 1;
    if (label[day] !== "obl" || day < token || !DAY.test(words[day] ?? "") || upos[noun] !== "NOUN") continue;
    const verb = head[day] ?? ROOT;
    if (!/^(?:nmod|obl)$/.test(label[noun] ?? "") || verb > noun || !DEEDS.has(singular(words[noun] ?? ""))) continue;
    head[day] = noun;
    label[day] = "nmod";
  }
}
