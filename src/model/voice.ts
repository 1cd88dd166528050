import type { ActorRef } from "./actor.ts";

/** Who is credited with what a claim says. */
export interface Voice {
  /** The outlet itself, a named person or body, or an unnamed source. */
  readonly kind: "outlet" | "named" | "unnamed";
  /** The speaker as a person would write it: "Dmitry Peskov", "a senior Ukrainian official". */
  readonly name?: string;
  readonly actor?: ActorRef;
  /** Who handed it on: "Reuters", where "Reuters reported, citing a Ukrainian official". */
  readonly relay?: readonly string[];
}

/** How a claim stands to the world. "X said it would" and "X did" are different facts. */
export type Standing =
  | "happened"
  | "ongoing"
  | "planned"
  | "possible"
  | "offered"
  | "demanded"
  | "threatened"
  | "denied"
  | "conditional"
  | "said";
