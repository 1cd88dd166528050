/** A time of day in a zone. */
export interface ZonedTime {
  /** Civil day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Minutes since midnight. */
  readonly minutes: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Whether the name is one of an IANA zone that this machine knows. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of a zone show at an instant. */
export function timeIn(zone: string, instant: string): ZonedTime {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  return {
    day: `${part("year")}-${part("month")}-${part("day")}`,
    minutes: Number(part("hour")) * 60 + Number(part("minute")),
  };
}

/** The instant at which the clocks of a zone show a time; where they leap over it, that many minutes after midnight. */
export function instantOf(zone: string, { day, minutes }: ZonedTime): string {
  const wanted = Date.parse(`${day}T00:00:00.000Z`) + minutes * MINUTE;
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) {
    const shown = timeIn(zone, new Date(guess).toISOString());
    guess += wanted - (Date.parse(`${shown.day}T00:00:00.000Z`) + shown.minutes * MINUTE);
  }
  return new Date(guess).toISOString();
}

/** The next instant after `now` at which the clocks of a zone show a time of day, such as `08:00`. */
export function nextAt(zone: string, time: string, now: string): string {
  const minutes = minutesOf(time);
  const { day } = timeIn(zone, now);
  const today = instantOf(zone, { day, minutes });
  if (today > now) return today;
  const tomorrow = new Date(Date.parse(`${day}T12:00:00.000Z`) + DAY).toISOString().slice(0, 10);
  return instantOf(zone, { day: tomorrow, minutes });
}

/** `08:30` in minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
