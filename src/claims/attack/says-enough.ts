import type { Finding } from "../../model/claim.ts";
import { namedPlaces } from "./land-struck.ts";

/** A bare mention ("the attack") is no fact: a side and one thing more must be told, or an act by a verb with a side. */
export function saysEnough({ rule, status, body, when, where }: Finding<"attack">): boolean {
  const sides = Number(body.attacker !== undefined) + Number(body.target !== undefined);
  const hasToll = body.killed !== undefined || body.wounded !== undefined;
  const more = Number(when !== undefined) + Number(namedPlaces(where).length > 0) + Number(hasToll);
  // The war itself is no attack; the day on which it began is.
  if (rule === "attack/invasion" && when === undefined) return false;
  if (rule === "attack/harm") return more > 0 && (sides > 0 || hasToll);
  if (hasToll && more > 1 && (rule === "attack/noun" || rule === "attack/verb")) return true;
  if (hasToll && rule === "attack/target" && namedPlaces(where).length > 0) return true;
  return sides === 2 || (sides === 1 && (more > 0 || rule === "attack/foil" || status === "denied"));
}
