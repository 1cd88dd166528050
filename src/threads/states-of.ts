import type { ThreadState } from "../model/thread.ts";
import type { ThreadKind } from "./thread-kind.ts";

/** Every state that a thread of a kind may be in, as its table names them. */
export function statesOf({ kind, states }: ThreadKind): readonly ThreadState[] {
  const named = [
    ...Object.values(states.says),
    ...Object.keys(states.moves),
    ...Object.values(states.moves).flat(),
    ...Object.values(states.confirms ?? {}),
    ...states.concerned,
    ...states.settled,
    ...(states.ahead === undefined ? [] : [states.ahead]),
    ...(kind === "positions" ? [] : ["lapsed"]),
  ];
  return [...new Set(named)] as readonly ThreadState[];
}
