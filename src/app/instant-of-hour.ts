import { instantOf, isZone, minutesOf } from "./alerts/zone-clock.ts";

/** An hour as clocks show it, with the zone as a report gives it, and the country of the place. */
interface LocalHour {
  readonly local: string;
  readonly zone?: string;
  readonly country?: string;
}

/**
 * The instant of an hour: by its offset or zone; of `local` time by the zone of the country, where that has one alone. Undefined
 * where the zone is not known.
 */
export function instantOfHour({ local, zone, country }: LocalHour): string | undefined {
  if (zone === undefined) return undefined;
  if (/^[+-]\d{2}:\d{2}$/.test(zone)) return new Date(`${local}:00${zone}`).toISOString();
  const named = zone === "local" ? onlyZoneOf(country) : zone;
  if (named === undefined || !isZone(named)) return undefined;
  const [day = "", clock = ""] = local.split("T");
  return instantOf(named, { day, minutes: minutesOf(clock) });
}

/** The zone of a country that has one alone, by the CLDR data that Node carries. */
function onlyZoneOf(country: string | undefined): string | undefined {
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return undefined;
  const region = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    readonly timeZones?: readonly string[];
    getTimeZones?(): readonly string[];
  };
  const zones = region.getTimeZones?.() ?? region.timeZones ?? [];
  return zones.length === 1 ? zones[0] : undefined;
}
