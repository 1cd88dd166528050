import { valuesOf } from "../../model/thread.ts";
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
  const named = valuesOf(tell.thread, "issuer").filter((name) => name !== valuesOf(tell.thread, "target")[0]);
  const issuers = named.filter((name) => name !== "Europe" || named.length === 1);
  const target = valuesOf(tell.thread, "target")[0];
  if (issuers.length === 0 || issuers.length > 4 || target === undefined || wording === undefined) return undefined;
  tell.all("issuer");
  tell.one("target");
  // A measure under discussion is told on the word of those who would take it.
  const own = issuers.some((issuer) => tell.thread.corroboration.parties.includes(issuer));
  if (state === "demanded" || (state === "proposed" && !own)) return undefined;
  const verb = wording.verbs[issuers.length === 1 ? 0 : 1] ?? "";
  const what = state === "threatened" ? `${nameOf(target)} with sanctions` : `sanctions on ${nameOf(target)}`;
  const who = issuers.length === 1 && WORDS_OF_ONE.has(state) ? tell.subject(issuers[0] ?? "") : listed(issuers);
  const dated = ["imposed", "agreed", "eased", "lifted"].includes(state) ? when(tell) : "";
  return `${who} ${verb} ${what}${dated}`;
}
