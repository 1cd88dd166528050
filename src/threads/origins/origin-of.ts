import { principalOf } from "../../model/actor.ts";
import type { Told } from "../../model/thread.ts";
import type { Voice } from "../../model/voice.ts";

/** The state or body that a voice speaks for, else the name credited, as of those who are out of office; undefined for the outlet and the unnamed. */
export function speakerOf(voice: Voice): string | undefined {
  if (voice.kind !== "named") return undefined;
  const { actor, name } = voice;
  if (actor === undefined) return name;
  return actor.former === true ? actor.name : principalOf(actor);
}

/** Everyone who speaks by a voice: "Ukraine, Russia" are two. */
export function speakersOf(voice: Voice): readonly string[] {
  const speaker = speakerOf(voice);
  if (speaker === undefined) return [];
  return voice.actor === undefined ? speaker.split(/, (?:and )?| and /) : [speaker];
}

/**
 * The independent origin that a claim counts under: the end of its chain. Two papers that quote one ministry are one
 * origin, as are an agency and the papers that pass its story on, and all feeds of one publisher.
 */
export function originOf(told: Told): string {
  const { voice } = told.claim;
  return (
    speakerOf(voice) ??
    voice.relay?.at(-1) ??
    told.origin ??
    told.article.family ??
    told.article.outlet ??
    told.article.id
  );
}
