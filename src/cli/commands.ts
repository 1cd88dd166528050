import type { Command } from "commander";

/** Makes a Commander `Command`; its code is loaded only when it is asked for. */
type Loads = () => Promise<() => Command>;

/** Every command by its name, in the order in which `--help` lists them. One file a command. */
export const commands: ReadonlyMap<string, Loads> = new Map<string, Loads>([
  ["read", async () => (await import("./read.ts")).readCommand],
  ["explain", async () => (await import("./explain.ts")).explainCommand],
  ["add", async () => (await import("./add.ts")).addCommand],
  ["source", async () => (await import("./source.ts")).sourceCommand],
  ["fetch", async () => (await import("./fetch.ts")).fetchCommand],
  ["model", async () => (await import("./model.ts")).modelCommand],
  ["process", async () => (await import("./process.ts")).processCommand],
  ["threads", async () => (await import("./threads.ts")).threadsCommand],
  ["brief", async () => (await import("./brief.ts")).briefCommand],
  ["briefs", async () => (await import("./briefs.ts")).briefsCommand],
  ["export", async () => (await import("./export.ts")).exportCommand],
  ["import", async () => (await import("./import.ts")).importCommand],
  ["changes", async () => (await import("./changes.ts")).changesCommand],
  ["alerts", async () => (await import("./alerts.ts")).alertsCommand],
  ["search", async () => (await import("./search.ts")).searchCommand],
  ["serve", async () => (await import("./serve.ts")).serveCommand],
  ["mcp", async () => (await import("./mcp.ts")).mcpCommand],
  ["account", async () => (await import("./account.ts")).accountCommand],
  ["correct", async () => (await import("./correct.ts")).correctCommand],
  ["reread", async () => (await import("./reread.ts")).rereadCommand],
  ["work", async () => (await import("./work.ts")).workCommand],
  ["link", async () => (await import("./link.ts")).linkCommand],
  ["check", async () => (await import("./check.ts")).checkCommand],
  ["backup", async () => (await import("./backup.ts")).backupCommand],
  ["partition", async () => (await import("./partition.ts")).partitionCommand],
  ["restore", async () => (await import("./restore.ts")).restoreCommand],
  ["stats", async () => (await import("./stats.ts")).statsCommand],
  ["prune", async () => (await import("./prune.ts")).pruneCommand],
  ["config", async () => (await import("./config.ts")).configCommand],
]);
