import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyRecord } from "../../record/copy-log.ts";
import { makeFolder } from "../../record/make-folder.ts";
import { openSqlite } from "../../record/sqlite/open-sqlite.ts";
import type { Counts, Store } from "../../record/store.ts";
import { holdServer } from "../hold-server.ts";
import { isAddress, openStore } from "../open-record.ts";

/** How to restore. */
export interface RestoreOptions {
  /** A record that is there already is put aside, and never thrown away. */
  readonly replace?: boolean;
  /** The present instant, which names what is put aside. */
  readonly now: string;
  readonly onProgress?: (done: number) => void;
}

/** What a restore did. */
export interface Restored {
  /** Where the record is now. */
  readonly record: string;
  readonly counts: Counts;
  /** Where the record lies that was there before. */
  readonly aside?: string;
}

/**
 * Makes a record of a backup, in a folder or a database that has none. The backup is copied, brought up to today's tables,
 * and checked before anything is put in its place; the file itself is left as it is. Throws an Error that says what to do
 * where the backup is not sound, or where there is a record already.
 */
export async function restoreRecord(backup: string, data: string, options: RestoreOptions): Promise<Restored> {
  if (!existsSync(backup) || !statSync(backup).isFile()) {
    throw new Error(`there is no file ${backup}; give one that dragoman backup wrote`);
  }
  return isAddress(data) ? intoDatabase(backup, data, options) : intoFolder(backup, data, options);
}

async function intoFolder(backup: string, data: string, { replace, now }: RestoreOptions): Promise<Restored> {
  const hold = holdServer(data);
  const record = join(data, "record.sqlite");
  const making = mkdtempSync(join(data, "restoring-"));
  try {
    if (existsSync(record) && replace !== true) {
      throw new Error(
        `there is a record in ${data} already; restore into another folder with --data, or put it aside with --replace`,
      );
    }
    const counts = await soundCopy(backup, join(making, "record.sqlite"));
    const aside = existsSync(record) ? putAside(data, now) : undefined;
    renameSync(join(making, "record.sqlite"), record);
    return { record, counts, ...(aside === undefined ? {} : { aside }) };
  } finally {
    rmSync(making, { recursive: true, force: true });
    hold.release();
  }
}

/** Copies a backup and checks the copy; gives what it holds. Closed and whole when this is done. */
async function soundCopy(backup: string, path: string): Promise<Counts> {
  copyFileSync(backup, path);
  const copy = openSqlite(path);
  try {
    await requireSound(copy, backup);
    return await copy.counts();
  } finally {
    await copy.close();
  }
}

async function requireSound(store: Store, backup: string): Promise<void> {
  const [fault] = await store.check();
  if (fault === undefined) return;
  throw new Error(`the backup ${backup} is not sound (${fault.where}: ${fault.what}); take an older one`);
}

const FILES = ["record.sqlite", "record.sqlite-wal", "record.sqlite-shm"];

/** Moves the files of a record into a folder beside them. */
function putAside(data: string, now: string): string {
  const aside = join(data, `before-restore-${now.replace(/\D/g, "").slice(0, 14)}`);
  makeFolder(aside);
  for (const name of FILES) if (existsSync(join(data, name))) renameSync(join(data, name), join(aside, name));
  return aside;
}

async function intoDatabase(backup: string, address: string, options: RestoreOptions): Promise<Restored> {
  const making = mkdtempSync(join(tmpdir(), "dragoman-restore-"));
  const path = join(making, "record.sqlite");
  try {
    await soundCopy(backup, path);
    const target = await openStore(address);
    const copy = openSqlite(path);
    try {
      if ((await target.last()) > 0) {
        const hint = "give an empty schema of it (?schema=NAME) or another database; a database is never written over";
        throw new Error(`${target.name} holds a record already; ${hint}`);
      }
      await copyRecord(copy, target, options.onProgress);
      await requireSound(target, backup);
      return { record: target.name, counts: await target.counts() };
    } finally {
      await copy.close();
      await target.close();
    }
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}
