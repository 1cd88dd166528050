import type { AccountStore } from "../account-store.ts";
import { sessionIn, sessionRow } from "./account-rows.ts";
import type { Database } from "./database.ts";
import type { Clear } from "./explained.ts";
import { patiently } from "./patiently.ts";

type SessionsPart = Pick<
  AccountStore,
  "session" | "sessions" | "openSession" | "seeSession" | "endSession" | "endSessions" | "countTry" | "forgetTries"
>;

/** The part of the store that keeps sessions, and counts tries at signing in. */
export function sessionsPart(database: Database, clear: Clear): SessionsPart {
  const { tables } = database;
  const writing = <Value>(work: () => Promise<Value>): Promise<Value> => clear(patiently(database, work));
  return {
    async session(hash) {
      const row = await clear(tables.selectFrom("session").selectAll().where("hash", "=", hash).executeTakeFirst());
      return row === undefined ? undefined : sessionIn(row);
    },
    async sessions(account) {
      const rows = tables.selectFrom("session").selectAll().where("account", "=", account);
      return (await clear(rows.orderBy("seen_at", "desc").execute())).map(sessionIn);
    },
    openSession: (session, { madeAfter, seenAfter }) =>
      writing(() =>
        tables.transaction().execute(async (change) => {
          await change
            .deleteFrom("session")
            .where((row) => row.or([row("made_at", "<", madeAfter), row("seen_at", "<", seenAfter)]))
            .execute();
          await change.insertInto("session").values(sessionRow(session)).execute();
        }),
      ),
    async seeSession(hash, at) {
      await writing(() => tables.updateTable("session").set({ seen_at: at }).where("hash", "=", hash).execute());
    },
    async endSession(hash) {
      await writing(() => tables.deleteFrom("session").where("hash", "=", hash).execute());
    },
    async endSessions(account, but) {
      const ended = tables.deleteFrom("session").where("account", "=", account);
      await writing(() => (but === undefined ? ended : ended.where("hash", "!=", but)).execute());
    },
    countTry: (key, at, since) => writing(() => countTry(database, key, at, since)),
    async forgetTries(key) {
      await writing(() => tables.deleteFrom("login_try").where("key", "=", key).execute());
    },
  };
}

/** One statement, so that tries made at once are all counted. */
async function countTry({ tables }: Database, key: string, at: string, since: string): Promise<number> {
  const { n } = await tables
    .insertInto("login_try")
    .values({ key, since: at, n: 1 })
    .onConflict((held) =>
      held.column("key").doUpdateSet(({ eb, ref }) => ({
        n: eb
          .case()
          .when("login_try.since", "<", since)
          .then(1)
          .else(eb("login_try.n", "+", 1))
          .end(),
        since: eb.case().when("login_try.since", "<", since).then(at).else(ref("login_try.since")).end(),
      })),
    )
    .returning("n")
    .executeTakeFirstOrThrow();
  if (n === 1) await tables.deleteFrom("login_try").where("since", "<", since).execute();
  return n;
}
