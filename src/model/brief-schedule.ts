/** When the briefs of a process are made by themselves: every day, or on one day of the week, at a time of day in a zone. */
export interface BriefSchedule {
  readonly every: "day" | "week";
  /** Time of day: `08:00`. */
  readonly at: string;
  /** IANA zone of that time: `Europe/Kyiv`. */
  readonly zone: string;
  /** Of a weekly brief: Monday is 1 and Sunday 7. */
  readonly weekday?: number;
  /** Instant of setting; no brief is made for a time before it. */
  readonly setAt: string;
}

/** The days of the week by the names that people give on the command line and in forms, Monday first. */
export const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
