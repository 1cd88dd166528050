/** Gives turns: so many at a time to one host, so many over all; first come, first served, but a full host holds up no other. */
export interface HostQueue {
  /** Waits for a turn; the caller must call what it gives when done. Undefined where the signal came first. */
  turn(host: string, signal?: AbortSignal): Promise<(() => void) | undefined>;
}

interface Waiting {
  readonly host: string;
  readonly start: () => void;
}

/** A queue with bounds for each host and for all together. */
export function hostQueue(perHost: number, atOnce: number): HostQueue {
  const running = new Map<string, number>();
  const waiting: Waiting[] = [];
  let total = 0;

  const isFree = (host: string): boolean => total < atOnce && (running.get(host) ?? 0) < perHost;
  const begin = (host: string): void => {
    total += 1;
    running.set(host, (running.get(host) ?? 0) + 1);
  };
  const end = (host: string): void => {
    total -= 1;
    const left = (running.get(host) ?? 1) - 1;
    if (left > 0) running.set(host, left);
    else running.delete(host);
    while (total < atOnce) {
      const at = waiting.findIndex((one) => isFree(one.host));
      if (at < 0) return;
      waiting.splice(at, 1)[0]?.start();
    }
  };
  const once = (host: string): (() => void) => {
    let done = false;
    return () => {
      if (!done) end(host);
      done = true;
    };
  };

  return {
    turn: (host, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve(undefined);
        if (isFree(host)) {
          begin(host);
          return resolve(once(host));
        }
        const entry: Waiting = {
          host,
          start: () => {
            signal?.removeEventListener("abort", leave);
            begin(host);
            resolve(once(host));
          },
        };
        const leave = (): void => {
          const at = waiting.indexOf(entry);
          if (at >= 0) waiting.splice(at, 1);
          resolve(undefined);
        };
        signal?.addEventListener("abort", leave, { once: true });
        waiting.push(entry);
      }),
  };
}
