import type { AlertSettings } from "../model/alert-settings.ts";
import type { ClaimId } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import type { AlertRuleName, SilentSource } from "../model/notice.ts";
import type { Thread, Told } from "../model/thread.ts";

/** What a rule looks at: one state of a dossier, with its claims by id. */
export interface Scene {
  readonly dossier: Dossier;
  readonly told: ReadonlyMap<ClaimId, Told>;
  readonly settings: AlertSettings;
  /** Sources that have fallen silent. */
  readonly silent: readonly SilentSource[];
}

/**
 * Something in a state of a dossier that is worth a notice when it was not there before. Whether its reports are of these
 * days, and bear it out well enough, is for `isReady` to say: an occasion stays known while it is there.
 */
export interface Occasion {
  readonly rule: AlertRuleName;
  /** What sets it apart from other occasions of the same rule and happening. */
  readonly change: string;
  /**
   * What it is about where that tells it as well as its thread does: `Russia, Ukraine 2025-07-23`. Two occasions of one
   * rule with the same are one, though their threads were not joined.
   */
  readonly about?: string;
  /** One sentence in plain words. */
  readonly words: string;
  /** The sentence where another occasion of the same happening leads; absent: the same. */
  readonly aside?: string;
  /** The claims that carry it, the most telling first; empty where it is the clock or a silence that tells it. */
  readonly claims: readonly ClaimId[];
  readonly thread?: Thread;
  /** Told only when it is the news of a report or comes from several origins: not what is mentioned in passing. */
  readonly onlyNews?: true;
  /** What has to bear it out at least, one of these; absent: what the settings ask for. */
  readonly needs?: readonly ("several origins" | "a party")[];
  /** Told by the clock: holds whatever the age of the reports and however well they bear it out. */
  readonly byClock?: true;
}

/** One thing that a process may be watched for. */
export interface AlertRule {
  readonly name: AlertRuleName;
  /** What people call it: `New round of talks`. */
  readonly label: string;
  /** One sentence on when it gives a notice. */
  readonly explanation: string;
  /** Everything in a state of the dossier that the rule is about. */
  occasions(scene: Scene): readonly Occasion[];
}
