import { Command } from "commander";
import { addAccount, requireRole } from "../../app/accounts/accounts.ts";
import { makePassword } from "../../app/accounts/make-password.ts";
import { AskedWrongly } from "../../app/asked-wrongly.ts";
import type { AccountLink, Grant } from "../../model/account.ts";
import type { ProcessId } from "../../model/process.ts";
import { print } from "../terminal.ts";
import { usageError } from "../usage-error.ts";
import { type RecordOptions, withDataOption, withRecord } from "../with-record.ts";
import { askPassword } from "./ask-password.ts";
import { atCommandLine } from "./asker.ts";

interface AddOptions extends RecordOptions {
  readonly role?: string;
  readonly process?: string;
  readonly generate?: boolean;
  readonly password: boolean;
  readonly issuer?: string;
  readonly subject?: string;
}

/** `dragoman account add NAME --role administrator`. */
export function accountAddCommand(): Command {
  const command = new Command("add")
    .description("Make an account; its password is asked for, or taken from the first line of the input.")
    .argument("<name>", "by which it signs in: small letters, digits and . _ - @")
    .option("--role <role>", "reader, analyst, editor or administrator; without it, it may do nothing yet")
    .option("--process <process>", "the process on which it has the role; without it, on all")
    .option("--generate", "make a password and print it once")
    .option("--no-password", "for programs that use tokens, or people who sign in by OpenID Connect")
    .option("--issuer <address>", "address of the provider by which the person signs in")
    .option("--subject <id>", "what the provider calls the person (the claim sub)");
  return withDataOption(command).action((name: string, options: AddOptions) =>
    withRecord(options, async (world) => {
      const isFirst = !(await world.store.accounts.any());
      const grants = grantsOf(options);
      if (isFirst && !grants.some(({ role, process }) => role === "administrator" && process === undefined)) {
        throw new AskedWrongly(
          `the first account must be able to make others: dragoman account add ${name} --role administrator`,
        );
      }
      const made = options.generate === true ? makePassword() : undefined;
      const link = linkIn(options);
      const password = options.password && link === undefined ? (made ?? (await askPassword(name))) : undefined;
      await addAccount(world, atCommandLine, { name, password, grants, ...(link === undefined ? {} : { link }) });
      print(`account ${name} made${made === undefined ? "" : `; its password, shown this once: ${made}`}`);
      if (isFirst) print("From now on nobody is answered who has not signed in.");
    }),
  );
}

function grantsOf({ role, process }: AddOptions): readonly Grant[] {
  if (role === undefined) return [];
  const given = requireRole(role);
  return [process === undefined ? { role: given } : { role: given, process: process as ProcessId }];
}

function linkIn({ issuer, subject }: AddOptions): AccountLink | undefined {
  if (issuer === undefined && subject === undefined) return undefined;
  if (issuer === undefined || subject === undefined) throw usageError("--issuer and --subject go together");
  return { issuer, subject };
}
