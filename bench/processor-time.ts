import { readdirSync, readFileSync } from "node:fs";

/** The kernel counts a process's time in hundredths of a second. */
const TICKS = 100;

interface Times {
  readonly parent: number;
  readonly seconds: number;
}

function timesOf(pid: number): Times | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const cells = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [user, system, ofUser, ofSystem] = cells.slice(11, 15).map(Number);
    const seconds = ((user ?? 0) + (system ?? 0) + (ofUser ?? 0) + (ofSystem ?? 0)) / TICKS;
    return { parent: Number(cells[1]), seconds };
  } catch {
    return undefined;
  }
}

/** Processor seconds that processes and their children have used so far (Linux). */
export function processorSeconds(pids: readonly number[]): number {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const times = timesOf(Number(name));
      return times === undefined ? [] : [{ pid: Number(name), ...times }];
    });
  return all
    .filter(({ pid, parent }) => pids.includes(pid) || pids.includes(parent))
    .reduce((sum, { seconds }) => sum + seconds, 0);
}
