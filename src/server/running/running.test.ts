import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ExampleWorld, exampleProcess, exampleReport, exampleWorld } from "../../app/example-world.ts";
import { ingest } from "../../app/ingest.ts";
import type { LogLevel } from "../../app/log/log.ts";
import { openLog } from "../../app/log/open-log.ts";
import type { World } from "../../app/world.ts";
import { serve } from "../serve.ts";
import { serverApp } from "../server-app.tsx";
import { type Metrics, openMetrics } from "./metrics.ts";
import type { SeenRequest } from "./observe-requests.ts";

let world: ExampleWorld;
let metrics: Metrics;
beforeAll(async () => {
  world = await exampleWorld();
  metrics = openMetrics(world, () => 3);
  await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
  await ingest(
    world,
    exampleReport("2025-07-22", "Harbour Wire", "talks planned: Russia, Ukraine on 2025-07-23 at Istanbul."),
  );
});
afterAll(async () => {
  metrics.close();
  await world.remove();
});

describe("health", () => {
  const asked = async (path: string, of: World = world, stopping?: AbortSignal) => {
    const answer = await serverApp(of, stopping === undefined ? {} : { stopping }).request(path);
    return [answer.status, await answer.json()];
  };

  test("a server that runs says so, whatever host it is called by", async () => {
    expect(await asked("http://10.0.0.7/healthz")).toEqual([200, { alive: true }]);
  });

  test("a server is ready while its record answers and it does not stop", async () => {
    expect(await asked("/readyz")).toEqual([200, { ready: true, record: "answers", stopping: false }]);
    expect(await asked("/readyz", world, AbortSignal.abort())).toMatchObject([503, { ready: false, stopping: true }]);
  });

  test("a record that fails or does not answer makes it not ready, and no address is told", async () => {
    const failing = (last: () => Promise<number>): World => ({ ...world, store: { ...world.store, last } });
    const fails = failing(() => Promise.reject(new Error("the database postgres://db.example went away")));
    expect(await asked("/readyz", fails)).toEqual([503, { ready: false, record: "does not answer", stopping: false }]);
    expect(
      await asked(
        "/readyz",
        failing(() => new Promise(() => {})),
      ),
    ).toMatchObject([503, { ready: false }]);
  });
});

describe("figures", () => {
  test("are for this machine and for who knows the token; what a proxy hands on is not of this machine", async () => {
    const figures = { metrics, readers: { token: "a-token-of-many-signs" } };
    const running = await serve(world, { port: 0, host: "127.0.0.1", figures });
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${running.url}/metrics`, { headers })).status;
    expect(await status({})).toBe(200);
    expect(await status({ "X-Forwarded-For": "203.0.113.5" })).toBe(403);
    expect(await status({ "X-Forwarded-For": "203.0.113.5", Authorization: "Bearer a-token-of-many-signs" })).toBe(200);
    expect(await status({ Authorization: "Bearer something else" })).toBe(403);
    await running.close();
    expect((await serverApp(world, { figures }).request("/metrics")).status).toBe(403);
    expect((await serverApp(world).request("/metrics")).status).toBe(404);
  });

  test("tell requests by form of address and status, folds, what the record holds, and what waits", async () => {
    const app = serverApp(world, { observe: metrics.request });
    for (const path of ["/p/istanbul?asOf=2025-07-30", "/p/istanbul/threads/none", "/nowhere", "/readyz"])
      await app.request(path);
    metrics.lease("fetching", true);
    metrics.read(2, true);
    const text = await metrics.registry.metrics();
    for (const line of [
      'dragoman_http_request_seconds_count{method="GET",route="/p/:process",status="200"} 1',
      'dragoman_http_request_seconds_count{method="GET",route="none",status="404"} 1',
      'dragoman_http_request_seconds_count{method="GET",route="/readyz",status="200"} 1',
      'dragoman_record_held{kind="articles"} 1',
      'dragoman_record_held{kind="claims"} 1',
      "dragoman_record_up 1",
      'dragoman_sources{condition="failing"} 0',
      "dragoman_sources_due 0",
      'dragoman_deliveries{state="waiting"} 0',
      'dragoman_lease_held{work="fetching"} 1',
      "dragoman_reading_failures_total 1",
      "dragoman_reading_queue 3",
    ]) {
      expect(text).toContain(`${line}\n`);
    }
    expect(text).toMatch(/^dragoman_fold_seconds_count [1-9]/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).toMatch(/^process_resident_memory_bytes /m);
    expect(text).not.toContain("2025-07-30");
  });

  test("a record that does not answer is told, and the other figures are there all the same", async () => {
    const counts = () => Promise.reject(new Error("gone"));
    const away = openMetrics({ ...world, store: { ...world.store, counts } });
    const text = await away.registry.metrics();
    away.close();
    expect(text).toContain("dragoman_record_up 0\n");
    expect(text).not.toMatch(/^dragoman_record_held\{/m);
  });
});

describe("what is told of a request", () => {
  const seen: SeenRequest[] = [];
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await serverApp(world, { observe: (one) => seen.push(one) }).request(path, { headers });
    return { answer, told: seen.at(-1) };
  };

  test("its form, status and name; nothing that a person wrote", async () => {
    const { answer, told } = await ask("/p/istanbul/search?q=a+secret+plan");
    expect(told).toMatchObject({
      method: "GET",
      route: "/p/:process/search",
      status: 200,
      id: answer.headers.get("X-Request-Id"),
    });
    expect(JSON.stringify(seen)).not.toContain("secret");
  });

  test.each([
    ["proxy-name-1234", true],
    ["x\ny", false],
    ["short", false],
  ])("the name %j of a proxy is taken: %s", async (given, taken) => {
    const headers = /\n/.test(given) ? {} : { "X-Request-Id": given };
    expect((await ask("/", headers)).told?.id === given).toBe(taken);
  });

  test("an error inside is told", async () => {
    const broken = { ...world, store: { ...world.store, processes: () => Promise.reject(new Error("no such table")) } };
    const told: SeenRequest[] = [];
    await serverApp(broken, { observe: (one) => told.push(one) }).request("/");
    expect(told).toMatchObject([{ status: 500, fault: "no such table", route: "/" }]);
  });
});

describe("the log", () => {
  const lines = (format: "json" | "text", level: LogLevel = "info"): string[] => {
    const written: string[] = [];
    const log = openLog({ format, level, write: (line) => written.push(line) });
    log.say("debug", "not said");
    log.say("warn", "look", { source: "wire\nx", reports: 2, problem: undefined });
    return written;
  };

  test("a line a saying, as JSON", () => {
    const [line = ""] = lines("json");
    expect(JSON.parse(line)).toEqual({
      level: "warn",
      time: expect.any(String),
      msg: "look",
      source: "wire\nx",
      reports: 2,
    });
    expect(line.indexOf("\n")).toBe(line.length - 1);
  });

  test("and for people", () => {
    expect(lines("text")).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d warn look source="wire\\nx" reports=2\n$/)]);
  });

  test("what weighs less than asked for is not said", () => {
    expect(lines("json", "error")).toEqual([]);
  });
});
