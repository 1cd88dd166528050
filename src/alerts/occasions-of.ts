import { grades } from "../model/alert-settings.ts";
import { daysBetween } from "../model/time.ts";
import type { Occasion, Scene } from "./alert-rule.ts";
import { gradeOf } from "./grade-of.ts";
import { alertRules } from "./index.ts";

/** Everything in a state of a dossier that its settings ask to be told, whether it was there before or not. */
export function occasionsOf(scene: Scene): readonly Occasion[] {
  return alertRules
    .filter(({ name }) => !scene.settings.off.includes(name))
    .flatMap((rule) => rule.occasions(scene))
    .filter((occasion) => isBorneOut(occasion, scene));
}

function isBorneOut({ claims, thread, byClock }: Occasion, { settings, told }: Scene): boolean {
  if (byClock === true) return true;
  return grades.indexOf(gradeOf(claims, thread, told).grade) >= grades.indexOf(settings.grade);
}

/**
 * Whether what tells an occasion is of these days. Undated reports tell nothing anew: an archive may be made of them.
 */
export function isFresh({ claims, byClock }: Occasion, { dossier, settings, told }: Scene): boolean {
  if (byClock === true) return true;
  const last = claims
    .flatMap((claim) => told.get(claim)?.article.published ?? [])
    .sort()
    .at(-1);
  return last !== undefined && daysBetween(last, dossier.day) <= settings.freshDays;
}
