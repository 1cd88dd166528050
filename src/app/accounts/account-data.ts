import type { Account } from "../../model/account.ts";
import type { World } from "../world.ts";
import { shownAccount } from "./accounts.ts";

const MOST_ENTRIES = 10_000;

/** Everything that is held of a person, for the person: the account, its sessions and tokens without secrets, what the audit log says, and its corrections. */
export async function accountData(world: World, account: Account): Promise<object> {
  const { accounts } = world.store;
  const corrections = (await world.store.corrections()).map((entry) => entry.correction);
  return {
    account: shownAccount(account),
    sessions: (await accounts.sessions(account.id)).map(({ hash: _hash, account: _account, ...session }) => session),
    tokens: (await accounts.tokens(account.id)).map(({ hash: _hash, account: _account, ...token }) => token),
    audit: await accounts.audit({ about: account.name, limit: MOST_ENTRIES }),
    corrections: corrections.filter(({ by }) => by === account.name),
  };
}
