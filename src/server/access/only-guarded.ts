import type { Context, MiddlewareHandler } from "hono";
import type { Page } from "../pages/page.ts";
import { actingNow } from "./acting.ts";
import { noAccountsPage } from "./pages/no-accounts-page.tsx";

/** Answers for the pages of accounts where the record has none. */
export function onlyGuarded(draw: (context: Context, page: Page) => Response | Promise<Response>): MiddlewareHandler {
  return async (context, next) => (actingNow()?.isGuarded === true ? next() : draw(context, noAccountsPage()));
}
