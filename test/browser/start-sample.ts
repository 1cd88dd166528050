import type { Process, ProcessId } from "../../src/model/process.ts";
import { serve } from "../../src/server/serve.ts";
import { addKeptBrief } from "./sample/add-kept-brief.ts";
import { addNotices } from "./sample/add-notices.ts";
import { addSampleSources } from "./sample/sample-sources.ts";
import { sampleWorld } from "./sample/sample-world.ts";

/** A server over a sample record. */
export interface Sample {
  readonly url: string;
  stop(): Promise<void>;
}

/** A process of which no report tells yet. */
const EMPTY: Process = {
  id: "uplands" as ProcessId,
  name: "Uplands talks",
  parties: ["Norvia", "Harland"],
  mediators: ["African Union"],
  names: [],
  places: [],
};

/** Starts the sample server on a free port; with DRAGOMAN_SHOTS_ENGINE=1 its reports are read by the engine itself. */
export async function startSample(): Promise<Sample> {
  const world = await sampleWorld(process.env["DRAGOMAN_SHOTS_ENGINE"] === "1");
  await addSampleSources(world);
  await addNotices(world);
  await addKeptBrief(world);
  await world.store.append([{ kind: "process", process: EMPTY }], world.now());
  const running = await serve(world, { port: 0, host: "127.0.0.1" });
  return {
    url: running.url,
    async stop() {
      await running.close();
      await world.close();
    },
  };
}
