import Sqlite from "better-sqlite3";

/**
 * Takes a lock that one process at a time may hold, on a file of its own; undefined where another holds it.
 * The operating system lets it go when the process ends, however it ends.
 */
export function holdLock(path: string): (() => void) | undefined {
  const file = new Sqlite(path, { timeout: 0 });
  try {
    file.exec("begin exclusive");
    return () => file.close();
  } catch (error) {
    file.close();
    if (String((error as { readonly code?: unknown }).code).startsWith("SQLITE_BUSY")) return undefined;
    throw error;
  }
}
