import type { ThreadKindName } from "../model/thread.ts";
import { agreement } from "./agreement/agreement-kind.ts";
import { aid } from "./aid/aid-kind.ts";
import { attack } from "./attack/attack-kind.ts";
import { ceasefire } from "./ceasefire/ceasefire-kind.ts";
import { deadline } from "./deadline/deadline-kind.ts";
import { exchange } from "./exchange/exchange-kind.ts";
import { leaders } from "./leaders/leaders-kind.ts";
import { positions } from "./positions/positions-kind.ts";
import { sanctions } from "./sanctions/sanctions-kind.ts";
import { talks } from "./talks/talks-kind.ts";
import type { ThreadKind } from "./thread-kind.ts";

/** Every kind of thread, in the order in which they are shown. */
export const THREAD_KINDS: readonly ThreadKind[] = [
  talks,
  leaders,
  exchange,
  ceasefire,
  agreement,
  deadline,
  sanctions,
  aid,
  attack,
  positions,
];

/** The kind of that name. */
export function threadKindOf(name: ThreadKindName): ThreadKind {
  return THREAD_KINDS.find(({ kind }) => kind === name) ?? talks;
}
