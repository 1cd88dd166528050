/** What an error of SQLite means for the user and what to do about it; undefined where it means nothing special. */
export function explainSqlite(error: unknown, path: string): string | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const found = meanings.find(([prefix]) => code.startsWith(prefix));
  return found === undefined ? undefined : found[1](path);
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}

/** Codes of SQLite and of the file system, with what they mean; the first that fits counts. */
const meanings: readonly (readonly [string, (path: string) => string])[] = [
  [
    "SQLITE_FULL",
    (path) => `the disk that holds ${path} is full; make room and run again (what was acknowledged before is safe)`,
  ],
  [
    "SQLITE_IOERR",
    (path) =>
      `the disk that holds ${path} cannot be read or written (full, or failing?); what was acknowledged before is safe`,
  ],
  [
    "SQLITE_NOTADB",
    (path) =>
      `${path} is no record of Dragoman, or is damaged; restore it from a backup, or choose another folder with --data`,
  ],
  [
    "SQLITE_CORRUPT",
    (path) =>
      `the record ${path} is damaged; restore it from a backup (dragoman check says where), or choose another folder with --data`,
  ],
  [
    "SQLITE_READONLY",
    (path) =>
      `the record ${path} cannot be written; check the rights of the file and its folder, or choose another folder with --data`,
  ],
  [
    "SQLITE_CANTOPEN",
    (path) =>
      `the record ${path} cannot be opened; check the rights of the folder, or choose another folder with --data`,
  ],
  ["SQLITE_BUSY", (path) => `another program keeps the record ${path} locked; wait for it to end, and run again`],
  [
    "EACCES",
    (path) => `the folder of ${path} cannot be read or written; check its rights, or choose another folder with --data`,
  ],
  ["EROFS", (path) => `the disk that holds ${path} is read-only; choose another folder with --data`],
  ["ENOSPC", (path) => `the disk that holds ${path} is full; make room and run again`],
  ["ENOTDIR", (path) => `${path} lies under a file that is no folder; choose another folder with --data`],
  ["EEXIST", (path) => `${path} lies under a file that is no folder; choose another folder with --data`],
];
