import type { Claim } from "../../model/claim.ts";
import { namesIn } from "../../model/claim-actors.ts";
import { preferredOf, type Thread, type ThreadKindName, valuesOf } from "../../model/thread.ts";

/** Kinds of happening that event data has a code for. */
export type EventKind = "talks" | "exchange" | "ceasefire" | "agreement" | "threat" | "sanctions" | "aid" | "attack";

/** What decides the code of an event, from a claim or from a thread. */
export interface Slots {
  readonly kind: EventKind;
  readonly status: string;
  readonly parties: readonly string[];
  readonly mediators: readonly string[];
  /** Who acts and who is acted on, where the kind parts them: issuer and target, donor and recipient, attacker and target. */
  readonly doers: readonly string[];
  readonly targets: readonly string[];
  readonly format?: string;
  /** `military`, `humanitarian`, `financial`. */
  readonly what?: string;
  readonly action?: string;
  readonly hasDeadline: boolean;
  readonly weapons: readonly string[];
}

/** The slots of a claim; undefined for a statement, which is no event. */
export function slotsOfClaim(claim: Claim): Slots | undefined {
  if (claim.kind === "statement") return undefined;
  const body = claim.body as Readonly<Record<string, unknown>>;
  return slotsFrom(claim.kind, claim.status, (name) => namesIn(body[name]));
}

const KINDS: Readonly<Partial<Record<ThreadKindName, EventKind>>> = {
  talks: "talks",
  leaders: "talks",
  exchange: "exchange",
  ceasefire: "ceasefire",
  agreement: "agreement",
  deadline: "threat",
  sanctions: "sanctions",
  aid: "aid",
  attack: "attack",
};

/** The slots of a thread; undefined for positions. What lapsed counts as what it was before. */
export function slotsOfThread(thread: Thread): Slots | undefined {
  const kind = KINDS[thread.kind];
  if (kind === undefined) return undefined;
  const state = thread.state === "lapsed" ? (thread.steps.at(-1)?.to ?? thread.state) : thread.state;
  return slotsFrom(kind, kind === "threat" ? "threatened" : state, (name) => {
    const preferred = preferredOf(thread, name);
    const many = ["parties", "mediators", "weapon", "donor", "issuer"].includes(name);
    return many ? valuesOf(thread, name) : preferred === undefined ? [] : [preferred];
  });
}

type SlotName =
  | "parties"
  | "mediators"
  | "issuer"
  | "donor"
  | "attacker"
  | "target"
  | "recipient"
  | "format"
  | "what"
  | "action"
  | "deadline"
  | "weapon";

function slotsFrom(kind: EventKind, status: string, read: (name: SlotName) => readonly string[]): Slots {
  const [format, what, action] = [read("format")[0], read("what")[0], read("action")[0]];
  return {
    kind,
    status,
    parties: read("parties"),
    mediators: read("mediators"),
    doers: [...read("issuer"), ...read("donor"), ...read("attacker")],
    targets: [...read("target"), ...read("recipient")],
    ...(format === undefined ? {} : { format }),
    ...(what === undefined ? {} : { what }),
    ...(action === undefined ? {} : { action }),
    hasDeadline: read("deadline").length > 0,
    weapons: read("weapon"),
  };
}
