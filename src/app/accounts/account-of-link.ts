import type { Account, AccountLink, Role } from "../../model/account.ts";
import type { World } from "../world.ts";
import { type Asker, addAccount, isAccountName } from "./accounts.ts";

/** A person as a provider of OpenID Connect tells of them. */
export interface LinkedPerson extends AccountLink {
  /** What the provider calls them; it names a new account and is no proof of anything. */
  readonly called: readonly string[];
}

const TRIES = 50;
const LONGEST = 48;

/**
 * The account of a person whom a provider has proved; one is made at the first time. An account that happens to have the same name or mail
 * address is never taken for theirs. Undefined where their account is closed.
 */
export async function accountOfLink(
  world: World,
  asker: Omit<Asker, "by">,
  { issuer, subject, called }: LinkedPerson,
  role: Role | undefined,
): Promise<Account | undefined> {
  const held = await world.store.accounts.accountLinked(issuer, subject);
  if (held !== undefined) return held.closed === true ? undefined : held;
  const base = called.map(nameFrom).find((name) => name.length >= 2 && isAccountName(name)) ?? "person";
  const grants = role === undefined ? [] : [{ role }];
  for (let nth = 1; nth <= TRIES; nth += 1) {
    const name = nth === 1 ? base : `${base}-${nth}`;
    if ((await world.store.accounts.accountNamed(name)) !== undefined) continue;
    const made = await addAccount(world, { ...asker, by: name }, { name, link: { issuer, subject }, grants });
    return made;
  }
  throw new Error(`there are ${TRIES} accounts called "${base}" already; an administrator can make one by hand`);
}

/** A name that an account may have, as near to a given one as can be. */
function nameFrom(given: string): string {
  const plain = given.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const kept = plain.replace(/[^a-z0-9._@-]+/g, "-").slice(0, LONGEST);
  return kept.replace(/^[^a-z0-9]+/, "").replace(/[^a-z0-9]+$/, "");
}
