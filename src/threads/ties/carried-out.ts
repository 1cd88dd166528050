import { preferredOf, type Thread, valuesOf } from "../../model/thread.ts";
import { bagOf, overlapOf } from "../linking/words.ts";
import type { Tied } from "./tie-threads.ts";

/** Sanctions that carry out an earlier threat: the same issuer and target, and words of the threat in the measure. */
export function threatsCarriedOut(threads: readonly Thread[]): readonly Tied[] {
  const imposed = threads.filter(({ kind, state }) => kind === "sanctions" && state === "imposed");
  const threats = threads.filter(({ kind, state }) => kind === "deadline" && state !== "withdrawn");
  return threats.flatMap((threat) => {
    const deed = imposed.find((sanctions) => carriesOut(sanctions, threat));
    if (deed === undefined) return [];
    return [
      { of: deed.id, tie: { tie: "carries out", thread: threat.id } },
      { of: threat.id, tie: { tie: "carried out by", thread: deed.id }, state: "carried-out" },
    ] as const;
  });
}

function carriesOut(sanctions: Thread, threat: Thread): boolean {
  const issuer = preferredOf(threat, "issuer");
  const target = preferredOf(threat, "target");
  if (issuer === undefined || target === undefined) return false;
  if (!valuesOf(sanctions, "issuer").includes(issuer) || preferredOf(sanctions, "target") !== target) return false;
  if ((sanctions.begins ?? sanctions.opened ?? "") <= (threat.opened ?? "")) return false;
  const threatened = bagOf(preferredOf(threat, "action"), preferredOf(threat, "measure"));
  const done = bagOf(preferredOf(sanctions, "measure"), "sanctions");
  return overlapOf(threatened, done) > 0;
}
