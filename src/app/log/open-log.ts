import { pino } from "pino";
import type { Log, LogFacts, LogLevel } from "./log.ts";

/** How lines are written. */
export interface LogOptions {
  readonly format: "json" | "text";
  /** Least weight of what is said. */
  readonly level: LogLevel;
  /** Takes a line with its end; standard error, where not given. */
  write?(line: string): void;
}

/** Opens a log: a line a saying, as JSON (`{"level":"info","time":"2026-03-02T08:00:00.000Z","msg":"request",…}`) or for people. */
export function openLog({ format, level, write = toStandardError }: LogOptions): Log {
  const lines = { write: (line: string) => write(format === "json" ? line : textLine(line)) };
  const settings = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const out = pino(settings, lines);
  return { say: (weight: LogLevel, words: string, facts: LogFacts = {}) => out[weight](facts, words) };
}

function toStandardError(line: string): void {
  process.stderr.write(line);
}

/** The same line for people: `08:00:00 info request status=200`. */
function textLine(json: string): string {
  const { level, time, msg, ...facts } = JSON.parse(json) as Readonly<Record<string, unknown>>;
  const shown = Object.entries(facts).map(
    ([name, value]) => ` ${name}=${typeof value === "string" ? JSON.stringify(value) : value}`,
  );
  return `${String(time).slice(11, 19)} ${String(level)} ${String(msg)}${shown.join("")}\n`;
}
