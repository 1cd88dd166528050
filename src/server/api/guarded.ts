import type { Asker } from "../../app/accounts/accounts.ts";
import { actingNow, type Person } from "../access/acting.ts";
import { refuse } from "./problem.ts";

/** Who asks; a problem where the record has no accounts. */
export function requiredPerson(): Person {
  const person = actingNow()?.person;
  return person ?? refuse("no-accounts", "The first is made by dragoman account add NAME --role administrator.");
}

/** Who asks for a change of accounts, for the audit log. */
export function requiredAsker(): Asker {
  const { account } = requiredPerson();
  return { by: account.name, address: actingNow()?.address };
}
