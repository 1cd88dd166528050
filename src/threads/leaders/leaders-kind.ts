import { talks } from "../talks/talks-kind.ts";
import type { ThreadKind } from "../thread-kind.ts";

/** A meeting or call of heads of state or government: talks at the highest level, followed as a thing of its own. */
export const leaders: ThreadKind = { ...talks, kind: "leaders" };
