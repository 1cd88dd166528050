import { valuesOf } from "../../model/thread.ts";
import type { Telling } from "../telling.ts";
import { withArticle } from "../words.ts";
import { plainPhrase } from "./plain-phrase.ts";
import { when, where } from "./where-when.ts";
import { wordingOf } from "./wording.ts";

const NAMED = /\b(?:agreement|accord|deal|treaty|memorandum|pact|protocol|framework)s?$/i;

/** "A minerals deal between the United States and Ukraine was signed on Wednesday, 30 April". */
export function agreementClause(tell: Telling): string | undefined {
  const wording = wordingOf("agreement", tell.thread.state);
  if (valuesOf(tell.thread, "parties").length < 2 || wording === undefined) return undefined;
  const subject = subjectOf(valuesOf(tell.thread, "subject")[0]);
  if (subject === undefined && !FIRM.has(tell.thread.state)) return undefined;
  if (subject !== undefined) tell.one("subject");
  const thing = subject ?? "an agreement";
  return `${thing} between ${tell.sides()} ${tell.pick(wording.verbs)}${FIRM.has(tell.thread.state) ? where(tell) : ""}${when(tell)}`;
}

/** States in which an agreement is told even where no words say on what. */
const FIRM: ReadonlySet<string> = new Set(["signed", "in-force", "broken", "rejected"]);
/** "a minerals deal"; what is no name of an agreement is not told. */
function subjectOf(given: string | undefined): string | undefined {
  const subject = plainPhrase(given);
  return subject !== undefined && NAMED.test(subject) && !/s$/.test(subject) ? withArticle(subject) : undefined;
}
