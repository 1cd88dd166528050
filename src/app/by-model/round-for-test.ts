import { modelBlock } from "../config/blocks/model.ts";
import type { World } from "../world.ts";
import type { ModelEndpoint } from "./model-endpoint-for-test.ts";
import { type ModelRound, modelRound } from "./model-round.ts";
import { type ModelSettings, modelSettings } from "./model-settings.ts";
import { openModelPost } from "./open-model-post.ts";
import type { ModelRead } from "./read-by-model.ts";

/** Settings under which the scripted endpoint is asked as the model `lakes-7b`, once for each report. */
export function settingsFor({ address }: ModelEndpoint, more: Partial<ModelSettings> = {}): ModelSettings {
  const settings = modelSettings({ model: modelBlock.parse({ address, name: "lakes-7b", attempts: 1, ...more }) });
  if (settings === undefined) throw new Error("these settings name no model");
  return settings;
}

/** Has the scripted endpoint read what waits in a record. */
export async function roundFor(
  world: World,
  endpoint: ModelEndpoint,
  more: Partial<ModelSettings> = {},
  round: ModelRound = {},
): Promise<readonly ModelRead[]> {
  const settings = settingsFor(endpoint, more);
  const way = openModelPost(settings);
  const done: ModelRead[] = [];
  try {
    for await (const one of modelRound(world, way.post, settings, round)) done.push(one);
  } finally {
    await way.close();
  }
  return done;
}
