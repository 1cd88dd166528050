import { plainDate } from "./date-words.ts";

/** An instant as its source writes it, in words: `22 July 2025, 14:05 UTC+3`; the day alone where it has no time. */
export function instantWords(instant: string): string {
  const [, day = instant.slice(0, 10), time, zone] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(instant) ?? [];
  if (time === undefined) return plainDate(day);
  return `${plainDate(day)}, ${time}${zone === undefined ? "" : ` ${zoneWords(zone)}`}`;
}

/** `UTC` for `Z`, `UTC+3` for `+03:00`, `UTC+5:30` for `+0530`. */
function zoneWords(zone: string): string {
  const [, sign = "", hours = "0", minutes = "00"] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  if (sign === "" || (hours === "00" && minutes === "00")) return "UTC";
  return `UTC${sign === "-" ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}
