import type { AccessToken, Account, Scope } from "../../model/account.ts";
import { scopeNames } from "../../model/account.ts";
import { AskedWrongly } from "../asked-wrongly.ts";
import type { World } from "../world.ts";
import type { Asker } from "./accounts.ts";
import { hashOfSecret, newId, newSecret } from "./secret.ts";

/** A token to be made. */
export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Days after which it is not taken any more; absent: it is taken until it is revoked. */
  readonly days?: number | undefined;
}

/** A token with its secret, which is shown this once. */
export interface MadeToken {
  readonly token: AccessToken;
  readonly secret: string;
}

const MOST = 50;
const MOST_DAYS = 3660;
const DAY = 86_400_000;

/** Makes a token of an account. Throws AskedWrongly in plain words where it cannot be. */
export async function makeToken(world: World, asker: Asker, account: Account, asked: NewToken): Promise<MadeToken> {
  const { name, scopes, days } = asked;
  if (name.trim() === "") throw new AskedWrongly("give the token a name, so that you know it again when you revoke it");
  if (scopes.length === 0) throw new AskedWrongly(`choose what the token may be used for: ${scopeNames.join(", ")}`);
  if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS)) {
    throw new AskedWrongly(`a token lasts from 1 to ${MOST_DAYS} days`);
  }
  return keep(world, asker, account, { kind: "api", name: name.trim().slice(0, 80), scopes, days });
}

/** Makes the secret of an account's private feeds anew; an earlier one is revoked. */
export async function makeFeedToken(world: World, asker: Asker, account: Account): Promise<MadeToken> {
  const held = (await world.store.accounts.tokens(account.id)).filter(({ kind }) => kind === "feed");
  for (const { id } of held) await revokeToken(world, asker, account, id);
  return keep(world, asker, account, { kind: "feed", name: "private feeds", scopes: ["read"] });
}

/** Revokes a token of an account. Throws an Error where it has none of that id. */
export async function revokeToken(world: World, asker: Asker, account: Account, id: string): Promise<void> {
  const note = { at: world.now(), ...said(asker), what: "token-revoked", on: account.name, before: { id } };
  if (await world.store.accounts.removeToken(account.id, id, note)) return;
  throw new AskedWrongly(`${account.name} has no token ${id}; it may have been revoked already`);
}

/** The account that a token's secret stands for, and the token; undefined where it is not taken. */
export async function accountOfToken(
  world: World,
  secret: string,
  kind: AccessToken["kind"],
): Promise<{ readonly account: Account; readonly token: AccessToken } | undefined> {
  const { accounts } = world.store;
  const now = world.now();
  const token = await accounts.token(hashOfSecret(secret));
  if (token === undefined || token.kind !== kind || (token.expires ?? now) < now) return undefined;
  const account = await accounts.account(token.account);
  if (account === undefined || account.closed === true) return undefined;
  const day = now.slice(0, 10);
  if (token.lastUsed !== day) await accounts.useToken(token.hash, day);
  return { account, token };
}

async function keep(
  world: World,
  asker: Asker,
  account: Account,
  { days, ...asked }: NewToken & Pick<AccessToken, "kind">,
): Promise<MadeToken> {
  const held = await world.store.accounts.tokens(account.id);
  if (held.length >= MOST) throw new AskedWrongly(`${account.name} has ${MOST} tokens already; revoke one first`);
  const at = world.now();
  const { secret, hash } = newSecret(asked.kind === "feed" ? "dragoman-feed-" : "dragoman-");
  const expires = days === undefined ? {} : { expires: new Date(Date.parse(at) + days * DAY).toISOString() };
  const token: AccessToken = { id: newId(), hash, account: account.id, ...asked, madeAt: at, ...expires };
  const { id, name, kind, scopes } = token;
  const after = { id, name, kind, scopes, ...expires };
  await world.store.accounts.addToken(token, { at, ...said(asker), what: "token-made", on: account.name, after });
  return { token, secret };
}

function said({ by, address }: Asker) {
  return address === undefined ? { by } : { by, address };
}
