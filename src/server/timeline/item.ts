import type { ThreadKindName } from "../../model/thread.ts";

/** A thing on the timeline. Days are day numbers (days since 1970-01-01); `to` is the day after the last. */
export interface TimelineItem {
  readonly id: string;
  readonly kind: ThreadKindName;
  readonly title: string;
  readonly state: string;
  readonly from: number;
  readonly to: number;
  /** `day`: on these days; `vague`: some time between them; `told`: no date is known, these are the days of its reports. */
  readonly sure: "day" | "vague" | "told";
  readonly disputed: boolean;
  readonly address: string;
}

/** The stretch of time that is in sight, in day numbers with fractions. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}
