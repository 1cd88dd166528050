import type { Context } from "hono";
import { accountOfSession } from "../../app/accounts/sign-in.ts";
import { accountOfToken } from "../../app/accounts/tokens.ts";
import type { World } from "../../app/world.ts";
import type { Person } from "./acting.ts";
import { cookieOf, formTokenOf, type Reach } from "./cookies.ts";
import { isFeed } from "./rules.ts";

/** Who asks, and what forms on their pages carry; `bad token` where a token was given that is not taken. */
export type Caller =
  | { readonly kind: "person"; readonly person: Person; readonly formToken?: string }
  | { readonly kind: "nobody"; readonly formToken?: string }
  | { readonly kind: "bad token" };

/** Finds out who asks: by a token where one was given, else by the browser's session. */
export async function whoAsks(world: World, context: Context, reach: Reach, route: string): Promise<Caller> {
  const given = bearerIn(context);
  if (given !== undefined) return byToken(world, given);
  const key = context.req.query("key");
  if (key !== undefined && isFeed(route, context.req.path)) return byFeedKey(world, key);
  const secret = cookieOf(context, reach, "session");
  // An open page that waits for news is not somebody at work.
  const found = secret === undefined ? undefined : await accountOfSession(world, secret, route !== "GET /live");
  if (found !== undefined && secret !== undefined) {
    const { account, session } = found;
    return { kind: "person", person: { account, grants: account.grants, session }, formToken: formTokenOf(secret) };
  }
  const visitor = cookieOf(context, reach, "visitor");
  return visitor === undefined ? { kind: "nobody" } : { kind: "nobody", formToken: formTokenOf(visitor) };
}

/** The header that carries a token; one of another scheme is a proxy's, and none of ours. */
export function bearerIn({ req }: Context): string | undefined {
  const given = req.header("Authorization");
  return given !== undefined && /^Bearer\b/i.test(given) ? given : undefined;
}

async function byToken(world: World, given: string): Promise<Caller> {
  const [, secret] = /^Bearer +([\w-]{20,200})$/i.exec(given) ?? [];
  const found = secret === undefined ? undefined : await accountOfToken(world, secret, "api");
  if (found === undefined) return { kind: "bad token" };
  const { account, token } = found;
  return { kind: "person", person: { account, grants: account.grants, scopes: token.scopes, token } };
}

async function byFeedKey(world: World, key: string): Promise<Caller> {
  const found = await accountOfToken(world, key, "feed");
  if (found === undefined) return { kind: "bad token" };
  const { account, token } = found;
  return { kind: "person", person: { account, grants: account.grants, scopes: ["read"], token } };
}
