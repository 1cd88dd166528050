import { fieldOf, valuesOf } from "../../model/thread.ts";
import type { Telling } from "../telling.ts";
import { dayWords, tollWords, withArticle } from "../words.ts";
import { calledFor } from "./called-for.ts";
import { when, where } from "./where-when.ts";
import { wordingOf } from "./wording.ts";

/** "Russia and Ukraine carried out an exchange of 1,000 prisoners on Friday, 23 May". */
export function exchangeClause(tell: Telling): string | undefined {
  const { state, begins } = tell.thread;
  const wording = wordingOf("exchange", state);
  if (wording === undefined || valuesOf(tell.thread, "parties").length < 2) return undefined;
  if (state === "demanded") return calledFor(tell, exchangeThing);
  const freed = freedClause(tell);
  if (freed !== undefined) return freed;
  const verb = tell.pick(wording.verbs);
  const thing = exchangeThing(tell);
  if (["proposed", "refused", "lapsed"].includes(state)) {
    // The day of a proposal is not that of an exchange.
    const between = valuesOf(tell.thread, "what")[0] === "hostages" ? "" : ` between ${tell.sides()}`;
    return `${thing}${between} ${verb}${state === "lapsed" ? when(tell) : ""}${wording.tail}`;
  }
  if (state === "agreed") {
    const date = tell.one("date")?.value;
    const ahead = date !== undefined && (begins ?? "") > tell.day;
    if (date !== undefined && !ahead) return `${tell.sides()} agreed${when(tell)} on ${thing}`;
    return `${tell.sides()} ${verb} ${thing}${date === undefined ? "" : `, for ${dayWords(date, tell.day)}`}`;
  }
  return `${tell.sides()} ${verb} ${thing}${where(tell)}${when(tell)}`;
}

const OPEN: ReadonlySet<string> = new Set(["proposed", "demanded", "refused"]);
const FREED: ReadonlySet<string> = new Set(["done", "under-way"]);

/** "One hostage was released on Monday, 12 May": who gave whom what is not told of hostages. */
function freedClause(tell: Telling): string | undefined {
  const what = tell.one("what")?.value;
  if (what !== "hostages" || !FREED.has(tell.thread.state)) return undefined;
  const count = tell.one("count");
  const number = count === undefined ? undefined : tollWords(count.value, count.bound);
  const one = number === "one";
  const who = number === undefined ? what : `${number} ${one ? ONE[what] : what}`;
  const verb =
    tell.thread.state === "done" ? `${one ? "was" : "were"} released` : `${one ? "is" : "are"} being released`;
  return `${who} ${verb}${where(tell)}${when(tell)}`;
}

/** What is exchanged or handed over: "an exchange of 175 prisoners", "a handover of bodies". */
export function exchangeThing(tell: Telling): string {
  const [given] = fieldOf(tell.thread, "count")?.values ?? [];
  // How many one report counts is not what is only proposed by all.
  const isOneOfMany = (given?.origins ?? 0) < 2 && tell.thread.corroboration.origins.length > 1;
  const count = isOneOfMany && OPEN.has(tell.thread.state) ? undefined : tell.one("count");
  const number = count === undefined ? "" : tollWords(count.value, count.bound);
  return withArticle(exchangeName(tell.one("what")?.value, number));
}

/** The same without an article: "exchange of 175 prisoners". */
export function exchangeName(what = "people", number = ""): string {
  const shown = number === "one" || number === "1" ? (ONE[what] ?? what) : what;
  return `${what === "prisoners" ? "exchange" : what === "hostages" ? "release" : "handover"} of ${number === "" ? "" : `${number} `}${shown}`;
}

const ONE: Readonly<Record<string, string>> = {
  prisoners: "prisoner",
  bodies: "body",
  hostages: "hostage",
  children: "child",
  civilians: "civilian",
  people: "person",
};
