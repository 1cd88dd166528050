/** When a report was published: the civil day in the source's own zone, and the instant where a time of day was given. */
export interface PublicationTime {
  readonly published?: string;
  readonly publishedAt?: string;
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})/;
const isoInstant = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:?\d{2}(?::?\d{2}(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i;
const mailDate =
  /^(?:[A-Za-z]{3,9},? )?(\d{1,2}) ([A-Za-z]{3})[a-z]{0,6} (\d{2,4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([+-]\d{4}|[A-Za-z]{1,5}))?)?/;
const spokenDate = /^([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2}),? (\d{4})$/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Zone names of RFC 822, in hours from UTC. */
const namedZones: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/**
 * Reads a date as files and feeds give it: ISO 8601 (`2025-07-22`, `2025-07-22T09:30:00+03:00`), RFC 822
 * (`Wed, 21 May 2025 12:36:25 GMT`), `22 July 2025`, `July 22, 2025`. The civil day is the one of the given zone.
 * Empty where it is no date: a date is never made up.
 */
export function publicationTime(given: string): PublicationTime {
  const text = given.trim();
  return isoTime(text) ?? mailTime(text) ?? spokenTime(text) ?? {};
}

function isoTime(text: string): PublicationTime | undefined {
  const parts = isoDay.exec(text);
  if (parts === null) return undefined;
  const day = civilDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (day === undefined) return undefined;
  if (text.length === 10) return { published: day };
  const whole = isoInstant.exec(text);
  if (whole === null) return undefined;
  // A time of day without a zone is no instant.
  return whole[1] === undefined ? { published: day } : withInstant(day, text.replace(" ", "T").replace(/\s/g, ""));
}

function mailTime(text: string): PublicationTime | undefined {
  const parts = mailDate.exec(text);
  if (parts === null) return undefined;
  const [, dayOfMonth, monthName, yearText, hour, minute, second = "00", zone] = parts;
  const year = Number(yearText) + (yearText?.length === 2 ? 2000 : 0);
  const day = civilDay(year, months.indexOf((monthName ?? "").toLowerCase()) + 1, Number(dayOfMonth));
  if (day === undefined) return undefined;
  const offset = zone === undefined ? undefined : offsetOf(zone);
  if (hour === undefined || offset === undefined) return { published: day };
  return withInstant(day, `${day}T${hour.padStart(2, "0")}:${minute}:${second}${offset}`);
}

function spokenTime(text: string): PublicationTime | undefined {
  const parts = spokenDate.exec(text);
  if (parts === null) return undefined;
  const month = months.indexOf((parts[1] ?? "").toLowerCase()) + 1;
  const day = civilDay(Number(parts[3]), month, Number(parts[2]));
  return day === undefined ? undefined : { published: day };
}

function offsetOf(zone: string): string | undefined {
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const hours = namedZones[zone.toUpperCase()];
  if (hours === undefined) return undefined;
  return hours === 0 ? "Z" : `-${String(-hours).padStart(2, "0")}:00`;
}

function withInstant(day: string, instant: string): PublicationTime {
  return Number.isNaN(Date.parse(instant)) ? { published: day } : { published: day, publishedAt: instant };
}

/** `YYYY-MM-DD` where the calendar has such a day. */
function civilDay(year: number, month: number, day: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  const real = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return real && year >= 1000 ? time.toISOString().slice(0, 10) : undefined;
}
