import type { Config } from "../app/config/load-config.ts";
import { type Log, silentLog } from "../app/log/log.ts";

/** The log that the settings ask for. */
export async function logOf({ log: { format, level } }: Config): Promise<Log> {
  if (format === "none") return silentLog;
  // Loaded where it is used: every other command starts without it.
  const { openLog } = await import("../app/log/open-log.ts");
  return openLog({ format, level });
}
