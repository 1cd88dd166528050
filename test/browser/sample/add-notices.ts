import { noteReplay } from "../../../src/app/alerts/note-replay.ts";
import type { World } from "../../../src/app/world.ts";
import type { AlertChannel, ChannelId, DeliveryId } from "../../../src/model/alert-channel.ts";
import type { ProcessId } from "../../../src/model/process.ts";
import type { DeliveryOutcome } from "../../../src/record/alert-store.ts";

const process = "russia-ukraine" as ProcessId;
const madeAt = "2025-08-01T08:00:00.000Z";
const channels: readonly AlertChannel[] = [
  { id: "sample-hook" as ChannelId, process, kind: "webhook", address: "https://desk.example/in", secret: "s", madeAt },
  { id: "sample-mail" as ChannelId, process, kind: "mail", address: "analyst@desk.example", madeAt },
];

const OUTCOMES: Readonly<Record<string, DeliveryOutcome>> = {
  sent: { kind: "sent", at: "2025-08-28T18:00:01.000Z" },
  dead: { kind: "dead", fault: "The mail server did not take it: 550 no such mailbox" },
  waiting: { kind: "again", due: "2025-09-01T09:00:00.000Z", fault: "desk.example gave no answer within 30 seconds." },
};

/** Gives the sample record its notices, two channels, and one delivery of each state. */
export async function addNotices({ store, ...world }: World): Promise<void> {
  await noteReplay({ store, ...world }, process, 0);
  for (const channel of channels) await store.alerts.keepChannel(channel);
  const told = await store.alerts.notices({ process, limit: 3 });
  for (const [index, [name, outcome]] of Object.entries(OUTCOMES).entries()) {
    const id = `sample-${name}` as DeliveryId;
    const at = `2025-08-28T18:00:0${index}.000Z`;
    const channel = (channels[index % 2] as AlertChannel).id;
    const notices = told.slice(index, index + 1).map((notice) => notice.id);
    await store.alerts.plan({ id, channel, process, due: at, notices }, at);
    await store.alerts.take(at, "2025-09-02T08:00:00.000Z", 1);
    await store.alerts.settle(id, 1, outcome);
  }
}
