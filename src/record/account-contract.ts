import { describe, expect, test } from "vitest";
import type { AccessToken, Account, AccountId, NewAuditEntry, Session } from "../model/account.ts";
import type { ProcessId } from "../model/process.ts";
import type { Store } from "./store.ts";
import { type StoreMaker, storeForEach } from "./store-for-each.ts";

const T1 = "2025-08-01T10:00:00.000Z";
const T2 = "2025-08-01T10:05:00.000Z";
const T3 = "2025-08-02T10:00:00.000Z";
const ADA = "a1" as AccountId;
const LONG_AGO = { madeAfter: "2025-01-01T00:00:00.000Z", seenAfter: "2025-01-01T00:00:00.000Z" };

const account = (id: AccountId, name: string, more: Partial<Account> = {}): Account => ({
  id,
  name,
  grants: [{ role: "analyst", process: "lakes" as ProcessId }],
  madeAt: T1,
  ...more,
});
const ada = account(ADA, "ada", { password: "$scrypt$", link: { issuer: "https://id.example", subject: "7" } });
const note = (what: string, more: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  at: T1,
  by: "root",
  what,
  on: "ada",
  ...more,
});
const session = (hash: string, at: string, of = ADA): Session => ({ hash, account: of, madeAt: at, seenAt: at });
const token = (id: string, at: string): AccessToken => ({
  id,
  hash: `hash of ${id}`,
  account: ADA,
  kind: "api",
  name: "nightly",
  scopes: ["read"],
  madeAt: at,
});

/** What every store must do with accounts, sessions, tokens and the audit log. */
export function accountContract(name: string, make: () => StoreMaker): void {
  describe(`accounts: ${name}`, () => {
    let maker: StoreMaker;
    let store: Store;
    storeForEach(make, (opened, by) => {
      store = opened;
      maker = by;
    });
    const told = async () => (await store.accounts.audit({})).map(({ what }) => what);

    test("there is none, then one, found by id, name and link", async () => {
      expect(await store.accounts.any()).toBe(false);
      expect(await store.accounts.add(ada, note("made"))).toBe(true);
      expect(await store.accounts.any()).toBe(true);
      expect(await store.accounts.account(ADA)).toEqual(ada);
      expect(await store.accounts.accountNamed("ada")).toEqual(ada);
      expect(await store.accounts.accountLinked("https://id.example", "7")).toEqual(ada);
      expect(await store.accounts.accountLinked("https://id.example", "8")).toBeUndefined();
      expect(await store.accounts.accountNamed("Ada")).toBeUndefined();
    });

    test("a name or a link that is taken: nothing is written, not even in the audit log", async () => {
      await store.accounts.add(ada, note("made"));
      const twin = account("b2" as AccountId, "ada");
      const linked = account("c3" as AccountId, "carl", { link: { issuer: "https://id.example", subject: "7" } });
      expect([await store.accounts.add(twin, note("x")), await store.accounts.add(linked, note("x"))]).toEqual([
        false,
        false,
      ]);
      const bob = account("b2" as AccountId, "bob");
      await store.accounts.add(bob, note("made too"));
      expect(await store.accounts.replace(bob, { ...bob, name: "ada" }, note("x"))).toBe(false);
      expect(await store.accounts.replace(bob, { ...bob, name: "bert" }, note("renamed"))).toBe(true);
      expect(await told()).toEqual(["renamed", "made too", "made"]);
    });

    test("of two changes made at once one is refused", async () => {
      await store.accounts.add(ada, note("made"));
      const other = await maker.openAgain();
      const both = await Promise.all([
        store.accounts.replace(ada, { ...ada, grants: [] }, note("one")),
        other.accounts.replace(ada, { ...ada, closed: true }, note("other")),
      ]);
      await other.close();
      expect(both.toSorted()).toEqual([false, true]);
      expect(await told()).toHaveLength(2);
    });

    test("an account goes with its sessions and tokens; the audit log stays", async () => {
      await store.accounts.add(ada, note("made"));
      await store.accounts.openSession(session("s1", T1), LONG_AGO);
      await store.accounts.addToken(token("t1", T1), note("token"));
      await store.accounts.remove(ADA, note("removed"));
      expect(await store.accounts.account(ADA)).toBeUndefined();
      expect([await store.accounts.session("s1"), await store.accounts.token("hash of t1")]).toEqual([
        undefined,
        undefined,
      ]);
      expect(await told()).toEqual(["removed", "token", "made"]);
    });

    test("sessions are seen, ended, and forgotten when they are old", async () => {
      await store.accounts.openSession({ ...session("s1", T1), agent: "a browser" }, LONG_AGO);
      await store.accounts.openSession(session("s2", T2), LONG_AGO);
      await store.accounts.seeSession("s1", T3);
      expect((await store.accounts.sessions(ADA)).map(({ hash }) => hash)).toEqual(["s1", "s2"]);
      expect(await store.accounts.session("s1")).toEqual({ ...session("s1", T1), seenAt: T3, agent: "a browser" });
      await store.accounts.openSession(session("s3", T3), { madeAfter: T1, seenAfter: T3 });
      expect((await store.accounts.sessions(ADA)).map(({ hash }) => hash).toSorted()).toEqual(["s1", "s3"]);
      await store.accounts.endSession("s3");
      await store.accounts.openSession(session("s4", T3), LONG_AGO);
      await store.accounts.endSessions(ADA, "s4");
      expect((await store.accounts.sessions(ADA)).map(({ hash }) => hash)).toEqual(["s4"]);
      await store.accounts.endSessions(ADA);
      expect(await store.accounts.sessions(ADA)).toEqual([]);
    });

    test("tokens are found by their hash, used and revoked, by their owner only", async () => {
      await store.accounts.addToken(token("t1", T1), note("one"));
      await store.accounts.addToken({ ...token("t2", T2), kind: "feed", expires: T3 }, note("two"));
      await store.accounts.useToken("hash of t1", "2025-08-02");
      expect(await store.accounts.token("hash of t1")).toEqual({ ...token("t1", T1), lastUsed: "2025-08-02" });
      expect((await store.accounts.tokens(ADA)).map(({ id }) => id)).toEqual(["t2", "t1"]);
      expect(await store.accounts.removeToken("b2" as AccountId, "t1", note("x"))).toBe(false);
      expect(await store.accounts.removeToken(ADA, "t1", note("revoked"))).toBe(true);
      expect(await told()).toEqual(["revoked", "two", "one"]);
    });

    test("tries are counted, all of those made at once, and anew after a while", async () => {
      const tries = await Promise.all(Array.from({ length: 5 }, () => store.accounts.countTry("name ada", T1, T1)));
      expect(tries.toSorted()).toEqual([1, 2, 3, 4, 5]);
      expect(await store.accounts.countTry("name bob", T1, T1)).toBe(1);
      expect(await store.accounts.countTry("name ada", T2, T1)).toBe(6);
      expect(await store.accounts.countTry("name ada", T3, T2)).toBe(1);
      await store.accounts.forgetTries("name ada");
      expect(await store.accounts.countTry("name ada", T3, T1)).toBe(1);
    });

    test("the audit log keeps before and after, and is read by pages and by whom it is about", async () => {
      await store.accounts.note(note("define", { by: "ada", on: "lakes", before: null, after: { name: "Lakes" } }));
      await store.accounts.note(note("sign-in", { by: "bob", on: "bob", address: "192.0.2.1" }));
      await store.accounts.note(note("role", { by: "bob", on: "ada" }));
      const [last] = await store.accounts.audit({ limit: 1 });
      expect(last).toMatchObject({ what: "role", by: "bob", on: "ada", at: T1 });
      const rest = await store.accounts.audit({ before: last?.seq ?? 0 });
      expect(rest.map(({ what }) => what)).toEqual(["sign-in", "define"]);
      expect(rest[1]).toMatchObject({ before: null, after: { name: "Lakes" } });
      expect((await store.accounts.audit({ about: "ada" })).map(({ what }) => what)).toEqual(["role", "define"]);
    });

    test("a copy is whole, but for sessions", async () => {
      await store.accounts.add(ada, note("made"));
      await store.accounts.addToken(token("t1", T1), note("token"));
      await store.accounts.openSession(session("s1", T1), LONG_AGO);
      const whole = await store.accounts.whole();
      const second = make();
      const copy = await second.open();
      await copy.accounts.restore(whole);
      expect(await copy.accounts.whole()).toEqual(whole);
      expect(await copy.accounts.session("s1")).toBeUndefined();
      await copy.accounts.note(note("later"));
      expect(await copy.accounts.audit({})).toHaveLength(3);
      await copy.close();
      await second.remove();
    });
  });
}
