import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { type FoldTold, foldChannel } from "../../app/keeping/fold-channel.ts";
import type { LookResult } from "../../app/sources/look-result.ts";
import { version } from "../../app/version.ts";
import type { World } from "../../app/world.ts";
import type { SeenRequest } from "./observe-requests.ts";
import { recordFigures } from "./record-figures.ts";

/** The figures of this process and of its record, for Prometheus. `docs/operations.md` lists each. */
export interface Metrics {
  readonly registry: Registry;
  request(seen: SeenRequest): void;
  look(result: LookResult): void;
  /** Reading of one report ended, well or not. */
  read(milliseconds: number, failed: boolean): void;
  /** Whether this process does a piece of work that one of all does. */
  lease(work: string, isHere: boolean): void;
  fault(part: string): void;
  close(): void;
}

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const FOLD_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const READ_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5];

/** Orders of the fleet that wait for one version of the engine, and that workers have in hand. */
export interface Orders {
  readonly engine: string;
  readonly waiting: number;
  readonly inHand: number;
}

/** Makes the figures of a server or a worker; `queue` tells how many reports wait to be read here, `orders` what waits for the fleet. */
export function openMetrics(
  world: World,
  queue: () => number = () => 0,
  orders: () => Promise<readonly Orders[]> = async () => [],
): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: "dragoman_http_request_seconds",
    help: "Time until an answer began, by method, form of address and status.",
    labelNames: ["method", "route", "status"],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const counter = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Counter({ name, help, labelNames: [...labelNames], registers });
  const looks = counter("dragoman_looks_total", "Looks at sources by this process, by outcome.", ["outcome"]);
  const added = counter("dragoman_reports_added_total", "Reports that this process fetched and recorded.");
  const claims = counter("dragoman_claims_read_total", "Claims in the reports that this process fetched.");
  const failed = counter("dragoman_reading_failures_total", "Reports that the engine stumbled over in this process.");
  const faults = counter("dragoman_faults_total", "Things that went wrong as a whole, by part; the log says what.", [
    "part",
  ]);
  const reading = new Histogram({
    name: "dragoman_reading_seconds",
    help: "Time that reading one report took in this process, waiting included.",
    buckets: READ_SECONDS,
    registers,
  });
  const folds = new Histogram({
    name: "dragoman_fold_seconds",
    help: "Time that making a dossier anew took in this process.",
    buckets: FOLD_SECONDS,
    registers,
  });
  const leases = new Gauge({
    name: "dragoman_lease_held",
    help: "1 where this process does the work that one of all processes does.",
    labelNames: ["work"],
    registers,
  });
  gauge(registry, "dragoman_reading_queue", "Reports that wait to be read in this process.", queue);
  new Gauge({
    name: "dragoman_orders",
    help: "Orders of the fleet, by version of the engine: those that wait, and those in hand. Told by workers.",
    labelNames: ["engine", "state"],
    registers,
    async collect() {
      this.reset();
      for (const { engine, waiting, inHand } of await orders().catch(() => [])) {
        this.labels(engine, "waiting").set(waiting);
        this.labels(engine, "in hand").set(inHand);
      }
    },
  });
  new Gauge({ name: "dragoman_build_info", help: "The version that runs.", labelNames: ["version"], registers })
    .labels(version())
    .set(1);
  recordFigures(world, registry);
  const noteFold = (told: unknown): void => folds.observe((told as FoldTold).milliseconds / 1000);
  foldChannel.subscribe(noteFold);
  return {
    registry,
    request: ({ method, route, status, milliseconds }) =>
      requests.labels(method, route, String(status)).observe(milliseconds / 1000),
    look({ outcome, articles, claims: found }) {
      looks.labels(outcome).inc();
      added.inc(articles);
      claims.inc(found);
    },
    read(milliseconds, isFailed) {
      reading.observe(milliseconds / 1000);
      if (isFailed) failed.inc();
    },
    lease: (work, isHere) => leases.labels(work).set(isHere ? 1 : 0),
    fault: (part) => faults.labels(part).inc(),
    close: () => void foldChannel.unsubscribe(noteFold),
  };
}

function gauge(registry: Registry, name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value());
    },
  });
}
