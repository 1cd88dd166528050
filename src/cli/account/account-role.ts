import { Command } from "commander";
import { giveRole, requireRole, takeRole } from "../../app/accounts/accounts.ts";
import type { ProcessId } from "../../model/process.ts";
import { print } from "../terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "../with-record.ts";
import { atCommandLine } from "./asker.ts";

/** `dragoman account role NAME ROLE`. */
export function accountRoleCommand(): Command {
  const command = new Command("role")
    .description("Give an account a role on a process or on all, or take it away with the role none.")
    .argument("<name>", "name of the account")
    .argument("<role>", "reader, analyst, editor, administrator or none")
    .option("--process <process>", "the process; without it, all");
  return withDataOption(command).action(
    (name: string, role: string, options: RecordOptions & { readonly process?: string }) =>
      withRecord(options, async (world) => {
        const process = options.process as ProcessId | undefined;
        if (role === "none") await takeRole(world, atCommandLine, name, process);
        else await giveRole(world, atCommandLine, name, requireRole(role), process);
        print(`${name}: ${role} of ${process ?? "all"}`);
      }),
  );
}
