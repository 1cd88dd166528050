import { grades } from "../model/alert-settings.ts";
import { daysBetween } from "../model/time.ts";
import { isOnlyLearnt } from "../threads/is-learnt.ts";
import type { Occasion, Scene } from "./alert-rule.ts";
import { freshClaims, isNews } from "./evidence.ts";
import { gradeOf } from "./grade-of.ts";

/** What came up so long ago is known, whether it was ever told or not. */
const OLD = 14;

/**
 * Whether an occasion may be told now: by reports of these days that bear it out as well as the settings and the rule ask.
 * Undated reports tell nothing anew: an archive may be made of them.
 */
export function isReady(occasion: Occasion, scene: Scene): boolean {
  const { claims, thread, byClock, onlyNews, needs } = occasion;
  if (byClock === true) return true;
  const fresh = freshClaims(claims, scene);
  if (isOnlyLearnt(fresh, scene.told) || (onlyNews === true && !isNews(fresh, thread, scene))) return false;
  const { grade, origins } = gradeOf(fresh, thread, scene.told);
  if (grades.indexOf(grade) < grades.indexOf(scene.settings.grade)) return false;
  if (needs === undefined) return true;
  const isBySeveral = origins.length > 1 || grade === "both sides";
  return (
    (needs.includes("several origins") && isBySeveral) || (needs.includes("a party") && grade === "party concerned")
  );
}

/** Whether an occasion came up so long ago that it is no news any more; what lies ahead stays news. */
export function isOld({ claims, thread }: Occasion, { dossier, told }: Scene): boolean {
  if ((thread?.begins ?? "") >= dossier.day) return false;
  const first = claims.flatMap((claim) => told.get(claim)?.article.published ?? []).sort()[0];
  return first === undefined ? claims.length > 0 : daysBetween(first, dossier.day) > OLD;
}
