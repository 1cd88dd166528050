/** More than these do not wait: they are turned away. */
const MOST_WAITING = 64;

/** Lets so many pieces of work run at once and others wait. Throws an Error where too many wait already. */
export function takingTurns(atOnce: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < atOnce) running += 1;
    else {
      if (waiting.length >= MOST_WAITING)
        throw new Error("too many people are signing in just now; try again in a moment");
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
