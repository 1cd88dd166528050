import type { z } from "zod";
import { alertsBlock } from "./alerts.ts";
import { fetchingBlock } from "./fetching.ts";
import { fleetBlock } from "./fleet.ts";
import { keepBlock } from "./keep.ts";
import { logBlock } from "./log.ts";
import { mailBlock } from "./mail.ts";
import { metricsBlock } from "./metrics.ts";
import { modelBlock } from "./model.ts";
import { openidBlock } from "./openid.ts";
import { recordBlock } from "./record.ts";
import { serverBlock } from "./server.ts";

/** Every setting there is, in blocks of one file each; `dragoman config` and the docs list them in this order. */
export const blocks = {
  record: recordBlock,
  server: serverBlock,
  openid: openidBlock,
  fetching: fetchingBlock,
  fleet: fleetBlock,
  alerts: alertsBlock,
  mail: mailBlock,
  model: modelBlock,
  log: logBlock,
  metrics: metricsBlock,
  keep: keepBlock,
} as const;

/** The values of all settings, by block. */
export type ConfigValues = { readonly [Block in keyof typeof blocks]: z.output<(typeof blocks)[Block]> };
