import { randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import { hashOfSecret } from "../../app/accounts/secret.ts";
import { type SignedIn, signIn } from "../../app/accounts/sign-in.ts";
import type { World } from "../../app/world.ts";
import { localAddress } from "../act-routes.ts";
import { formOf } from "../acts/form.ts";
import { askOf } from "../ask.ts";
import type { Page } from "../pages/page.ts";
import { actingNow, runAs } from "./acting.ts";
import { cookieOf, formTokenOf, giveCookie, type Reach, takeCookie } from "./cookies.ts";
import type { OpenId } from "./open-id.ts";
import { type LoginOffer, loginPage } from "./pages/login-page.tsx";

/** What signing in needs of the server. */
export interface LoginTools extends Reach {
  readonly world: World;
  readonly openId?: OpenId | undefined;
  draw(context: Context, page: Page): Response | Promise<Response>;
}

/** Signing in with name and password, and signing out. */
export function loginRoutes(tools: LoginTools): Hono {
  const app = new Hono();
  app.get("/login", (context) => {
    const to = localAddress(context.req.query("to") ?? "/");
    if (actingNow()?.isGuarded !== true || actingNow()?.person !== undefined) return context.redirect(to, 303);
    return drawLogin(tools, context, { to });
  });
  app.post("/login", async (context) => {
    const form = await formOf(context);
    const [to, name] = [localAddress(form.one("to")), form.one("name")];
    const outcome = await signIn(tools.world, {
      name,
      password: form.all("password")[0] ?? "",
      address: actingNow()?.address ?? "unknown",
      agent: context.req.header("User-Agent"),
    });
    if (outcome.kind === "too many") context.header("Retry-After", String(outcome.minutes * 60));
    if (outcome.kind !== "in") return drawLogin(tools, context, { to, name, ...faultOf(outcome) });
    await enter(tools, context, outcome.secret);
    return context.redirect(to, 303);
  });
  app.post("/logout", async (context) => {
    const secret = cookieOf(context, tools, "session");
    if (secret !== undefined) await tools.world.store.accounts.endSession(hashOfSecret(secret));
    takeCookie(context, tools, "session");
    context.header("Clear-Site-Data", '"cache"');
    return context.redirect("/login", 303);
  });
  return app;
}

/** Gives the browser its new session; one that it had before is over, whoever gave it. */
export async function enter(tools: Omit<LoginTools, "draw">, context: Context, secret: string): Promise<void> {
  const before = cookieOf(context, tools, "session");
  if (before !== undefined) await tools.world.store.accounts.endSession(hashOfSecret(before));
  giveCookie(context, tools, "session", secret);
  takeCookie(context, tools, "visitor");
}

/** The page for signing in; a visitor gets a mark, so that the form is known to be ours. */
export function drawLogin(tools: LoginTools, context: Context, offer: LoginOffer): Response | Promise<Response> {
  const visitor = cookieOf(context, tools, "visitor") ?? randomBytes(24).toString("base64url");
  giveCookie(context, tools, "visitor", visitor);
  const acting = { isGuarded: true, act: "read", ...actingNow(), formToken: formTokenOf(visitor) } as const;
  return runAs(acting, () =>
    tools.draw(context, loginPage(askOf(context, ""), { ...offer, provider: tools.openId?.label })),
  );
}

function faultOf(outcome: Exclude<SignedIn, { kind: "in" }>): Pick<LoginOffer, "fault" | "status"> {
  return outcome.kind === "refused"
    ? { fault: "There is no account of this name with this password.", status: 401 }
    : { fault: `There were too many tries. Wait ${outcome.minutes} minutes, and try again.`, status: 429 };
}
