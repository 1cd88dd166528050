import { Command } from "commander";
import { type PruningPlan, planPruning } from "../app/keeping/plan-pruning.ts";
import { pruneRecord } from "../app/keeping/prune-record.ts";
import { print, printJson, startProgress } from "./terminal.ts";
import { configOf, type RecordOptions, requireRecord, withDataOption, withRecord } from "./with-record.ts";

interface PruneOptions extends RecordOptions {
  readonly yes?: boolean;
  readonly compact?: boolean;
  readonly json?: boolean;
}

/** `dragoman prune`: drops old reports, or their texts, as their processes and the settings say. */
export function pruneCommand(): Command {
  const command = new Command("prune")
    .description(
      "Show which old reports, or texts of them, would be dropped as their processes (keep) and the settings (keep.texts, keep.reports, keep.unmatched) say; with --yes, drop them. What a correction rests on stays.",
    )
    .option("--yes", "drop them; there is no way back but a backup")
    .option("--compact", "with --yes: give the freed room back to the disk; nobody can write meanwhile")
    .option("--json", "print what is or would be dropped as JSON");
  return withDataOption(command).action((options: PruneOptions) => {
    requireRecord(options);
    const { keep } = configOf(options);
    return withRecord(options, async (world) => {
      const plan = await planPruning(world, keep);
      const dropped = options.yes === true ? await dropAll(world, plan) : 0;
      if (options.yes === true && options.compact === true) await world.store.upkeep.compact();
      if (options.json === true) return printJson({ dropped, ...plan });
      for (const line of linesOf(plan, dropped, options.yes === true)) print(line);
    });
  });
}

async function dropAll(world: Parameters<typeof pruneRecord>[0], plan: PruningPlan): Promise<number> {
  const progress = startProgress("dropping report");
  const dropped = await pruneRecord(world, plan, (done) => progress.step(done));
  progress.end();
  return dropped;
}

function linesOf({ steps, held }: PruningPlan, dropped: number, isDone: boolean): readonly string[] {
  if (steps.length === 0) return [`nothing is old enough to be dropped${heldWords(held)}`];
  const rules = steps.map(({ why, articles }) => `${articles.length}\t${why}`);
  const total = steps.reduce((sum, { articles }) => sum + articles.length, 0);
  const end = isDone
    ? `${dropped} dropped${heldWords(held)}`
    : `${total} would be dropped${heldWords(held)}; make a backup, and run again with --yes`;
  return [...rules, end];
}

function heldWords(held: number): string {
  return held === 0 ? "" : `, ${held} stay for a correction that rests on them`;
}
