import { newspaper } from "../src/server/newspaper-for-test.ts";
import { processPages } from "../src/server/pages/process-pages.ts";
import { serverApp } from "../src/server/server-app.tsx";
import { fuzz } from "../test/api/fuzz.ts";
import { sampleWorld } from "../test/browser/sample/sample-world.ts";

/**
 * Asks the JSON interface 10,000 made-up requests (or as many as given, with a seed) and tells how many answers of each
 * status there were; after them every page must still open. Ends with an error at the first answer that is not as the
 * description has it: `npx tsx bench/fuzz-api.ts 10000 1`.
 */
const [runs = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const world = await sampleWorld(true);
const app = serverApp(world, { rate: { requests: 0, seconds: 60 }, fetch: newspaper });
const started = performance.now();
try {
  const tally = await fuzz((path, init) => app.request(path, init), runs, seed);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const counts = [...tally].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  for (const { id } of await world.store.processes()) {
    for (const { path } of processPages.filter((page) => !page.path.includes(":"))) {
      const { status } = await app.request(`http://localhost/p/${id}/${path}`.replace(/\/$/, ""));
      if (status !== 200) throw new Error(`after all this, /p/${id}/${path} answers ${status}`);
    }
  }
  process.stdout.write(`${runs} requests in ${seconds} s, seed ${seed}; ${counts.join(", ")}\n`);
} finally {
  await world.close();
}
