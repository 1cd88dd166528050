import { principalOf } from "../../model/actor.ts";
import type { Attribution } from "../../model/doc.ts";
import type { Voice } from "../../model/voice.ts";

/** Who speaks, as a statement names him: the report's own spelling, the actor he speaks for, and his voice. */
export interface StatementSpeaker {
  readonly name: string;
  readonly affiliation?: string;
  readonly voice: Voice;
}

/** The speaker of an attribution; undefined where the report names and describes none. */
export function statementSpeaker(attribution: Attribution): StatementSpeaker | undefined {
  const { speaker, description } = attribution;
  if (speaker === undefined) return undefined;
  const name = speaker.kind === "unnamed" ? (description ?? speaker.name) : (speaker.written ?? speaker.name);
  if (speaker.kind === "unnamed" && CLAUSE.test(name)) return undefined;
  const affiliation = speaker.of ?? (OWN.has(speaker.kind) ? principalOf(speaker) : undefined);
  const relay = attribution.relay === undefined ? {} : { relay: attribution.relay };
  const voice: Voice =
    speaker.kind === "unnamed"
      ? { kind: "unnamed", name, actor: speaker, ...relay }
      : { kind: "named", name: speaker.name, actor: speaker, ...relay };
  return { name, ...(affiliation === undefined ? {} : { affiliation }), voice };
}

/** A stretch with a verb in it is a clause, nobody who speaks: "there were no grounds". */
const CLAUSE = /\b(?:were|was|is|are|been|has|had|will|would)\b/;

/** Kinds that speak for themselves. */
const OWN: ReadonlySet<string> = new Set(["state", "group", "organisation", "body"]);
