/** How much a line of the log weighs. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** What a line tells beside its words, by name. Never a secret, never what a person searched for or wrote. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Says what the running program does: one line each. */
export interface Log {
  say(level: LogLevel, words: string, facts?: LogFacts): void;
}

/** Says nothing. */
export const silentLog: Log = { say: () => {} };
