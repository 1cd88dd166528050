import type { Context, MiddlewareHandler, Next } from "hono";
import type { World } from "../../app/world.ts";
import { problemAnswer } from "../api/problem.ts";
import { notFoundPage } from "../pages/error-pages.tsx";
import type { Page } from "../pages/page.ts";
import { type Acting, runAs } from "./acting.ts";
import { callerAddress } from "./caller-address.ts";
import type { Reach } from "./cookies.ts";
import { actOf, isAllowed } from "./is-allowed.ts";
import { isFromHere, isLoopback, MAKE_AN_ACCOUNT } from "./open-to.ts";
import { notAllowedPage } from "./pages/not-allowed-page.tsx";
import { askToSignIn, isForPrograms } from "./refusals.ts";
import { type Ruled, ruleOf } from "./rule-of.ts";
import { type Caller, whoAsks } from "./who-asks.ts";

/** What the gate needs of the server. */
export interface GateOptions extends Reach {
  /** The whole record, as nobody sees it. */
  readonly world: World;
  /** The address that the server listens on. */
  readonly host: string;
  /** Addresses of proxies that are believed when they say who asks. */
  readonly proxies: readonly string[];
  draw(context: Context, page: Page): Response | Promise<Response>;
}

/**
 * Lets in whom the rules let in, and has everything behind it done in their name. Where the record has no accounts, all is open
 * to this machine and to nobody else; from the first account on, what no rule opens is refused.
 */
export function gate(options: GateOptions): MiddlewareHandler {
  return async (context, next) => {
    const { world, host, proxies } = options;
    const address = callerAddress(context, proxies);
    if (!(await world.store.accounts.any())) {
      if (!isLoopback(host) || !isFromHere(context)) return refuseOpen(context);
      return runAs({ isGuarded: false, act: "read", address }, next);
    }
    const answer = await letIn(options, context, next, address);
    if (answer !== undefined) context.res = answer;
    keepPrivate(context);
    return;
  };
}

/** Lets a request through where its rule does; else gives the refusal. */
async function letIn(
  options: GateOptions,
  context: Context,
  next: Next,
  address: string,
): Promise<Response | undefined> {
  const ruled = ruleOf(context);
  const caller = await whoAsks(options.world, context, options, ruled?.route ?? "");
  if (caller.kind === "bad token") return askToSignIn(context);
  const acting = actingOf(caller, ruled, address);
  if (ruled === undefined || !isAllowed(ruled, acting.person)) {
    return runAs(acting, () => refuse(options, context, ruled, acting));
  }
  const isStillAllowed = async (): Promise<boolean> => {
    const again = await whoAsks(options.world, context, options, ruled.route);
    return isAllowed(ruled, again.kind === "person" ? again.person : undefined);
  };
  await runAs({ ...acting, isStillAllowed }, next);
  return undefined;
}

function actingOf(caller: Exclude<Caller, { kind: "bad token" }>, ruled: Ruled | undefined, address: string): Acting {
  return {
    isGuarded: true,
    act: ruled === undefined ? "read" : actOf(ruled),
    address,
    ...(caller.kind === "person" ? { person: caller.person } : {}),
    ...(caller.formToken === undefined ? {} : { formToken: caller.formToken }),
  };
}

/** What one may not know of looks like what is not there; what one may see and not do is told as that. */
async function refuse(
  { draw }: GateOptions,
  context: Context,
  ruled: Ruled | undefined,
  { person }: Acting,
): Promise<Response> {
  if (person === undefined) return askToSignIn(context);
  const isUnseen = ruled?.process !== undefined && !isAllowed({ ...ruled, rule: "read here" }, person);
  if (isForPrograms(context) || person.token !== undefined) {
    if (ruled === undefined)
      return problemAnswer("unknown-address", "/api/docs lists the addresses of this interface.");
    if (isUnseen) return problemAnswer("unknown-process", "There is none of that id that you may see.");
    return problemAnswer(
      "not-allowed",
      "Neither your roles nor the token's scopes may be enough; /account shows both.",
    );
  }
  if (ruled === undefined) return draw(context, notFoundPage("There is no page at this address.", "/"));
  if (isUnseen) return draw(context, notFoundPage("There is no such process in this record.", "/"));
  return draw(context, notAllowedPage());
}

function refuseOpen(context: Context): Response {
  const words = `This record has no accounts, and is open to its own machine only; ${MAKE_AN_ACCOUNT}.`;
  return isForPrograms(context) ? problemAnswer("foreign-request", words) : context.text(words, 403);
}

/** Pages with secrets and forms for them; all others may be gone back to, so that what was entered in a refused form is still there. */
const UNKEPT = /^\/(?:account|admin|login)(?:\/|$)/;

/** What is answered to one person is kept by no cache between us. */
function keepPrivate(context: Context): void {
  const said = context.res.headers.get("Cache-Control") ?? "";
  if (said.includes("immutable")) return;
  const isPage = context.res.headers.get("Content-Type")?.startsWith("text/html") === true;
  const mayGoBack = said === "no-cache" || (isPage && !UNKEPT.test(context.req.path));
  context.header("Cache-Control", mayGoBack ? "private, no-cache" : "private, no-store");
  context.header("Vary", "Cookie, Authorization", { append: true });
}
