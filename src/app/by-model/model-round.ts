import type { Article } from "../../model/article.ts";
import type { Post } from "../../sources/fetch/fetch-request.ts";
import type { World } from "../world.ts";
import type { ModelSettings } from "./model-settings.ts";
import { type ModelRead, readByModel } from "./read-by-model.ts";
import { usageToday, whySpent } from "./usage-today.ts";

/** Which reports a round takes. */
export interface ModelRound {
  /** As many reports at most. */
  readonly limit?: number | undefined;
  /** Reports that were read by a model are read again, where it was another model. */
  readonly again?: boolean | undefined;
  /** Reports to be left for now, such as those that just failed. */
  readonly except?: ReadonlySet<string> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** As many of the newest reports are looked through. */
const LOOKED_THROUGH = 2000;

/** Has a model read the reports that wait for it, the newest first, while the day's bounds allow; yields each when it is recorded. */
export async function* modelRound(
  world: World,
  post: Post,
  settings: ModelSettings,
  round: ModelRound = {},
): AsyncGenerator<ModelRead> {
  const waiting = await waitingForModel(world, settings, round.again === true);
  let left = round.limit ?? Number.POSITIVE_INFINITY;
  for (const article of waiting) {
    if (round.except?.has(article.id) === true) continue;
    if (left <= 0 || round.signal?.aborted === true) return;
    if (whySpent(await usageToday(world), settings) !== undefined) return;
    left -= 1;
    const read = await readByModel(world, post, settings, article, round.signal);
    yield read;
    if (read.isForGood === true) return;
  }
}

/** Reports that the model is to read and has not, the newest first. */
export async function waitingForModel(
  { store }: World,
  { reads, name }: Pick<ModelSettings, "reads" | "name">,
  again = false,
): Promise<readonly Article[]> {
  const newest = (await store.articles({ limit: LOOKED_THROUGH })).map(({ article }) => article);
  const wanted = newest.filter(
    ({ language, textDropped }) => textDropped !== true && (reads === "all" || !language.startsWith("en")),
  );
  const answered = await store.modelReadings(wanted.map(({ id }) => id));
  return wanted.filter(({ id }) => {
    const held = answered.get(id);
    return held === undefined || (again && held.model !== name);
  });
}
