import type { Context } from "hono";

/** Whether an address to listen on is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** What to do where the record has no accounts and others could reach it. */
export const MAKE_AN_ACCOUNT = "make an account first: dragoman account add NAME --role administrator";

/** Why a server without accounts may not listen where it is asked to; undefined where it may. */
export function opennessFault(host: string, publicUrl: string | undefined): string | undefined {
  if (!isLoopback(host)) {
    return `this record has no accounts, so that anyone who reaches ${host} could read and change it; ${MAKE_AN_ACCOUNT}`;
  }
  if (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname.replace(/^\[|\]$/g, ""))) return undefined;
  return `this record has no accounts, so that anyone who reaches ${publicUrl} could read and change it; ${MAKE_AN_ACCOUNT}`;
}

const FORWARDED = ["Forwarded", "X-Forwarded-For", "X-Real-IP"];

/** Whether a request came through a proxy: then the one who asks is not at this machine. */
export function isForwarded({ req }: Context): boolean {
  return FORWARDED.some((name) => req.header(name) !== undefined);
}
