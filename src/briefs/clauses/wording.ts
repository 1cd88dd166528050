import wordings from "./wordings.json" with { type: "json" };

/** How a state is said: several wordings of the verb, and what is added at the end. */
export interface Wording {
  readonly verbs: readonly string[];
  readonly tail: string;
}

const WORDINGS: Readonly<Record<string, Readonly<Partial<Record<string, Wording>>>>> = wordings;

/** The wording of a state of a kind of happening; undefined where it is not told. */
export function wordingOf(kind: string, state: string): Wording | undefined {
  return WORDINGS[kind]?.[state];
}
