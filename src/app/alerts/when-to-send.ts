import type { AlertSettings } from "../../model/alert-settings.ts";
import { minutesOf, nextAt, timeIn } from "./zone-clock.ts";

/** When notices given now are sent, and whether they wait there for others to go with them. */
export interface SendTime {
  readonly due: string;
  readonly together: boolean;
}

/** At the hour of the digest; else at the end of the quiet hours, where it is quiet; else now. */
export function whenToSend({ digest, quiet, zone }: AlertSettings, now: string): SendTime {
  if (digest !== undefined) return { due: nextAt(zone, digest, now), together: true };
  if (quiet === undefined || !isQuiet(quiet, timeIn(zone, now).minutes)) return { due: now, together: false };
  return { due: nextAt(zone, quiet.to, now), together: true };
}

function isQuiet({ from, to }: NonNullable<AlertSettings["quiet"]>, minutes: number): boolean {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? minutes >= start && minutes < end : minutes >= start || minutes < end;
}
