import type { Command } from "commander";
import { accountCommand } from "./account.ts";
import { addCommand } from "./add.ts";
import { alertsCommand } from "./alerts.ts";
import { backupCommand } from "./backup.ts";
import { briefCommand } from "./brief.ts";
import { briefsCommand } from "./briefs.ts";
import { changesCommand } from "./changes.ts";
import { checkCommand } from "./check.ts";
import { configCommand } from "./config.ts";
import { correctCommand } from "./correct.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { fetchCommand } from "./fetch.ts";
import { importCommand } from "./import.ts";
import { linkCommand } from "./link.ts";
import { mcpCommand } from "./mcp.ts";
import { modelCommand } from "./model.ts";
import { partitionCommand } from "./partition.ts";
import { processCommand } from "./process.ts";
import { pruneCommand } from "./prune.ts";
import { readCommand } from "./read.ts";
import { rereadCommand } from "./reread.ts";
import { restoreCommand } from "./restore.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { sourceCommand } from "./source.ts";
import { statsCommand } from "./stats.ts";
import { threadsCommand } from "./threads.ts";
import { workCommand } from "./work.ts";

/** Every command, in the order in which `--help` lists them. One file a command; each makes a Commander `Command`. */
export const commands: readonly (() => Command)[] = [
  readCommand,
  explainCommand,
  addCommand,
  sourceCommand,
  fetchCommand,
  modelCommand,
  processCommand,
  threadsCommand,
  briefCommand,
  briefsCommand,
  exportCommand,
  importCommand,
  changesCommand,
  alertsCommand,
  searchCommand,
  serveCommand,
  mcpCommand,
  accountCommand,
  correctCommand,
  rereadCommand,
  workCommand,
  linkCommand,
  checkCommand,
  backupCommand,
  partitionCommand,
  restoreCommand,
  statsCommand,
  pruneCommand,
  configCommand,
];
