import { daysBetween, weekdayOf } from "../../model/time.ts";
import names from "./calendar-names.json" with { type: "json" };

/** A civil date in full: `Wednesday 23 July 2025`. Anything else is given back as it is. */
export function longDate(date: string): string {
  const parts = partsOf(date);
  return parts === undefined ? date : `${names.days[weekdayOf(date) - 1]} ${parts.day} ${parts.month} ${parts.year}`;
}

/** A civil date without its weekday: `23 July 2025`. */
export function plainDate(date: string): string {
  const parts = partsOf(date);
  return parts === undefined ? date : `${parts.day} ${parts.month} ${parts.year}`;
}

/** A text with its ISO dates as a person writes them. */
export function withPlainDates(text: string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, plainDate);
}

/** A civil date for narrow columns: `23 Jul`, with the year where it is not that of `near`. */
export function shortDate(date: string, near?: string): string {
  const parts = partsOf(date);
  if (parts === undefined) return date;
  const year = near !== undefined && near.slice(0, 4) === date.slice(0, 4) ? "" : ` ${parts.year}`;
  return `${parts.day} ${parts.month.slice(0, 3)}${year}`;
}

/** An EDTF value as a person would write it: `Wednesday 23 July 2025`, `23 to 25 May 2025`, `May 2025`, `about 2025`. */
export function edtfWords(edtf: string): string {
  const about = /[~?]/.test(edtf) ? "about " : "";
  const [from = "", to] = edtf.replace(/[~?]/g, "").split("/");
  if (to === undefined || to === from) return about + grainWords(from, true);
  const a = partsOf(from);
  const b = partsOf(to);
  if (a !== undefined && b !== undefined && a.year === b.year) {
    return a.month === b.month
      ? `${about}${a.day} to ${b.day} ${b.month} ${b.year}`
      : `${about}${a.day} ${a.month} to ${b.day} ${b.month} ${b.year}`;
  }
  return `${about}${grainWords(from, false)} to ${grainWords(to, false)}`;
}

/** The same for narrow columns: `23 Jul`, `23–25 May`, `Aug 2025`. */
export function edtfShort(edtf: string, near: string): string {
  const [from = "", to = from] = edtf.replace(/[~?]/g, "").split("/");
  if (from === to) return shortGrain(from, near);
  const isOneMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  return `${isOneMonth ? Number(from.slice(8)) : shortGrain(from, to)}–${shortGrain(to, near)}`;
}

function shortGrain(value: string, near: string): string {
  if (value.length === 10) return shortDate(value, near);
  const [year = "", month] = value.split("-");
  const name = month === undefined ? undefined : names.months[Number(month) - 1];
  if (name === undefined) return value;
  return near.length === 7 && near.startsWith(year) ? name.slice(0, 3) : `${name.slice(0, 3)} ${year}`;
}

/** Whether an EDTF value names one certain day. */
export function isDay(edtf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf);
}

/** How a day stands to another: `today`, `tomorrow`, `in 12 days`, `3 days ago`. */
export function distanceWords(day: string, from: string): string {
  const days = daysBetween(from, day);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** An ISO 8601 duration in words: `P50D` is `50 days`, `PT30H` is `30 hours`. */
export function durationWords(duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWDHS])/g)].map(([, count, unit], index) => {
    const minutes = unit === "M" && duration.slice(0, duration.indexOf(`${count}M`)).includes("T");
    const name = minutes ? "minute" : names.units[unit as keyof typeof names.units];
    return `${index > 0 ? "and " : ""}${count} ${name}${count === "1" ? "" : "s"}`;
  });
  return parts.length === 0 ? duration : parts.join(" ");
}

/** The month of a civil date: `July 2025`. */
export function monthWords(date: string): string {
  return grainWords(date.slice(0, 7), false);
}

function grainWords(value: string, weekday: boolean): string {
  if (value.length === 10) return weekday ? longDate(value) : plainDate(value);
  const [year = "", month] = value.split("-");
  const name = month === undefined ? undefined : names.months[Number(month) - 1];
  return name === undefined ? value : `${name} ${year}`;
}

function partsOf(date: string): { readonly year: string; readonly month: string; readonly day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  const month = match === null ? undefined : names.months[Number(match[2]) - 1];
  return match === null || month === undefined
    ? undefined
    : { year: match[1] ?? "", month, day: Number(match[3] ?? "1") };
}
