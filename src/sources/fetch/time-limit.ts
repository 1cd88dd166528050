/** A signal that ends a request when its time is over or the caller gives up. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Which of the two it was; undefined while neither. */
  ended(): "too-slow" | "cancelled" | undefined;
  /** Must be called when the request is over. */
  stop(): void;
}

/** Begins to count; `callers` are signals of those who may give up. */
export function timeLimit(milliseconds: number, callers: readonly (AbortSignal | undefined)[]): TimeLimit {
  const own = new AbortController();
  let reason: "too-slow" | "cancelled" | undefined;
  const end = (why: "too-slow" | "cancelled") => (): void => {
    reason ??= why;
    own.abort();
  };
  const cancel = end("cancelled");
  const timer = setTimeout(end("too-slow"), milliseconds);
  for (const caller of callers) {
    if (caller?.aborted === true) cancel();
    caller?.addEventListener("abort", cancel, { once: true });
  }
  return {
    signal: own.signal,
    ended: () => reason,
    stop: () => {
      clearTimeout(timer);
      for (const caller of callers) caller?.removeEventListener("abort", cancel);
    },
  };
}
