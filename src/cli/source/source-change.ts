import { Command } from "commander";
import type { OpenWorld } from "../../app/open-record.ts";
import { pauseSource, removeSource, resumeSource } from "../../app/sources/change-source.ts";
import type { Source } from "../../model/source.ts";
import { print, printJson } from "../terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "../with-record.ts";

interface ChangeOptions extends RecordOptions {
  readonly json?: boolean;
}

type Change = (world: OpenWorld, name: string) => Promise<Source>;

const CHANGES: readonly (readonly [string, string, string, Change])[] = [
  ["pause", "Take no more looks at a source until it is resumed.", "paused", pauseSource],
  ["resume", "Take looks at a source again, the next one at once.", "resumed", resumeSource],
  ["remove", "Follow a source no more. What it brought stays in the record.", "removed", removeSource],
];

/** `dragoman source pause|resume|remove SOURCE`. */
export function sourceChangeCommands(): readonly Command[] {
  return CHANGES.map(([name, description, done, change]) => {
    const command = new Command(name)
      .description(description)
      .argument("<source>", "id or address of the source")
      .option("--json", "print its definition as JSON");
    return withDataOption(command).action((source: string, options: ChangeOptions) =>
      withRecord(options, async (world) => {
        const changed = await change(world, source);
        if (options.json === true) printJson(changed);
        else print(`source ${changed.id} ${done}`);
      }),
    );
  });
}
