import type { Thread } from "../model/thread.ts";
import { agreementClause } from "./clauses/agreement.ts";
import { aidClause } from "./clauses/aid.ts";
import { attackClause } from "./clauses/attack.ts";
import { ceasefireClause } from "./clauses/ceasefire.ts";
import { deadlineClause } from "./clauses/deadline.ts";
import { exchangeClause } from "./clauses/exchange.ts";
import { sanctionsClause } from "./clauses/sanctions.ts";
import { talksClause } from "./clauses/talks.ts";
import { type Telling, tellingOf } from "./telling.ts";
import { capitalised, withCommas } from "./words.ts";

const CLAUSES: Readonly<Partial<Record<Thread["kind"], (tell: Telling) => string | undefined>>> = {
  talks: talksClause,
  leaders: talksClause,
  exchange: exchangeClause,
  ceasefire: ceasefireClause,
  agreement: agreementClause,
  deadline: deadlineClause,
  sanctions: sanctionsClause,
  aid: aidClause,
  attack: attackClause,
};

/** What a thread tells, as one clause in small letters without its credit and its final point; undefined where it tells too little. */
export function clauseOf(tell: Telling): string | undefined {
  return CLAUSES[tell.thread.kind]?.(tell);
}

/** The same by itself, with a capital: for notices and lists. */
export function sentenceOf(thread: Thread, day: string): string | undefined {
  const clause = clauseOf(tellingOf(thread, day));
  return clause === undefined ? undefined : withCommas(capitalised(clause));
}
