import type { ClaimId } from "../model/claim.ts";
import type { Grade, Thread, Told } from "../model/thread.ts";
import { originOf, speakersOf } from "../threads/origins/origin-of.ts";

/** The fields that name whose happening it is. */
const PARTY_FIELDS: ReadonlySet<string> = new Set(["parties", "issuer", "target", "donor", "recipient", "attacker"]);

/** How well the claims of one change bear it out: by independent origins, and by the parties that say so themselves. */
export interface Borne {
  readonly grade: Grade;
  readonly origins: readonly string[];
}

/** How well a change of a thread is borne out by the claims that tell it. */
export function gradeOf(
  claims: readonly ClaimId[],
  thread: Thread | undefined,
  all: ReadonlyMap<ClaimId, Told>,
): Borne {
  const telling = claims.flatMap((claim) => all.get(claim) ?? []).filter(({ claim }) => claim.standing !== "denied");
  const origins = [...new Set(telling.map(originOf))].sort();
  const parties = new Set(
    (thread?.fields ?? [])
      .filter(({ name }) => PARTY_FIELDS.has(name))
      .flatMap(({ values }) => values.map(({ value }) => value)),
  );
  const sides = new Set(telling.flatMap(({ claim }) => speakersOf(claim.voice)).filter((name) => parties.has(name)));
  return { grade: nameOf(origins.length, sides.size), origins };
}

function nameOf(origins: number, sides: number): Grade {
  if (sides > 1) return "both sides";
  if (sides === 1) return "party concerned";
  return origins > 1 ? "several origins" : "one origin";
}
