import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** A server of our own on loopback that tests may kill and start again, with what it has on disk. */
export interface OwnServer {
  readonly address: string;
  readonly pid: number;
  /** Kills it as a crash would, and starts it again after a while. */
  crash(pauseMs: number): Promise<void>;
  remove(): Promise<void>;
}

/** Where PostgreSQL's programs are, where `.ci/start-servers` found them. */
export const POSTGRES_BIN = process.env["DRAGOMAN_TEST_POSTGRES_BIN"];

/** A port that is free just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}

/** Whether something listens on a port. */
function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    }).on("error", () => resolve(false));
  });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function ended(child: ChildProcess): Promise<void> {
  return hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once("exit", () => resolve()));
}

/** Starts a server and waits until it listens; one that ends at once (what the killed one left is still there) is started again. */
async function started(start: () => ChildProcess, port: number): Promise<ChildProcess> {
  let child = start();
  for (let tries = 0; tries < 300; tries += 1) {
    await setTimeout(100);
    if (hasEnded(child)) child = start();
    else if (await isOpen(port)) return child;
  }
  throw new Error(`nothing listens on port ${port}; see the server's log`);
}

/** A server that is one process: started by `start`, killed by -9. */
async function ownServer(address: string, port: number, folder: string, start: () => ChildProcess): Promise<OwnServer> {
  let child = await started(start, port);
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended(child);
  };
  return {
    address,
    get pid() {
      return child.pid ?? 0;
    },
    async crash(pauseMs) {
      await kill();
      await setTimeout(pauseMs);
      child = await started(start, port);
    },
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** Starts a NATS server with JetStream. */
export async function ownNats(): Promise<OwnServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "dragoman-nats-"));
  const args = ["-a", "127.0.0.1", "-p", String(port), "-js", "-sd", folder];
  return ownServer(`nats://127.0.0.1:${port}`, port, folder, () => spawn("nats-server", args, { stdio: "ignore" }));
}

/** Starts a PostgreSQL server; it refuses to run as root, and then runs as the user postgres. */
export async function ownPostgres(bin: string): Promise<OwnServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "dragoman-postgres-"));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync("chown", ["postgres", folder]);
  else chmodSync(folder, 0o700);
  const data = join(folder, "data");
  const as = (command: string, args: readonly string[]): [string, string[]] =>
    isRoot
      ? ["setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", command, ...args]]
      : [command, [...args]];
  execFileSync(
    ...as(join(bin, "initdb"), ["-D", data, "-U", "dragoman", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]),
    { stdio: "ignore", cwd: folder },
  );
  const flags = ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
  const start = (): ChildProcess => spawn(...as(join(bin, "postgres"), flags), { stdio: "ignore", cwd: folder });
  return ownServer(`postgres://dragoman@127.0.0.1:${port}/postgres`, port, folder, start);
}

/** Makes a folder for a test's files. */
export function testFolder(): string {
  return mkdtempSync(join(tmpdir(), "dragoman-fleet-"));
}
