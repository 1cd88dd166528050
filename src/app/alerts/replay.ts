import { setTimeout } from "node:timers/promises";
import type { Mark } from "../../alerts/mark.ts";
import { noticesBetween } from "../../alerts/notices-between.ts";
import { sceneOf } from "../../alerts/scene-of.ts";
import type { AlertSettings } from "../../model/alert-settings.ts";
import type { Notice } from "../../model/notice.ts";
import { addDays, daysBetween } from "../../model/time.ts";
import { dossierOf } from "../dossier.ts";
import type { World } from "../world.ts";

/** From which day to which a process is replayed; where absent, from its first report to the day on which it stands. */
export interface ReplaySpan {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Milliseconds to leave to others after each day; where absent, none. */
  readonly rest?: number | undefined;
  /** Ends the replay early. */
  readonly signal?: AbortSignal | undefined;
}

/** The notices that settings would have given, day by day as reports came out. Nothing is noted or sent. */
export async function* replay(
  world: World,
  process: string,
  settings: AlertSettings,
  span: ReplaySpan = {},
): AsyncGenerator<Notice> {
  const whole = await dossierOf(world, process);
  const dated = whole.articles.flatMap(({ published }) => published ?? []);
  const first = span.since ?? dated[0];
  const last = span.until ?? [whole.day, dated.at(-1) ?? ""].sort()[0];
  if (first === undefined || last === undefined) return;
  let before: readonly Mark[] | undefined;
  let waiting: readonly Mark[] = [];
  const told: Notice[] = [];
  const coolDays = settings.coolDownHours / 24;
  for (let day = addDays(first, -1); day <= last; day = addDays(day, 1)) {
    const scene = sceneOf(await dossierOf(world, process, { asOf: day }), settings);
    const cooling = told.filter((notice) => daysBetween(notice.day, day) < coolDays);
    const noticing = noticesBetween({ ...(before === undefined ? {} : { before }), told, cooling, waiting }, scene);
    before = noticing.now;
    waiting = noticing.waiting;
    told.push(...noticing.notices);
    yield* noticing.notices;
    if (span.signal?.aborted === true) return;
    if (span.rest !== undefined) await setTimeout(span.rest);
  }
}
