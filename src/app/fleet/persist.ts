import { setTimeout } from "node:timers/promises";

/** How long to go on trying; what is absent has its ordinary value. */
export interface Persistence {
  readonly signal?: AbortSignal | undefined;
  readonly patienceMs?: number;
  /** Told at the first failure of a row, and each minute after it. */
  readonly onFault?: ((error: unknown) => void) | undefined;
}

const PATIENCE_MS = 15 * 60_000;
const LONGEST_PAUSE_MS = 5000;
const TOLD_EVERY_MS = 60_000;

/** Does a piece of work that may be done twice, and again with growing pauses while the server that it needs is away. */
export async function persist<Value>(work: () => Promise<Value>, options: Persistence = {}): Promise<Value> {
  const { signal, patienceMs = PATIENCE_MS, onFault } = options;
  const started = performance.now();
  let toldAt = Number.NEGATIVE_INFINITY;
  for (let pause = 100; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (signal?.aborted === true || isOurs(error) || performance.now() - started > patienceMs) throw error;
      if (performance.now() - toldAt > TOLD_EVERY_MS) {
        toldAt = performance.now();
        onFault?.(error);
      }
    }
    await setTimeout(pause * (0.5 + Math.random()), undefined, { ...(signal === undefined ? {} : { signal }) }).catch(
      () => {},
    );
  }
}

/** A mistake of our own does not go away by waiting. */
function isOurs(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.message.startsWith("a malformed "));
}
