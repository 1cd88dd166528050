import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { projectFile } from "../src/app/project-file.ts";
import { freePort } from "../test/fleet/own-servers.ts";

/** A server in a process of its own, as it is installed. */
export interface BenchServer {
  readonly url: string;
  readonly child: ChildProcess;
}

/** Starts the built server on a record, a folder or a `postgres://` address, and waits until it answers. Throws an Error after two minutes. */
export async function startServer(data: string): Promise<BenchServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const which = data.includes("://") ? "--database" : "--data";
  const child = spawn(
    process.execPath,
    [projectFile("dist/cli/main.js"), "serve", which, data, "--no-fetch", "--no-alerts", "--port", String(port)],
    { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DRAGOMAN_DEMO: "no" } },
  );
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isAnswering(url)) return { url, child };
    await setTimeout(200);
  }
  child.kill("SIGTERM");
  throw new Error(`the server on port ${port} does not answer`);
}

async function isAnswering(url: string): Promise<boolean> {
  return fetch(`${url}/api/v1/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}
