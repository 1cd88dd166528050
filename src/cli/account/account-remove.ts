import { Command } from "commander";
import { closeAccount, removeAccount } from "../../app/accounts/accounts.ts";
import { print } from "../terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "../with-record.ts";
import { atCommandLine } from "./asker.ts";

/** `dragoman account remove NAME`. */
export function accountRemoveCommand(): Command {
  const command = new Command("remove")
    .description("Take an account away for good, with its sessions and tokens; its corrections stay under its name.")
    .argument("<name>", "name of the account");
  return withDataOption(command).action((name: string, options: RecordOptions) =>
    withRecord(options, async (world) => {
      await removeAccount(world, atCommandLine, name);
      print(`account ${name} removed`);
      if (!(await world.store.accounts.any()))
        print("There is no account left: the record is open to this machine, and served to no other.");
    }),
  );
}

/** `dragoman account close|open NAME`. */
export function accountCloseCommands(): readonly Command[] {
  return [true, false].map((isClosed) => {
    const command = new Command(isClosed ? "close" : "open")
      .description(
        isClosed
          ? "Close an account: it may not sign in, and its tokens are not taken, until it is opened again."
          : "Open an account again that was closed.",
      )
      .argument("<name>", "name of the account");
    return withDataOption(command).action((name: string, options: RecordOptions) =>
      withRecord(options, async (world) => {
        await closeAccount(world, atCommandLine, name, isClosed);
        print(`account ${name} ${isClosed ? "closed" : "open again"}`);
      }),
    );
  });
}
