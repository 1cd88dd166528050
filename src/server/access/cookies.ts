import { createHash } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { SESSION } from "../../app/accounts/sign-in.ts";

/** Where this server is reached, and by whom. */
export interface Reach {
  /** `https://desk.example.org`: as people and programs outside name this server. */
  readonly publicUrl?: string | undefined;
}

/** What the browser holds: the secret of its session, a mark of a visitor who is not signed in, and a sign-in under way elsewhere. */
export type CookieName = "session" | "visitor" | "openid";

const LASTS: Readonly<Record<CookieName, number>> = { session: SESSION.wholeHours * 3600, visitor: 3600, openid: 600 };

/** Whether people reach this server by https: then cookies go nowhere else, and are bound to this host. */
export function isSecure({ publicUrl }: Reach): boolean {
  return publicUrl?.startsWith("https://") === true;
}

/** What a cookie of ours holds. */
export function cookieOf(context: Context, reach: Reach, name: CookieName): string | undefined {
  return getCookie(context, nameOf(reach, name));
}

/** Gives the browser a cookie that no script can read and no other site's form sends. */
export function giveCookie(context: Context, reach: Reach, name: CookieName, value: string): void {
  setCookie(context, nameOf(reach, name), value, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isSecure(reach),
    maxAge: LASTS[name],
  });
}

/** Takes a cookie back. */
export function takeCookie(context: Context, reach: Reach, name: CookieName): void {
  deleteCookie(context, nameOf(reach, name), { path: "/", secure: isSecure(reach) });
}

/** What forms carry for a browser that holds a secret: another site cannot know it. Every web process comes to the same. */
export function formTokenOf(secret: string): string {
  return createHash("sha256").update(`form of ${secret}`).digest("base64url").slice(0, 32);
}

function nameOf(reach: Reach, name: CookieName): string {
  return `${isSecure(reach) ? "__Host-" : ""}dragoman-${name}`;
}
