import type { AlertSettings } from "../model/alert-settings.ts";
import type { Dossier } from "../model/dossier.ts";
import type { SilentSource } from "../model/notice.ts";
import type { Scene } from "./alert-rule.ts";

/** A state of a dossier made ready for the rules. */
export function sceneOf(dossier: Dossier, settings: AlertSettings, silent: readonly SilentSource[] = []): Scene {
  return { dossier, settings, silent, told: new Map(dossier.told.map((told) => [told.claim.id, told])) };
}
