import { type Context, Hono } from "hono";
import { accountOfLink } from "../../app/accounts/account-of-link.ts";
import { openSession } from "../../app/accounts/sign-in.ts";
import { messageOf } from "../../model/message-of.ts";
import { localAddress } from "../act-routes.ts";
import { notFoundPage } from "../pages/error-pages.tsx";
import { actingNow } from "./acting.ts";
import { cookieOf, giveCookie, takeCookie } from "./cookies.ts";
import { drawLogin, enter, type LoginTools } from "./login-routes.ts";
import type { Asking, OpenId } from "./open-id.ts";

/** Signing in by a provider of OpenID Connect, where there is one. */
export function openIdRoutes(tools: LoginTools): Hono {
  const app = new Hono();
  const { openId } = tools;
  app.get("/login/openid", async (context) => {
    const to = localAddress(context.req.query("to") ?? "/");
    if (openId === undefined || actingNow()?.isGuarded !== true) return none(tools, context);
    try {
      const { asking, address } = await openId.ask(returnAddress(tools, context), to);
      giveCookie(context, tools, "openid", Buffer.from(JSON.stringify(asking)).toString("base64url"));
      return context.redirect(address.href, 303);
    } catch (error) {
      await noteFault(tools, error);
      const fault = `${openId.label} does not answer just now. Try again in a moment.`;
      return drawLogin(tools, context, { to, fault, status: 502 });
    }
  });
  app.get("/login/openid/return", async (context) => {
    const asking = askingIn(cookieOf(context, tools, "openid"));
    takeCookie(context, tools, "openid");
    if (openId === undefined || actingNow()?.isGuarded !== true) return none(tools, context);
    if (asking === undefined) {
      return drawLogin(tools, context, {
        to: "/",
        fault: "This sign-in was not begun here, or is too old. Begin anew.",
        status: 400,
      });
    }
    try {
      return await enterBy(tools, openId, asking, context);
    } catch (error) {
      await noteFault(tools, error);
      const fault = `Signing in by ${openId.label} did not succeed. Try again, or ask an administrator.`;
      return drawLogin(tools, context, { to: localAddress(asking.to), fault, status: 401 });
    }
  });
  return app;
}

async function enterBy(tools: LoginTools, openId: OpenId, asking: Asking, context: Context): Promise<Response> {
  const { search } = new URL(context.req.url);
  const person = await openId.answered(new URL(`${returnAddress(tools, context)}${search}`), asking);
  const address = actingNow()?.address ?? "unknown";
  const account = await accountOfLink(tools.world, { address }, person, openId.role);
  if (account === undefined) throw new Error("the account is closed");
  await enter(
    tools,
    context,
    await openSession(tools.world, account, { address, agent: context.req.header("User-Agent") }),
  );
  return context.redirect(localAddress(asking.to), 303);
}

/** The address at which the provider hands people back: the one that it was told. */
function returnAddress({ publicUrl }: LoginTools, context: Context): string {
  return `${publicUrl ?? new URL(context.req.url).origin}/login/openid/return`;
}

function askingIn(cookie: string | undefined): Asking | undefined {
  try {
    const held = JSON.parse(Buffer.from(cookie ?? "", "base64url").toString()) as Partial<Asking>;
    const { state, nonce, verifier, to } = held;
    return [state, nonce, verifier, to].every((part) => typeof part === "string") ? (held as Asking) : undefined;
  } catch {
    return undefined;
  }
}

function none({ draw }: LoginTools, context: Context): Response | Promise<Response> {
  return draw(context, notFoundPage("There is no page at this address.", "/"));
}

async function noteFault({ world }: LoginTools, error: unknown): Promise<void> {
  const address = actingNow()?.address;
  const from = address === undefined ? {} : { address };
  const after = { fault: messageOf(error).slice(0, 200) };
  await world.store.accounts.note({
    at: world.now(),
    by: "nobody",
    what: "sign-in-refused",
    on: "OpenID Connect",
    after,
    ...from,
  });
}
