import type { AlertRuleName } from "./notice.ts";
import type { Grade } from "./thread.ts";

/** What a process is watched for, and how eagerly. */
export interface AlertSettings {
  /** Rules that are off; all others are on. */
  readonly off: readonly AlertRuleName[];
  /** Changes that are borne out less are not told until they are borne out so well. */
  readonly grade: Grade;
  /** A deadline is told so many days before it. */
  readonly daysBefore: readonly number[];
  /** An attack is told when so many are reported killed. */
  readonly tolls: readonly number[];
  /** After a notice on a happening, further changes of it wait so many hours. */
  readonly coolDownHours: number;
  /** Changes told by reports older than so many days are not told: an archive read in makes no noise. */
  readonly freshDays: number;
  /** IANA zone of the hours below. */
  readonly zone: string;
  /** Between these times of day (`22:00`) nothing is sent; it waits for the end, and is then sent together. */
  readonly quiet?: { readonly from: string; readonly to: string };
  /** Time of day (`08:00`) at which everything since the last time is sent together; absent: each at once. */
  readonly digest?: string;
}

/** Settings of a process whose user has set none. */
export const defaultAlertSettings: AlertSettings = {
  off: [],
  grade: "one origin",
  daysBefore: [7, 3, 1],
  tolls: [10, 50, 100],
  coolDownHours: 12,
  freshDays: 4,
  zone: "UTC",
};

/** The grades, weakest first. */
export const grades: readonly Grade[] = ["one origin", "several origins", "party concerned", "both sides"];
