import type { Json } from "../../model/correction.ts";
import type { World } from "../world.ts";
import type { ModelSettings } from "./model-settings.ts";

/** What the model was asked on one civil day (UTC). */
export interface ModelUsage {
  readonly day: string;
  readonly requests: number;
  readonly tokens: number;
}

/** The setting under which the record keeps it, so that a restart begins no new day. */
export const USAGE_KEY = "model-reader/usage";

/** What the model was asked today. */
export async function usageToday({ store, now }: Pick<World, "store" | "now">): Promise<ModelUsage> {
  const day = now().slice(0, 10);
  const held = (await store.setting(USAGE_KEY)) as Partial<ModelUsage> | undefined | null;
  if (held?.day !== day) return { day, requests: 0, tokens: 0 };
  return { day, requests: Number(held.requests ?? 0), tokens: Number(held.tokens ?? 0) };
}

/** Adds requests to those of today. */
export async function noteUsage(world: World, requests: number, tokens: number): Promise<void> {
  if (requests === 0) return;
  const today = await usageToday(world);
  const value: Json = { day: today.day, requests: today.requests + requests, tokens: today.tokens + tokens };
  await world.store.append([{ kind: "setting", key: USAGE_KEY, value }], world.now());
}

/** Why no more may be asked today, in words; undefined while some may. */
export function whySpent(usage: ModelUsage, { requestsADay, tokensADay }: ModelSettings): string | undefined {
  if (usage.requests >= requestsADay) return `The ${requestsADay} requests of today are spent.`;
  return usage.tokens >= tokensADay ? `The ${tokensADay} tokens of today are spent.` : undefined;
}
