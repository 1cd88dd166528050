import type { Context } from "hono";
import type { World } from "../../app/world.ts";

/** Whether an address to listen on is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** What to do where the record has no accounts and others could reach it. */
export const MAKE_AN_ACCOUNT = "make an account first: dragoman account add NAME --role administrator";

/** Throws an Error that says what to do where a record without accounts would be served to others than this machine. */
export async function requireAccountsFor({ store }: World, host: string): Promise<void> {
  if (isLoopback(host) || (await store.accounts.any())) return;
  throw new Error(
    `this record has no accounts, so that anyone who reaches ${host} could read and change it; ${MAKE_AN_ACCOUNT}`,
  );
}

const FORWARDED = ["Forwarded", "X-Forwarded-For", "X-Real-IP"];

/** Whether a request comes from this machine: by one of its own names, and through no proxy. */
export function isFromHere({ req }: Context): boolean {
  const { hostname } = new URL(req.url);
  return isLoopback(hostname.replace(/^\[|\]$/g, "")) && FORWARDED.every((name) => req.header(name) === undefined);
}
