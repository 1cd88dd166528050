import { describe, expect, test } from "vitest";
import type { AlertChannel, ChannelId, DeliveryId } from "../model/alert-channel.ts";
import type { Notice, NoticeId } from "../model/notice.ts";
import type { ProcessId } from "../model/process.ts";
import type { Noting } from "./alert-store.ts";
import type { Store } from "./store.ts";
import { type StoreMaker, storeForEach } from "./store-for-each.ts";

const T1 = "2025-08-01T10:00:00.000Z";
const T2 = "2025-08-01T10:05:00.000Z";
const T3 = "2025-08-01T10:10:00.000Z";
const LATER = "2025-08-01T18:00:00.000Z";
const lakes = "lakes" as ProcessId;
const hook = "hook" as ChannelId;
const A = "aaaa" as NoticeId;
const B = "bbbb" as NoticeId;
const due = "d1" as DeliveryId;

const notice = (id: NoticeId): Notice => ({
  id,
  process: lakes,
  changes: [{ rule: "new-round", change: "round", words: `A round ${id}.` }],
  day: "2025-08-01",
  origins: [],
  cites: [],
  happening: [],
});

const channel: AlertChannel = {
  id: hook,
  process: lakes,
  kind: "webhook",
  address: "https://example.org/in",
  secret: "s",
  madeAt: T1,
};

const noting = (version: number, notices: readonly NoticeId[], more: Partial<Noting> = {}): Noting => ({
  watch: { process: lakes, version, body: `v${version}` },
  at: T1,
  notices: notices.map(notice),
  deliveries: [{ id: due, channel: hook, due: T1, notices }],
  ...more,
});

/** What every store must do with notices, channels and deliveries. */
export function alertContract(name: string, make: () => StoreMaker): void {
  describe(`notices: ${name}`, () => {
    let maker: StoreMaker;
    let store: Store;
    storeForEach(make, async (opened, by) => {
      store = opened;
      maker = by;
      await store.alerts.keepChannel(channel);
    });
    const taken = (now: string, until = LATER) => store.alerts.take(now, until, 10);

    test("notices come back newest first, numbered, with the watch", async () => {
      await store.alerts.note(noting(1, [A]));
      await store.alerts.note(noting(2, [B], { at: T2 }));
      const found = await store.alerts.notices({ process: lakes });
      expect(found.map(({ id, at }) => [id, at])).toEqual([
        [B, T2],
        [A, T1],
      ]);
      expect(found[0]?.seq ?? 0).toBeGreaterThan(found[1]?.seq ?? 0);
      expect(await store.alerts.notices({ after: found[1]?.seq ?? 0 })).toHaveLength(1);
      expect(await store.alerts.notices({ before: found[0]?.seq ?? 0 })).toHaveLength(1);
      expect(await store.alerts.notices({ process: "other" as ProcessId })).toEqual([]);
      expect(await store.alerts.notices({ rule: found[0]?.changes[0].rule ?? "brief" })).toHaveLength(2);
      expect(await store.alerts.notices({ rule: "brief" })).toEqual([]);
      expect((await store.alerts.notice(A))?.changes).toEqual(notice(A).changes);
      expect(await store.alerts.watch(lakes)).toEqual({ process: lakes, version: 2, body: "v2" });
    });

    test("a notice that is there is neither written nor sent again", async () => {
      await store.alerts.note(noting(1, [A]));
      const again = await store.alerts.note(
        noting(2, [A], { deliveries: [{ id: "d2" as DeliveryId, channel: hook, due: T1, notices: [A] }] }),
      );
      expect([again, await store.alerts.delivery("d2" as DeliveryId)]).toEqual([[], undefined]);
    });

    test("of two looks that end at once one is kept whole, the other not at all", async () => {
      const other = await maker.openAgain();
      const both = await Promise.all([store.alerts.note(noting(1, [A])), other.alerts.note(noting(1, [B]))]);
      await other.close();
      expect(both.filter((one) => one === undefined)).toHaveLength(1);
      expect(await store.alerts.notices({})).toHaveLength(1);
      expect(await store.alerts.note(noting(1, [B]))).toBeUndefined();
    });

    test("a delivery is taken once, and again only when its time is up", async () => {
      const other = await maker.openAgain();
      await store.alerts.note(noting(1, [A]));
      const both = await Promise.all([taken(T2, T3), other.alerts.take(T2, T3, 10)]);
      await other.close();
      expect(both.flat().map(({ attempts, underWay }) => [attempts, underWay])).toEqual([[1, undefined]]);
      expect(await taken(T2)).toEqual([]);
      expect((await taken(T3)).map(({ attempts, underWay }) => [attempts, underWay])).toEqual([[2, true]]);
    });

    test("sent, again, dead and revived", async () => {
      await store.alerts.note(noting(1, [A]));
      await taken(T1);
      await store.alerts.settle(due, 1, { kind: "again", due: T2, fault: "no answer" });
      expect(await store.alerts.delivery(due)).toMatchObject({ state: "waiting", due: T2, fault: "no answer" });
      await taken(T2);
      await store.alerts.settle(due, 1, { kind: "sent", at: T2 });
      expect(await store.alerts.delivery(due)).toMatchObject({ state: "waiting", underWay: true });
      await store.alerts.settle(due, 2, { kind: "dead", fault: "gone" });
      expect((await store.alerts.deliveries({ state: "dead" })).map(({ fault }) => fault)).toEqual(["gone"]);
      expect([await store.alerts.revive(due, T3), await store.alerts.revive(due, T3)]).toEqual([true, false]);
      expect((await taken(T3)).map(({ attempts }) => attempts)).toEqual([1]);
      await store.alerts.settle(due, 1, { kind: "sent", at: T3 });
      expect(await store.alerts.delivery(due)).toMatchObject({ state: "sent", sentAt: T3, notices: [A] });
      expect(await taken(LATER)).toEqual([]);
    });

    test("notices for the same hour go out together, while nobody has begun", async () => {
      const at = (version: number, id: NoticeId): Noting =>
        noting(version, [id], { deliveries: [{ id: due, channel: hook, due: T3, notices: [id] }] });
      await store.alerts.note(at(1, A));
      await store.alerts.note(at(2, B));
      expect((await taken(T3)).map(({ notices }) => notices)).toEqual([[A, B]]);
      await store.alerts.note(at(3, "cccc" as NoticeId));
      expect((await taken(T3)).map(({ id, notices }) => [id, notices])).toEqual([["d1-2", ["cccc"]]]);
    });

    test("a channel that is removed takes its secret with it, and what waited is dead", async () => {
      await store.alerts.note(noting(1, [A]));
      await store.alerts.removeChannel(hook);
      expect([await store.alerts.channels(), await store.alerts.channel(hook), await taken(LATER)]).toEqual([
        [],
        undefined,
        [],
      ]);
      expect((await store.alerts.delivery(due))?.fault).toContain("removed");
    });

    test("a copy is whole", async () => {
      await store.alerts.note(noting(1, [A]));
      const whole = await store.alerts.whole();
      const second = make();
      const copy = await second.open();
      await copy.alerts.restore(whole);
      expect(await copy.alerts.whole()).toEqual(whole);
      await copy.alerts.note(noting(2, [B]));
      expect(await copy.alerts.notices({})).toHaveLength(2);
      await copy.close();
      await second.remove();
    });
  });
}
