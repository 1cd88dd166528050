import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { projectFile } from "../app/project-file.ts";

const PROGRAM = projectFile("dist/cli/main.js");

/** Builds the program where it is out of date, so that each run starts fast. */
export function buildForTest(): void {
  execFileSync(process.execPath, ["--import", "tsx", projectFile("build.ts"), "--if-needed"], {
    cwd: projectFile("."),
  });
}

/** What a run of the program gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts `dragoman ARGS` on a data folder, without the demo. */
export function start(args: readonly string[], data: string, shell?: string): ChildProcess {
  const env = { ...process.env, DRAGOMAN_DEMO: "no", DRAGOMAN_DATA: "", XDG_DATA_HOME: data, XDG_CONFIG_HOME: data };
  if (shell === undefined) return spawn(process.execPath, [PROGRAM, ...args], { env });
  return spawn("bash", ["-c", `${shell} "$0" "$@"`, process.execPath, PROGRAM, ...args], { env });
}

/** Runs `dragoman ARGS` on a data folder to its end. `shell` is put in front of it, such as `ulimit -f 100;`. */
export function run(
  args: readonly string[],
  data: string,
  more: { input?: string; shell?: string } = {},
): Promise<Run> {
  const child = start(args, data, more.shell);
  let [out, err] = ["", ""];
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdin?.on("error", () => {});
  child.stdin?.end(more.input ?? "");
  return new Promise((done) => child.on("close", (code) => done({ code, out, err })));
}
