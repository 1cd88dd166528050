import { principalOf } from "../../model/actor.ts";
import type { Voice } from "../../model/voice.ts";
import type { Slots } from "./slots.ts";

/** Who acts and who is acted on. Where all act together (talks held, a swap), all are actors and nobody is a recipient. */
export interface Roles {
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

/** Statuses that one side brings about against the others: it asks, offers or refuses. */
const ONE_SIDED: ReadonlySet<string> = new Set([
  "proposed",
  "demanded",
  "refused",
  "rejected",
  "cancelled",
  "ended",
  "violated",
  "broken",
]);

/** The roles in an event; `voice` tells who asks, offers or refuses where a claim credits one of the parties or another actor. */
export function rolesOf(slots: Slots, voice?: Voice): Roles {
  const { kind, status, parties, doers, targets } = slots;
  if (kind === "aid" && status === "requested") return { actors: targets, recipients: doers };
  if (kind === "aid" && status === "blocked") return { actors: [], recipients: targets };
  if (kind === "threat" || kind === "aid" || kind === "attack") return { actors: doers, recipients: targets };
  const speaker = voice?.actor === undefined ? undefined : principalOf(voice.actor);
  if (kind === "sanctions") {
    const asks = status === "demanded" || status === "proposed";
    return asks && speaker !== undefined && !doers.includes(speaker)
      ? { actors: [speaker], recipients: doers }
      : { actors: doers, recipients: targets };
  }
  const isOwn = speaker !== undefined && (parties.includes(speaker) || status === "demanded");
  if (!ONE_SIDED.has(status) || !isOwn) return { actors: parties, recipients: [] };
  return { actors: [speaker], recipients: parties.filter((party) => party !== speaker) };
}
