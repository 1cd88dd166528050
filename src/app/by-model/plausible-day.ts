import { civilOf, dayNumber, daysBetween } from "../../model/time.ts";

/** So many days before and after its report a fact may lie, to be taken from a model. */
const BEFORE = 1100;
const AFTER = 730;

/** Whether a day or month that a model gives is one of the calendar, and near enough to the report to be meant. */
export function isPlausibleDay(day: string, published: string | undefined): boolean {
  const whole = /^\d{4}-\d{2}$/.test(day) ? `${day}-01` : day;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(whole) || civilOf(dayNumber(whole)) !== whole) return false;
  if (published === undefined) return true;
  const apart = daysBetween(published, whole);
  return apart >= -BEFORE && apart <= AFTER;
}
