/** Remembers which hosts told us to wait, and until when. */
export interface HostWaits {
  /** Seconds that are left to wait; 0 where none. */
  left(host: string): number;
  keep(host: string, seconds: number): void;
}

/** Hosts remembered at most. */
const MOST = 5000;

/** A memory that forgets what is over; `now` in milliseconds. */
export function hostWaits(now: () => number): HostWaits {
  const until = new Map<string, number>();
  const left = (host: string): number => Math.max(Math.ceil(((until.get(host) ?? 0) - now()) / 1000), 0);
  return {
    left,
    keep: (host, seconds) => {
      for (const known of until.keys()) if (until.size >= MOST || left(known) === 0) until.delete(known);
      if (seconds > 0) until.set(host, now() + seconds * 1000);
    },
  };
}
