import { Command } from "commander";
import { shownAccount } from "../../app/accounts/accounts.ts";
import type { Account } from "../../model/account.ts";
import { print, printJson } from "../terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "../with-record.ts";

/** `dragoman account list`. */
export function accountListCommand(): Command {
  const command = new Command("list")
    .description("List all accounts with their roles.")
    .option("--json", "print them as JSON");
  return withDataOption(command).action((options: RecordOptions & { readonly json?: boolean }) =>
    withRecord(options, async ({ store }) => {
      const accounts = await store.accounts.accounts();
      if (options.json === true) printJson(accounts.map(shownAccount));
      else for (const account of accounts) print(lineOf(account));
    }),
  );
}

function lineOf({ name, grants, closed, link, password }: Account): string {
  const roles = grants.map(({ role, process }) => `${role} ${process === undefined ? "of all" : `of ${process}`}`);
  const marks = [
    ...(closed === true ? ["closed"] : []),
    ...(link === undefined ? [] : [`signs in by ${link.issuer}`]),
    ...(link === undefined && password === undefined ? ["tokens only"] : []),
  ];
  return [name, roles.join(", ") || "no role", ...marks].join("\t");
}
