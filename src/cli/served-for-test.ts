import type { ChildProcess } from "node:child_process";
import { start } from "./run-for-test.ts";

/** A server that runs in a process of its own. */
export interface Served {
  readonly child: ChildProcess;
  readonly url: string;
  /** What it has logged so far, as JSON lines. */
  lines(): readonly Readonly<Record<string, unknown>>[];
  /** Where its figures are, where they have a port of their own. */
  figures(): string;
  /** Sends a signal and waits for the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `dragoman serve` with a JSON log, and waits until it listens. */
export function served(args: readonly string[], home: string, shell?: string): Promise<Served> {
  return begun(["serve", "--port", "0", ...args], "serving", home, shell);
}

/** Starts `dragoman work` with a JSON log, and waits until it is at work. */
export function working(args: readonly string[], home: string): Promise<Served> {
  return begun(["work", ...args], "working", home);
}

/** Starts the program, and waits until its log says that it has begun. */
async function begun(args: readonly string[], said: string, home: string, shell?: string): Promise<Served> {
  const child = start([...args, "--log", "json", "--log-level", "info"], home, shell);
  const ended = new Promise<number | null>((done) => child.once("close", done));
  let log = "";
  const lines = () =>
    log
      .split("\n")
      // The last one may be there in part only.
      .slice(0, -1)
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const serving = () => lines().find(({ msg }) => msg === said);
  const url = await new Promise<string>((found, failed) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      log += chunk.toString();
      const line = serving();
      if (line !== undefined) found(String(line["url"]));
    });
    void ended.then((code) => failed(new Error(`the program ended with ${code}: ${log}`)));
  });
  return {
    child,
    url,
    lines,
    figures: () => String(serving()?.["figures"]),
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
