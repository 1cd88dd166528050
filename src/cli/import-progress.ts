import { warn } from "./terminal.ts";

/** Progress of an import: how many, how fast, how much of the file, how long still. */
export interface ImportProgress {
  step(done: number, share: number): void;
  end(): void;
  /** Seconds since the start. */
  seconds(): number;
}

/** On a terminal the line is written anew so often; elsewhere a line is written so often. */
const SHOWN_MS = 250;
const LOGGED_MS = 10_000;

/** Starts it. On a terminal it is one line that changes; in a log, a line every ten seconds. */
export function importProgress(what: string, now: () => number = () => performance.now()): ImportProgress {
  const started = now();
  const isTerminal = process.stderr.isTTY === true;
  let shownAt = started;
  let first: { readonly at: number; readonly share: number } | undefined;
  let shown = false;
  return {
    step(done, share) {
      first ??= { at: now(), share };
      if (now() - shownAt < (isTerminal ? SHOWN_MS : LOGGED_MS)) return;
      shownAt = now();
      shown = true;
      const line = progressLine(what, done, (now() - started) / 1000, share, { ...first, now: now() });
      if (isTerminal) process.stderr.write(`\r\u001b[K${line}`);
      else warn(line);
    },
    end() {
      if (shown && isTerminal) process.stderr.write("\r\u001b[K");
    },
    seconds: () => (now() - started) / 1000,
  };
}

/** `news.jsonl: 12,300 reports, 41 a second, 38 %, about 8 min left`. */
export function progressLine(
  what: string,
  done: number,
  seconds: number,
  share: number,
  since: { readonly at: number; readonly share: number; readonly now: number },
): string {
  const rate = done / Math.max(seconds, 0.001);
  const gained = share - since.share;
  const left = gained > 0 ? ((since.now - since.at) / 1000 / gained) * (1 - share) : undefined;
  const parts = [
    `${what}: ${done.toLocaleString("en")} reports`,
    `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`,
    `${Math.floor(share * 100)} %`,
    ...(left === undefined ? [] : [`about ${spanOf(left)} left`]),
  ];
  return parts.join(", ");
}

function spanOf(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
