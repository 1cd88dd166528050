/** Gives requests to a host that asks for pauses their times: each so long after the one before. */
export interface HostPaces {
  /**
   * Milliseconds to wait before a request that keeps a pause of so many seconds; its place is taken by asking. Undefined, and
   * no place taken, where it would be more than `most`.
   */
  take(host: string, seconds: number, most?: number): number | undefined;
}

/** Hosts remembered at most. */
const MOST = 5000;

/** A memory of when each host is to be asked next; `now` in milliseconds. */
export function hostPaces(now: () => number): HostPaces {
  const next = new Map<string, number>();
  return {
    take(host, seconds, most = Number.POSITIVE_INFINITY) {
      const at = Math.max(now(), next.get(host) ?? 0);
      if (at - now() > most) return undefined;
      for (const known of next.keys()) if (next.size >= MOST) next.delete(known);
      next.delete(host);
      next.set(host, at + seconds * 1000);
      return at - now();
    },
  };
}
