import { fieldOf, standingIn, valuesOf } from "../../model/thread.ts";
import type { Telling } from "../telling.ts";
import { listed, named as nameOf } from "../words.ts";
import { when } from "./where-when.ts";
import { wordingOf } from "./wording.ts";

/** States of which one person's word is the act: a threat is theirs, a decision that of their side. */
const WORDS_OF_ONE: ReadonlySet<string> = new Set(["threatened"]);

/** "The European Union imposed sanctions on Russia on Friday, 18 July". */
export function sanctionsClause(tell: Telling): string | undefined {
  const { state } = tell.thread;
  const wording = wordingOf("sanctions", state);
  const values = standingIn(fieldOf(tell.thread, "issuer"));
  const best = Math.max(0, ...values.map(({ origins }) => origins));
  // Whom one report alone names beside those whom several name was often misread.
  const named = values
    .filter(({ value, origins }) => value !== valuesOf(tell.thread, "target")[0] && origins * 2 > best)
    .map(({ value }) => value);
  const issuers = named.filter((name) => name !== "Europe" || named.length === 1);
  const target = valuesOf(tell.thread, "target")[0];
  if (issuers.length === 0 || issuers.length > 4 || target === undefined || wording === undefined) return undefined;
  tell.some("issuer", issuers);
  tell.one("target");
  // A measure under discussion is told on the word of those who would take it.
  const own = issuers.length === 1 && tell.speaker?.of === issuers[0];
  if (state === "demanded" || (state === "proposed" && !own)) return undefined;
  const verb = wording.verbs[issuers.length === 1 ? 0 : 1] ?? "";
  const what = state === "threatened" ? `${nameOf(target)} with sanctions` : `sanctions on ${nameOf(target)}`;
  const who = issuers.length === 1 && WORDS_OF_ONE.has(state) ? tell.subject(issuers[0] ?? "") : listed(issuers);
  const dated = ["imposed", "agreed", "eased", "lifted"].includes(state) ? when(tell) : "";
  return `${who} ${verb} ${what}${dated}`;
}
