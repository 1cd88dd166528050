import type { ClaimBodies, ClaimKindName, ClaimStatuses } from "./claim.ts";

/** What a slot of a claim's body holds: free text, an actor, a list of names, a number, a civil date, an ISO 8601 duration, or one of some words. */
export type SlotType = "text" | "names" | "number" | "date" | "duration" | readonly string[];

const levels = ["leaders", "ministers", "envoys", "delegations", "officials", "unspecified"] as const;
const bounds = ["least", "most", "about"] as const;

/** The slots of every kind of claim with what they hold: what a person may fill in by hand. */
export const claimSlots = {
  talks: {
    parties: "names",
    people: "names",
    format: ["meeting", "call", "visit", "online", "unspecified"],
    level: levels,
    mediators: "names",
    round: "number",
    topics: "names",
  },
  exchange: {
    parties: "names",
    what: ["prisoners", "bodies", "hostages", "children", "civilians"],
    count: "number",
  },
  ceasefire: {
    parties: "names",
    scope: ["full", "partial", "temporary", "unspecified"],
    duration: "duration",
  },
  agreement: { parties: "names", subject: "text" },
  threat: {
    issuer: "text",
    target: "text",
    action: "text",
    condition: "text",
    deadline: "date",
    within: "duration",
  },
  sanctions: { issuer: "names", target: "text", measure: "text" },
  aid: {
    donor: "names",
    recipient: "text",
    what: ["military", "humanitarian", "financial"],
    item: "text",
    amount: "text",
  },
  attack: {
    attacker: "text",
    target: "text",
    weapon: "names",
    killed: "number",
    wounded: "number",
    killedBound: bounds,
    woundedBound: bounds,
  },
  statement: {
    speaker: "text",
    affiliation: "text",
    quote: "text",
    about: "text",
    outlook: ["hopeful", "sceptical", "neutral"],
  },
} as const satisfies { readonly [Kind in ClaimKindName]: { readonly [Slot in keyof ClaimBodies[Kind]]-?: SlotType } };

/** The status values of every kind of claim. */
export const claimStatuses = {
  talks: ["proposed", "planned", "under-way", "held", "postponed", "cancelled", "refused", "undecided"],
  exchange: ["demanded", "proposed", "agreed", "planned", "under-way", "done", "refused"],
  ceasefire: ["demanded", "proposed", "agreed", "in-force", "violated", "rejected", "ended", "undecided"],
  agreement: ["proposed", "drafting", "agreed", "signed", "rejected", "in-force", "broken", "undecided"],
  threat: ["threatened"],
  sanctions: ["demanded", "proposed", "threatened", "agreed", "imposed", "eased", "lifted", "rejected"],
  aid: ["requested", "pledged", "planned", "delivered", "suspended", "blocked", "refused"],
  attack: ["done", "foiled", "denied", "planned"],
  statement: ["said"],
} as const satisfies { readonly [Kind in ClaimKindName]: readonly ClaimStatuses[Kind][] };

/** What a slot of a kind holds; undefined where the kind has no such slot. */
export function slotType(kind: ClaimKindName, slot: string): SlotType | undefined {
  const slots: Readonly<Record<string, SlotType>> = claimSlots[kind];
  return Object.hasOwn(slots, slot) ? slots[slot] : undefined;
}

/** A body of a kind in which nothing is filled in yet: empty lists, `unspecified`. */
export function emptyBody(kind: ClaimKindName): Readonly<Record<string, readonly string[] | string>> {
  const body: Record<string, readonly string[] | string> = {};
  for (const [slot, type] of Object.entries<SlotType>(claimSlots[kind])) {
    if (type === "names") body[slot] = [];
    else if (typeof type === "object" && type.includes("unspecified")) body[slot] = "unspecified";
  }
  return body;
}
