import type { Account, AccountId, AccountLink, Grant, Role } from "../../model/account.ts";
import { roleNames } from "../../model/account.ts";
import type { Json } from "../../model/correction.ts";
import type { ProcessId } from "../../model/process.ts";
import { AskedWrongly } from "../asked-wrongly.ts";
import type { World } from "../world.ts";
import { isAdministrator } from "./may.ts";
import { hashPassword, type PasswordCost } from "./password.ts";
import { passwordFault } from "./password-fault.ts";
import { newId } from "./secret.ts";

/** Who asks for a change of accounts, for the audit log. */
export interface Asker {
  /** Name of an account, or `command line`. */
  readonly by: string;
  readonly address?: string | undefined;
  /** Used by tests: how hard a password is to try. */
  readonly cost?: PasswordCost;
}

/** An account to be made. */
export interface NewAccount {
  readonly name: string;
  readonly password?: string | undefined;
  readonly link?: AccountLink;
  readonly grants?: readonly Grant[];
}

const NAME = /^[a-z0-9](?:[a-z0-9._@-]{0,62}[a-z0-9])?$/;
/** Names that would read like somebody else in the record and in the audit log. */
const TAKEN: ReadonlySet<string> = new Set(["nobody", "a-reader", "dragoman", "system"]);
/** Another change came in between so often before one gives up. */
const TRIES = 5;

/** Whether an account may be called so. */
export function isAccountName(name: string): boolean {
  return NAME.test(name) && !TAKEN.has(name);
}

/** Makes an account. Throws AskedWrongly in plain words where it cannot be. */
export async function addAccount(world: World, asker: Asker, asked: NewAccount): Promise<Account> {
  const { name, password, link, grants = [] } = asked;
  if (!isAccountName(name)) {
    throw new AskedWrongly(
      `"${name}" cannot be the name of an account; take small letters, digits and . _ - @, and begin and end with a letter or digit`,
    );
  }
  await requireProcesses(world, grants);
  const account: Account = {
    id: newId() as AccountId,
    name,
    ...(password === undefined ? {} : { password: await hashed(password, name, asker) }),
    ...(link === undefined ? {} : { link }),
    grants,
    madeAt: world.now(),
  };
  const isAdded = await world.store.accounts.add(account, noteOf(world, asker, "account-added", undefined, account));
  if (!isAdded) throw new AskedWrongly(`there is an account "${name}" already`);
  return account;
}

/** The account of a name. Throws an Error where there is none. */
export async function requireAccount({ store }: World, name: string): Promise<Account> {
  const found = await store.accounts.accountNamed(name);
  if (found === undefined) throw new AskedWrongly(`there is no account "${name}"; dragoman account list shows them`);
  return found;
}

/** Gives a role on a process, or on all; it takes the place of the one given there before. */
export function giveRole(world: World, asker: Asker, name: string, role: Role, process?: ProcessId): Promise<Account> {
  return changeAccount(world, asker, name, "role-given", async (account) => {
    const grant: Grant = process === undefined ? { role } : { role, process };
    await requireProcesses(world, [grant]);
    return { ...account, grants: [...account.grants.filter((held) => held.process !== process), grant] };
  });
}

/** Takes the role on a process, or that on all, away. */
export function takeRole(world: World, asker: Asker, name: string, process?: ProcessId): Promise<Account> {
  return changeAccount(world, asker, name, "role-taken", async (account) => {
    return { ...account, grants: account.grants.filter((held) => held.process !== process) };
  });
}

/** Sets a new password, and ends all sessions of the account but one where its hash is given. */
export async function setPassword(
  world: World,
  asker: Asker,
  name: string,
  password: string,
  butSession?: string,
): Promise<Account> {
  const hash = await hashed(password, name, asker);
  const account = await changeAccount(world, asker, name, "password-set", async (held) => ({
    ...held,
    password: hash,
  }));
  await world.store.accounts.endSessions(account.id, butSession);
  return account;
}

/** Closes an account (it may not sign in, and its tokens are not taken), or opens it again. */
export async function closeAccount(world: World, asker: Asker, name: string, isClosed: boolean): Promise<Account> {
  const what = isClosed ? "account-closed" : "account-opened";
  const account = await changeAccount(world, asker, name, what, async ({ closed: _closed, ...held }) =>
    isClosed ? { ...held, closed: true } : held,
  );
  if (isClosed) await world.store.accounts.endSessions(account.id);
  return account;
}

/** Takes an account away with its password, sessions and tokens. Corrections that it made stay in the record under its name. */
export async function removeAccount(world: World, asker: Asker, name: string): Promise<void> {
  const account = await requireAccount(world, name);
  await requireOtherAdministrator(world, account);
  await world.store.accounts.remove(account.id, noteOf(world, asker, "account-removed", account, undefined));
}

/** Changes an account as `change` says, again where another change came in between. */
export async function changeAccount(
  world: World,
  asker: Asker,
  name: string,
  what: string,
  change: (account: Account) => Promise<Account>,
): Promise<Account> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await requireAccount(world, name);
    const after = await change(before);
    if (isAdministrator(before) && !isAdministrator(after)) await requireOtherAdministrator(world, before);
    if (await world.store.accounts.replace(before, after, noteOf(world, asker, what, before, after))) return after;
  }
  throw new Error(`the account "${name}" is being changed by somebody else; try again`);
}

/** What may be shown of an account, and is kept of it in the audit log: no hash of a password. */
export function shownAccount({ password, ...account }: Account): Json {
  return { ...account, hasPassword: password !== undefined } as unknown as Json;
}

/** The role of that name. Throws an Error that lists those there are. */
export function requireRole(name: string): Role {
  const found = roleNames.find((role) => role === name);
  if (found === undefined) throw new AskedWrongly(`"${name}" is no role; there is: ${roleNames.join(", ")}`);
  return found;
}

function noteOf(world: World, { by, address }: Asker, what: string, before?: Account, after?: Account) {
  return {
    at: world.now(),
    by,
    what,
    on: (after ?? before)?.name ?? "",
    ...(before === undefined ? {} : { before: shownAccount(before) }),
    ...(after === undefined ? {} : { after: shownAccount(after) }),
    ...(address === undefined ? {} : { address }),
  };
}

async function hashed(password: string, name: string, { cost }: Asker): Promise<string> {
  const fault = passwordFault(password, name);
  if (fault !== undefined) throw new AskedWrongly(fault);
  return hashPassword(password, cost);
}

async function requireProcesses({ store }: World, grants: readonly Grant[]): Promise<void> {
  for (const { process } of grants) {
    if (process === undefined || (await store.process(process)) !== undefined) continue;
    throw new AskedWrongly(
      `there is no process "${process}" on which a role could be given; dragoman process list shows them`,
    );
  }
}

/** Somebody must be able to look after the others. */
async function requireOtherAdministrator({ store }: World, account: Account): Promise<void> {
  if (!isAdministrator(account)) return;
  const all = await store.accounts.accounts();
  const others = all.filter(({ id }) => id !== account.id);
  if (others.length === 0 || others.some(isAdministrator)) return;
  throw new AskedWrongly(
    `"${account.name}" is the only administrator; make another one first (dragoman account role NAME administrator)`,
  );
}
