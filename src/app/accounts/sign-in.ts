import type { Account, AccountId, NewAuditEntry, Session } from "../../model/account.ts";
import type { World } from "../world.ts";
import { hashPassword, isDated, isPassword, type PasswordCost, USUAL_COST } from "./password.ts";
import { hashOfSecret, newSecret } from "./secret.ts";

/** No password is longer; what is given is tried no further. */
const LONGEST = 1000;

/** How long a session lasts: unused, and in all. */
export const SESSION = { idleHours: 12, wholeHours: 7 * 24 };

const HOUR = 3_600_000;
/** When a session was last seen is written down no more often than this. */
const SEEN_MS = 5 * 60_000;

/** Tries at signing in within so many minutes: under one name from one address, under one name, from one address. */
export const TRIES = { minutes: 15, nameAndAddress: 5, name: 30, address: 50 };

/** Who wants to sign in, and from where. */
export interface SignIn {
  readonly name: string;
  readonly password: string;
  readonly address: string;
  readonly agent?: string | undefined;
  readonly cost?: PasswordCost;
}

/** What came of it. Whether an account of that name exists cannot be told from it. */
export type SignedIn =
  | { readonly kind: "in"; readonly account: Account; readonly secret: string }
  | { readonly kind: "refused" }
  | { readonly kind: "too many"; readonly minutes: number };

/** Signs in by name and password. A name that nobody has takes as long as a wrong password. */
export async function signIn(world: World, asked: SignIn): Promise<SignedIn> {
  const { address, cost = USUAL_COST } = asked;
  const [name, password] = [asked.name.toLowerCase(), asked.password.slice(0, LONGEST)];
  if (await isTooMuch(world, name, address)) return { kind: "too many", minutes: TRIES.minutes };
  const spare = await decoy(cost);
  const account = await world.store.accounts.accountNamed(name);
  const held = account?.password ?? spare;
  const isRight = await isPassword(password, held);
  if (!isRight || account?.password === undefined || account.closed === true) {
    await world.store.accounts.note(noteOf(world, "sign-in-refused", account?.name ?? "", address));
    return { kind: "refused" };
  }
  await world.store.accounts.forgetTries(keyOf("both", name, address));
  if (isDated(account.password, cost)) await rehash(world, account, password, cost);
  return { kind: "in", account, secret: await openSession(world, account, asked) };
}

/** Whether a password is that of an account; tries are counted as those at signing in are. Throws an Error where there were too many. */
export async function isOwnPassword(
  world: World,
  account: Account,
  { password, address }: Pick<SignIn, "password" | "address">,
): Promise<boolean> {
  if (await isTooMuch(world, account.name, address)) {
    throw new Error(`there were too many tries; wait ${TRIES.minutes} minutes`);
  }
  const isRight = account.password !== undefined && (await isPassword(password, account.password));
  if (isRight) await world.store.accounts.forgetTries(keyOf("both", account.name, address));
  return isRight;
}

/** Opens a session of an account that was proved to be its owner's; gives the secret for the cookie. */
export async function openSession(
  world: World,
  account: Account,
  { address, agent }: Pick<SignIn, "address" | "agent">,
): Promise<string> {
  const now = world.now();
  const { secret, hash } = newSecret();
  const session: Session = {
    hash,
    account: account.id,
    madeAt: now,
    seenAt: now,
    address,
    ...(agent === undefined ? {} : { agent: agent.slice(0, 200) }),
  };
  await world.store.accounts.openSession(session, {
    madeAfter: ago(now, SESSION.wholeHours),
    seenAfter: ago(now, SESSION.idleHours),
  });
  await world.store.accounts.note(noteOf(world, "signed-in", account.name, address));
  return secret;
}

/** The account that a session's secret stands for; undefined where there is none, it is over, or the account is closed. */
export async function accountOfSession(
  world: World,
  secret: string,
  isSeen = true,
): Promise<{ readonly account: Account; readonly session: Session } | undefined> {
  const { accounts } = world.store;
  const now = world.now();
  const session = await accounts.session(hashOfSecret(secret));
  if (session === undefined) return undefined;
  if (session.madeAt < ago(now, SESSION.wholeHours) || session.seenAt < ago(now, SESSION.idleHours)) {
    await accounts.endSession(session.hash);
    return undefined;
  }
  const account = await accounts.account(session.account as AccountId);
  if (account === undefined || account.closed === true) return undefined;
  if (isSeen && Date.parse(now) - Date.parse(session.seenAt) > SEEN_MS) await accounts.seeSession(session.hash, now);
  return { account, session };
}

/** Counts the try before the password is looked at: tries made at once are all counted. */
async function isTooMuch({ store, now }: World, name: string, address: string): Promise<boolean> {
  const at = now();
  const since = new Date(Date.parse(at) - TRIES.minutes * 60_000).toISOString();
  const count = (key: string) => store.accounts.countTry(key, at, since);
  const both = await count(keyOf("both", name, address));
  if (both > TRIES.nameAndAddress) return true;
  const [byName, byAddress] = [await count(keyOf("name", name)), await count(keyOf("address", address))];
  return byName > TRIES.name || byAddress > TRIES.address;
}

function keyOf(what: string, ...parts: readonly string[]): string {
  return hashOfSecret(JSON.stringify([what, ...parts]));
}

function ago(now: string, hours: number): string {
  return new Date(Date.parse(now) - hours * HOUR).toISOString();
}

function noteOf(world: World, what: string, name: string, address: string): NewAuditEntry {
  return { at: world.now(), by: what === "signed-in" ? name : "nobody", what, on: name, address };
}

/** A password made at a lower cost is hashed anew when it is known. */
async function rehash(world: World, account: Account, password: string, cost: PasswordCost): Promise<void> {
  const after = { ...account, password: await hashPassword(password, cost) };
  await world.store.accounts.replace(account, after, noteOf(world, "password-hashed-anew", account.name, ""));
}

const decoys = new Map<string, Promise<string>>();

/** A hash that no password fits, for names that nobody has. */
function decoy(cost: PasswordCost): Promise<string> {
  const key = JSON.stringify(cost);
  const made = decoys.get(key) ?? hashPassword(newSecret().secret, cost);
  decoys.set(key, made);
  return made;
}
