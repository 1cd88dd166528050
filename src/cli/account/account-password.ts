import { Command } from "commander";
import { requireAccount, setPassword } from "../../app/accounts/accounts.ts";
import { makePassword } from "../../app/accounts/make-password.ts";
import { print } from "../terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "../with-record.ts";
import { askPassword } from "./ask-password.ts";
import { atCommandLine } from "./asker.ts";

/** `dragoman account password NAME`. */
export function accountPasswordCommand(): Command {
  const command = new Command("password")
    .description(
      "Set a new password, and end all sessions of the account; it is asked for, or the first line of the input.",
    )
    .argument("<name>", "name of the account")
    .option("--generate", "make a password and print it once");
  return withDataOption(command).action((name: string, options: RecordOptions & { readonly generate?: boolean }) =>
    withRecord(options, async (world) => {
      await requireAccount(world, name);
      const password = options.generate === true ? makePassword() : await askPassword(name);
      await setPassword(world, atCommandLine, name, password);
      print(options.generate === true ? `its password, shown this once: ${password}` : `password of ${name} set`);
    }),
  );
}
