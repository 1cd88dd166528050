import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { projectFile } from "../../src/app/project-file.ts";

/** A run of the program that is started again whenever it ends, until it is stopped or has ended well. */
export interface KeptProgram {
  readonly name: string;
  /** How often it was killed, and how often it ended by itself with a fault. */
  readonly kills: number;
  readonly faults: number;
  /** What it said last on its standard error. */
  readonly said: string;
  readonly hasEndedWell: boolean;
  crash(pauseMs: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts `dragoman ARGS` and keeps it running. */
export function keepProgram(name: string, args: readonly string[], env: Readonly<Record<string, string>>): KeptProgram {
  const state = { kills: 0, faults: 0, said: "", hasEndedWell: false, isStopping: false, pauseMs: 200 };
  let child: ChildProcess;
  const start = (): void => {
    child = spawn(process.execPath, [projectFile("dist/cli/main.js"), ...args], {
      env: { ...process.env, DRAGOMAN_DEMO: "no", ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      state.said = (state.said + chunk.toString()).slice(-2000);
    });
    child.once("exit", async (code, signal) => {
      if (code === 0) state.hasEndedWell = true;
      else if (signal === null) state.faults += 1;
      if (state.isStopping || code === 0) return;
      await setTimeout(state.pauseMs);
      if (!state.isStopping) start();
    });
  };
  start();
  return {
    name,
    get kills() {
      return state.kills;
    },
    get faults() {
      return state.faults;
    },
    get said() {
      return state.said;
    },
    get hasEndedWell() {
      return state.hasEndedWell;
    },
    async crash(pauseMs) {
      if (state.hasEndedWell) return;
      state.pauseMs = pauseMs;
      state.kills += Number(child.kill("SIGKILL"));
      await setTimeout(pauseMs);
    },
    async stop() {
      state.isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const limit = globalThis.setTimeout(() => child.kill("SIGKILL"), 20_000);
      await new Promise((resolve) => child.once("exit", resolve));
      clearTimeout(limit);
    },
  };
}
