import type { OfficeHolder } from "../model/lexicon.ts";
import type { LexiconPerson, Tenure } from "../model/lexicon-records.ts";

/** All tenures by actor and office (`RUS president`), the latest first. */
export function indexTenures(people: Iterable<LexiconPerson>): ReadonlyMap<string, readonly OfficeHolder[]> {
  const index = new Map<string, OfficeHolder[]>();
  for (const person of people)
    for (const tenure of person.offices) {
      const key = `${tenure.of} ${tenure.office}`;
      const held = index.get(key);
      if (held) held.push({ person, tenure });
      else index.set(key, [{ person, tenure }]);
    }
  for (const held of index.values()) held.sort((a, b) => (b.tenure.from ?? "").localeCompare(a.tenure.from ?? ""));
  return index;
}

/** Whether an office was held on a civil date; a month or a year as bound is taken as a whole, an open end as endless. */
export function heldOn(tenure: Tenure, date: string): boolean {
  const { from, to } = tenure;
  return (from === null || from <= date) && (to === null || date.slice(0, to.length) <= to);
}
