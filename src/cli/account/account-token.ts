import { Command } from "commander";
import { requireAccount } from "../../app/accounts/accounts.ts";
import { makeToken, revokeToken } from "../../app/accounts/tokens.ts";
import { type Scope, scopeNames } from "../../model/account.ts";
import { print } from "../terminal.ts";
import { usageError } from "../usage-error.ts";
import { type RecordOptions, withDataOption, withRecord } from "../with-record.ts";
import { atCommandLine } from "./asker.ts";

interface TokenOptions extends RecordOptions {
  readonly scope?: string;
  readonly days?: string;
  readonly label: string;
  readonly list?: boolean;
  readonly revoke?: string;
}

/** `dragoman account token NAME --scope read,correct`. */
export function accountTokenCommand(): Command {
  const command = new Command("token")
    .description("Make a token with which a program may ask in an account's name; it is printed this once.")
    .argument("<name>", "name of the account")
    .option("--scope <scopes>", "what it may be used for: read, add, correct, admin; several with commas", "read")
    .option("--days <number>", "days after which it is not taken any more", "90")
    .option("--label <words>", "what you call it", "made at the command line")
    .option("--list", "list the account's tokens instead")
    .option("--revoke <id>", "revoke one instead");
  return withDataOption(command).action((name: string, options: TokenOptions) =>
    withRecord(options, async (world) => {
      const account = await requireAccount(world, name);
      if (options.revoke !== undefined) {
        await revokeToken(world, atCommandLine, account, options.revoke);
        print(`token ${options.revoke} revoked`);
      } else if (options.list === true) {
        for (const { id, name: label, scopes, expires, lastUsed } of await world.store.accounts.tokens(account.id)) {
          print(
            [id, label, scopes.join(","), `until ${expires ?? "revoked"}`, `used ${lastUsed ?? "never"}`].join("\t"),
          );
        }
      } else {
        const days = Number(options.days);
        const asked = { name: options.label, scopes: scopesIn(options.scope ?? ""), days };
        print((await makeToken(world, atCommandLine, account, asked)).secret);
      }
    }),
  );
}

function scopesIn(text: string): readonly Scope[] {
  const names = text.split(",").map((name) => name.trim());
  const wrong = names.find((name) => !scopeNames.some((scope) => scope === name));
  if (wrong !== undefined) throw usageError(`--scope ${wrong} is none; there is: ${scopeNames.join(", ")}`);
  return scopeNames.filter((scope) => names.includes(scope));
}
