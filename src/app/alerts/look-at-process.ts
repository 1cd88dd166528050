import type { Mark } from "../../alerts/mark.ts";
import { noticesBetween } from "../../alerts/notices-between.ts";
import { sceneOf } from "../../alerts/scene-of.ts";
import type { AlertChannel, DeliveryId } from "../../model/alert-channel.ts";
import type { AlertSettings } from "../../model/alert-settings.ts";
import { hashOf } from "../../model/hash.ts";
import type { NotedNotice, Notice, SilentSource } from "../../model/notice.ts";
import type { ProcessId } from "../../model/process.ts";
import type { AlertWatch, PlannedDelivery } from "../../record/alert-store.ts";
import { codeVersion } from "../code-version.ts";
import { dossierOf } from "../dossier.ts";
import type { World } from "../world.ts";
import { alertSettingsOf } from "./alert-settings.ts";
import { type SendTime, whenToSend } from "./when-to-send.ts";

/** What a watch keeps between two looks. */
interface Watched {
  /** By what the marks were made; where it is another now, what it holds anew is no news. */
  readonly ground: string;
  readonly marks: readonly Mark[];
  readonly waiting: readonly Mark[];
}

/** Notices that a new one is compared with. */
const REMEMBERED = 300;
const HOUR = 3_600_000;

/**
 * Asks the rules of a process what changed since the last look, and records the notices with what is to be sent of them.
 * The first look, and the first after the settings or the program changed, only notes how things stand.
 */
export async function lookAtProcess(
  world: World,
  process: ProcessId,
  silent: readonly SilentSource[] = [],
): Promise<readonly NotedNotice[]> {
  const { alerts } = world.store;
  const settings = await alertSettingsOf(world, process);
  const watch = await alerts.watch(process);
  const scene = sceneOf(await dossierOf(world, process), settings, silent);
  const told = (await alerts.notices({ process, limit: REMEMBERED })).filter(({ brief }) => brief === undefined);
  const now = world.now();
  const ground = groundOf(world, settings);
  const watched = watchedIn(watch);
  const known = watched === undefined || watched.ground !== ground ? {} : { before: watched.marks };
  const noticing = noticesBetween(
    { ...known, told, cooling: coolingAt(told, settings, now), waiting: watched?.waiting ?? [] },
    scene,
  );
  const body: Watched = { ground, marks: noticing.now, waiting: noticing.waiting };
  if (watch !== undefined && JSON.stringify(body) === watch.body) return [];
  const noted = await alerts.note({
    watch: { process, version: (watch?.version ?? 0) + 1, body: JSON.stringify(body) },
    at: now,
    notices: noticing.notices,
    deliveries: deliveriesOf(noticing.notices, await alerts.channels(process), whenToSend(settings, now)),
  });
  return noted ?? [];
}

/** Settings, engine and code: another of them may see in old reports what was not seen before. */
function groundOf({ reader }: World, settings: AlertSettings): string {
  const { quiet: _quiet, digest: _digest, zone: _zone, coolDownHours: _cool, ...rules } = settings;
  return hashOf(`${reader.engine} ${codeVersion(["src/threads", "src/alerts"])} ${JSON.stringify(rules)}`);
}

function watchedIn(watch: AlertWatch | undefined): Watched | undefined {
  return watch === undefined ? undefined : (JSON.parse(watch.body) as Watched);
}

function coolingAt(told: readonly NotedNotice[], { coolDownHours }: AlertSettings, now: string): readonly Notice[] {
  const since = new Date(Date.parse(now) - coolDownHours * HOUR).toISOString();
  return told.filter(({ at }) => at > since);
}

/** To each channel: what waits for an hour together, mails of one look in one, and each notice to a webhook by itself. */
function deliveriesOf(
  notices: readonly Notice[],
  channels: readonly AlertChannel[],
  { due, together }: SendTime,
): readonly PlannedDelivery[] {
  const ids = notices.map(({ id }) => id);
  if (ids.length === 0) return [];
  return channels.flatMap(({ id: channel, kind }) => {
    const named = (...parts: readonly string[]) => hashOf(["delivery", channel, ...parts].join(" ")) as DeliveryId;
    if (together) return [{ id: named(due), channel, due, notices: ids }];
    if (kind === "mail") return [{ id: named(...ids), channel, due, notices: ids }];
    return ids.map((notice) => ({ id: named(notice), channel, due, notices: [notice] }));
  });
}
