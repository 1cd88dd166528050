import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Mention } from "../../model/span.ts";
import type { Voice } from "../../model/voice.ts";
import cues from "./cues.json" with { type: "json" };

const AGENCIES = new Set(cues.agencies);

/** Who gives, as short names, each once: an agency of relief in its own name, who speaks for a state or body as that. */
export function giversAmong(mentions: readonly Mention<ActorRef>[]): readonly string[] {
  return [...new Set(mentions.map(({ value }) => giverOf(value)))];
}

function giverOf(actor: ActorRef): string {
  return AGENCIES.has(actor.name) ? actor.name : principalOf(actor);
}

/** "trucks reached the town, the World Food Programme said": of relief that no words give to anybody, the agency that tells of it. */
export function giversOr(names: readonly string[], { actor }: Voice, what: string): readonly string[] {
  const tells = names.length === 0 && what === "humanitarian" && actor !== undefined && AGENCIES.has(actor.name);
  return tells ? [actor.name] : names;
}
