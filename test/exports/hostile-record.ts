import { type ExampleWorld, exampleWorld } from "../../src/app/example-world.ts";
import { ingest } from "../../src/app/ingest.ts";
import { newArticle } from "../../src/model/new-article.ts";
import type { Process, ProcessId } from "../../src/model/process.ts";

/** Words that try to break out of whatever format they are put in. */
export const HOSTILE =
  '=HYPERLINK("http://evil.invalid","x")\t\u202e\u0000\u001b[31m\r\nBEGIN:VEVENT\u2028</script><img src=x onerror=alert(1)> [a](javascript:b) \ud800 "; DROP `x` **y** | z';

/** The id of the hostile process. */
export const HOSTILE_PROCESS = "istanbul";

/** A record whose process name, titles, outlet and address are hostile words. */
export async function hostileRecord(): Promise<ExampleWorld> {
  const world = await exampleWorld();
  const process: Process = {
    id: HOSTILE_PROCESS as ProcessId,
    name: HOSTILE,
    parties: ["Russia", "Ukraine"],
    mediators: [],
    names: [],
    places: [],
  };
  await world.store.append([{ kind: "process", process }], world.now());
  const body = `talks planned: Russia, Ukraine on 2025-07-23 at Istanbul.\nexchange done: Russia, Ukraine on 2025-07-21 at Istanbul.\n${HOSTILE}`;
  const about = { published: "2025-07-22", language: "en", outlet: HOSTILE, url: `javascript:${HOSTILE}` };
  await ingest(world, newArticle({ title: HOSTILE, body, ...about }));
  return world;
}
