import type { Voice } from "../../model/voice.ts";

/** Who says it, inside a sentence: `Dmitry Peskov`, `an unnamed source ("a senior official")`. */
export function voiceInSentence(voice: Voice, outlet: string | undefined): string {
  if (voice.kind === "outlet") return outlet ?? "a report";
  if (voice.kind === "named") return voiceWords(voice);
  return voice.name === undefined ? "an unnamed source" : `an unnamed source (“${voice.name}”)`;
}

/** Who says it, for a line of its own: `Dmitry Peskov (Russia)`, `unnamed: a senior official`, `the report itself`. */
export function voiceWords(voice: Voice): string {
  const of = voice.actor?.of;
  const relay = voice.relay === undefined || voice.relay.length === 0 ? "" : `, via ${voice.relay.join(", ")}`;
  if (voice.kind === "outlet") return `the report itself${relay}`;
  if (voice.kind === "unnamed") return `unnamed: ${voice.name ?? "a source"}${relay}`;
  const name = voice.name ?? "a source";
  return `${name}${of === undefined || of === name || name.includes(of) ? "" : ` (${of})`}${relay}`;
}
