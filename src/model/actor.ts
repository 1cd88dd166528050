/** What an actor is. `party` is an unnamed collective ("the two sides"). */
export type ActorKind = "state" | "group" | "organisation" | "body" | "person" | "population" | "outlet" | "unnamed";

/**
 * Who is meant. `name` is the canonical English short name (`Russia`, `Hamas`, `Dmitry Peskov`).
 * For a person or a body `of` is the actor spoken for (`Russia`), as a short name.
 */
export interface ActorRef {
  /** Id of the lexicon's record, or a slug of the name for people introduced by the text itself. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** The name as this report has it, where that is not `name`: `Abbas Araqchi`, `IDF`. */
  readonly written?: string;
  readonly of?: string;
  /** The office as the text or the lexicon gives it, such as `foreign minister`. */
  readonly office?: string;
  /** The text says that the person holds the office no more, and so speaks for nobody but themselves. */
  readonly former?: true;
  /** Other readings that the text leaves open. */
  readonly alternatives?: readonly string[];
  /** Several actors meant by one word: "both countries", "the two sides". */
  readonly members?: readonly ActorRef[];
  /** A capital or seat that may stand for its government or for the town itself; the clause decides. */
  readonly metonym?: boolean;
}

/** The actor that acts in the world: the state or group that a person or body speaks for, else the actor itself. */
export function principalOf(actor: ActorRef): string {
  return actor.of ?? actor.name;
}
