import { Command } from "commander";
import { accountAddCommand } from "./account/account-add.ts";
import { accountListCommand } from "./account/account-list.ts";
import { accountPasswordCommand } from "./account/account-password.ts";
import { accountCloseCommands, accountRemoveCommand } from "./account/account-remove.ts";
import { accountRoleCommand } from "./account/account-role.ts";
import { accountTokenCommand } from "./account/account-token.ts";

/** `dragoman account …`: who may sign in, and what they may do. */
export function accountCommand(): Command {
  const command = new Command("account").description(
    "Say who may sign in and what they may do. From the first account on, the pages and interfaces answer nobody else.",
  );
  const commands = [
    accountAddCommand(),
    accountListCommand(),
    accountRoleCommand(),
    accountPasswordCommand(),
    accountTokenCommand(),
    ...accountCloseCommands(),
    accountRemoveCommand(),
  ];
  for (const one of commands) command.addCommand(one);
  return command;
}
