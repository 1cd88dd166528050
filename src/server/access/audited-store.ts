import type { World } from "../../app/world.ts";
import type { NewAuditEntry } from "../../model/account.ts";
import type { AlertChannel } from "../../model/alert-channel.ts";
import type { Json } from "../../model/correction.ts";
import type { AlertStore } from "../../record/alert-store.ts";
import type { NewEntry } from "../../record/entry.ts";
import type { Store } from "../../record/store.ts";
import { actingNow } from "./acting.ts";

/** What was changed, and what it was before. */
type Change = Pick<NewAuditEntry, "what" | "on" | "before" | "after">;

/** The parts of a store that change something: what is done through them in a person's name is noted in the audit log. */
export function auditedParts(world: World): Pick<Store, "append" | "alerts"> {
  const { store } = world;
  const note = async (change: Change): Promise<void> => {
    const now = actingNow();
    if (now?.person === undefined) return;
    const { account, token } = now.person;
    const by = { by: account.name, ...(now.address === undefined ? {} : { address: now.address }) };
    await store.accounts.note({
      at: world.now(),
      ...by,
      ...change,
      ...(token === undefined ? {} : { token: token.id }),
    });
  };
  return {
    async append(entries, at) {
      if (actingNow()?.person === undefined) return store.append(entries, at);
      const changes = await Promise.all(entries.map((entry) => changeOf(store, entry)));
      const appended = await store.append(entries, at);
      for (const [nth, change] of changes.entries()) {
        if (change !== undefined && appended.isNew[nth] === true) await note(change);
      }
      return appended;
    },
    alerts: auditedAlerts(store.alerts, note),
  };
}

/** What an entry changes; undefined for what only the machine writes. */
async function changeOf(store: Store, entry: NewEntry): Promise<Change | undefined> {
  switch (entry.kind) {
    case "process": {
      const before = await store.process(entry.process.id);
      return { what: "process-defined", on: entry.process.id, ...pair(before, entry.process) };
    }
    case "source": {
      const before = await store.source(entry.source.id);
      return { what: "source-defined", on: entry.source.id, ...pair(before, entry.source) };
    }
    case "setting":
      return { what: "setting-changed", on: entry.key, ...pair(await store.setting(entry.key), entry.value) };
    case "article": {
      const { id, title, url } = entry.article;
      return { what: "report-added", on: id, ...pair(undefined, { title, url }) };
    }
    case "correction": {
      const { act, id, why } = entry.correction;
      const before = "before" in act ? act.before : undefined;
      return { what: "corrected", on: id, ...pair(before, { act, why }) };
    }
    default:
      return undefined;
  }
}

function auditedAlerts(alerts: AlertStore, note: (change: Change) => Promise<void>): AlertStore {
  return {
    ...alerts,
    async keepChannel(channel) {
      const before = await alerts.channel(channel.id);
      await alerts.keepChannel(channel);
      await note({ what: "channel-kept", on: channel.process, ...pair(shown(before), shown(channel)) });
    },
    async removeChannel(id) {
      const before = await alerts.channel(id);
      await alerts.removeChannel(id);
      if (before !== undefined)
        await note({ what: "channel-removed", on: before.process, ...pair(shown(before), undefined) });
    },
    async revive(delivery, at) {
      const isRevived = await alerts.revive(delivery, at);
      if (isRevived) await note({ what: "delivery-again", on: delivery });
      return isRevived;
    },
  };
}

/** A channel without its secret. */
function shown(channel: AlertChannel | undefined): object | undefined {
  if (channel === undefined) return undefined;
  const { secret: _secret, ...rest } = channel as AlertChannel & { readonly secret?: string };
  return rest;
}

function pair(before: unknown, after: unknown): Pick<Change, "before" | "after"> {
  return {
    ...(before === undefined ? {} : { before: plain(before) }),
    ...(after === undefined ? {} : { after: plain(after) }),
  };
}

function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
