import type { Occasion, Scene } from "./alert-rule.ts";
import { alertRules } from "./index.ts";

/** Everything in a state of a dossier that its settings ask to be told, whether it was there before or not. */
export function occasionsOf(scene: Scene): readonly Occasion[] {
  return alertRules.filter(({ name }) => !scene.settings.off.includes(name)).flatMap((rule) => rule.occasions(scene));
}
