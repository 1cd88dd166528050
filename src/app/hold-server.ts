import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../record/make-folder.ts";
import { holdLock } from "../record/sqlite/hold-lock.ts";
import { defaultDataFolder } from "./data-folder.ts";
import { isAddress } from "./open-record.ts";

/** The right to be the one server of a data folder: say where you listen once you do, and let go at the end. */
export interface ServerHold {
  listening(url: string): void;
  release(): void;
}

/**
 * Makes this process the one server of a data folder; throws an Error that names the other one where there is one.
 * Commands may use the record beside a server. A record in PostgreSQL may have as many servers as it likes.
 */
export function holdServer(data: string = defaultDataFolder()): ServerHold {
  if (isAddress(data)) return { listening: () => {}, release: () => {} };
  makeDataFolder(data);
  const note = join(data, "server.json");
  const release = holdLock(join(data, "server.lock"));
  if (release === undefined) {
    throw new Error(
      `another Dragoman serves ${data} already${whereOf(note)}; use that one, or give another folder with --data`,
    );
  }
  return {
    listening: (url) => writeFileSync(note, JSON.stringify({ url, pid: process.pid })),
    release() {
      rmSync(note, { force: true });
      release();
    },
  };
}

function makeDataFolder(data: string): void {
  try {
    makeFolder(data);
  } catch (error) {
    throw new Error(`the data folder ${data} cannot be made (${reasonOf(error)}); give another one with --data`);
  }
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

/** Where the other server said that it listens. */
function whereOf(note: string): string {
  try {
    const { url, pid } = existsSync(note) ? (JSON.parse(readFileSync(note, "utf8")) as Record<string, unknown>) : {};
    return url === undefined ? "" : ` on ${String(url)} (process ${String(pid)})`;
  } catch {
    return "";
  }
}
