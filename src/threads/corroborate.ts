import type { Corroboration, Grade } from "../model/thread.ts";
import type { Facets } from "./linking/facets.ts";
import { originOf, speakersOf } from "./origins/origin-of.ts";

/** How well a thread is borne out: by independent origins, by a party that itself says so, by both sides. Denials bear out nothing. */
export function corroborate(group: readonly Facets[], parties: ReadonlySet<string>): Corroboration {
  const borne = group.filter(
    ({ claim }) => claim.standing !== "denied" && claim.status !== "denied" && claim.status !== "rejected",
  );
  const origins = distinct(borne.map(({ told }) => originOf(told)));
  const speaking = distinct(borne.flatMap(({ claim }) => speakersOf(claim.voice)).filter((name) => parties.has(name)));
  return {
    grade: gradeOf(origins.length, speaking.length),
    origins,
    parties: speaking,
    reports: new Set(group.map(({ told }) => told.article.id)).size,
  };
}

function gradeOf(origins: number, speaking: number): Grade {
  if (speaking > 1) return "both sides";
  if (speaking === 1) return "party concerned";
  return origins > 1 ? "several origins" : "one origin";
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
