import { keepWatch } from "../app/alerts/keep-watch.ts";
import { openSenders } from "../app/alerts/open-senders.ts";
import { type Going, type KeptByOne, keepOne } from "../app/keeping/keep-one.ts";
import type { Log } from "../app/log/log.ts";
import type { OpenWorld } from "../app/open-record.ts";
import { messageOf } from "../model/message-of.ts";
import type { Metrics } from "../server/running/metrics.ts";

/** A record at work, and where what happens to it is told. */
export interface Logged {
  readonly world: OpenWorld;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Tells the log and the figures that a part of the program failed. */
  fault(part: string, error: unknown): void;
}

/** A record whose faults the log and the figures tell. */
export function logged(world: OpenWorld, log: Log, metrics: Metrics): Logged {
  return {
    world,
    log,
    metrics,
    fault(part, error) {
      log.say("error", `${part}: ${messageOf(error)}`, { part });
      metrics.fault(part);
    },
  };
}

/** A work that one process of a record does: here, whenever this process has the lease; the log and the figures tell who has it. */
export function keepLogged({ world, log, metrics, fault }: Logged, work: string, start: () => Going): KeptByOne {
  metrics.lease(work, false);
  return keepOne(world.store, work, start, {
    onChange(isHere) {
      metrics.lease(work, isHere);
      log.say("info", isHere ? "work taken" : "work let go", { work });
    },
    onFault: (error) => fault(work, error),
  });
}

/** Asks the rules of alerts here, where no other process of the record does; `url` is where a notice's reader finds it. */
export function keepAlerts(parts: Logged, url: string | undefined): KeptByOne {
  const { world, fault } = parts;
  return keepLogged(parts, "alerts", () =>
    keepWatch(world, {
      senders: openSenders(world.now, url, world.settings),
      onFault: (words) => fault("alerts", words.replace(/^alerts:? /, "")),
    }),
  );
}
