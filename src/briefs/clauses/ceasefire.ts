import { valuesOf } from "../../model/thread.ts";
import type { Telling } from "../telling.ts";
import { durationWords, withArticle } from "../words.ts";
import { calledFor } from "./called-for.ts";
import { when } from "./where-when.ts";
import { wordingOf } from "./wording.ts";

/** "Russia and Ukraine agreed on a 30-day ceasefire on Friday, 16 May". */
export function ceasefireClause(tell: Telling): string | undefined {
  const { state, begins } = tell.thread;
  const wording = wordingOf("ceasefire", state);
  if (wording === undefined || valuesOf(tell.thread, "parties").length < 2) return undefined;
  if (state === "demanded") return calledFor(tell, ceasefireThing);
  const verb = tell.pick(wording.verbs);
  const thing = ceasefireThing(tell);
  if (state === "agreed") return `${tell.sides()} ${verb} ${thing}${when(tell)}`;
  if (state === "in-force" && begins !== undefined && begins <= tell.day && begins === tell.thread.ends)
    return `${thing} between ${tell.sides()} has been in force since${when(tell).replace(" on ", " ")}`;
  if (state === "ended" && begins !== undefined) return `${thing} between ${tell.sides()} ended${when(tell)}`;
  const dated = ["violated", "ended", "rejected", "lapsed"].includes(state);
  return `${thing} between ${tell.sides()} ${verb}${dated ? when(tell) : ""}${wording.tail}`;
}

/** "a 30-day ceasefire", "a partial ceasefire". */
export function ceasefireThing(tell: Telling): string {
  const scope = tell.one("scope")?.value;
  const length = tell.one("duration")?.value;
  const long = length === undefined ? "" : `${durationWords(length).replace(/ (\w+?)s?$/, "-$1")} `;
  const kind =
    scope === undefined || scope === "unspecified" || (scope === "temporary" && long !== "") ? "" : `${scope} `;
  return withArticle(`${long}${kind}ceasefire`);
}
