import { preferredOf, type Thread, valuesOf } from "../../model/thread.ts";
import { edtfWords } from "./date-words.ts";
import { listWords } from "./list-words.ts";
import { threadTitle } from "./thread-title.ts";

/** A thread of talks as a headline: `Russia and Ukraine are to meet in Istanbul on Wednesday 23 July 2025`. */
export function talksHeadline(thread: Thread): string {
  const people = valuesOf(thread, "people");
  const parties = valuesOf(thread, "parties");
  const who = thread.kind === "leaders" && people.length >= 2 ? people.slice(0, 2) : parties;
  if (who.length < 2) return threadTitle(thread);
  const verb = VERBS[thread.state] ?? "may meet";
  const place = preferredOf(thread, "place");
  const date = preferredOf(thread, "date");
  return `${listWords(who)} ${verb}${place === undefined ? "" : ` in ${place}`}${date === undefined ? "" : onWords(date)}`;
}

/** `on Wednesday 23 July 2025`, `in August 2025`. */
export function onWords(edtf: string): string {
  const words = edtfWords(edtf);
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return ` on ${words}`;
  return edtf.includes("/") ? ` between ${words.replace(" to ", " and ")}` : ` in ${words}`;
}

const VERBS: Readonly<Record<string, string>> = {
  planned: "are to meet",
  confirmed: "are to meet",
  "under-way": "are meeting",
  held: "have met",
  proposed: "may meet",
  undecided: "may meet",
  postponed: "put off their meeting",
  cancelled: "called off their meeting",
};
