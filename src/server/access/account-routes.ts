import { type Context, Hono } from "hono";
import { accountData } from "../../app/accounts/account-data.ts";
import { type Asker, removeAccount, setPassword } from "../../app/accounts/accounts.ts";
import { isAdministrator, mayHere } from "../../app/accounts/may.ts";
import { isOwnPassword, openSession } from "../../app/accounts/sign-in.ts";
import { makeFeedToken, makeToken, revokeToken } from "../../app/accounts/tokens.ts";
import type { World } from "../../app/world.ts";
import { type Account, type Scope, type Session, scopeNames } from "../../model/account.ts";
import { messageOf } from "../../model/message-of.ts";
import { type Form, formOf } from "../acts/form.ts";
import { askOf } from "../ask.ts";
import { refusedPage } from "../pages/error-pages.tsx";
import type { Page } from "../pages/page.ts";
import { actingNow } from "./acting.ts";
import { type Reach, takeCookie } from "./cookies.ts";
import { enter } from "./login-routes.ts";
import { onlyGuarded } from "./only-guarded.ts";
import { type AccountShown, accountPage } from "./pages/account-page.tsx";
import { requireOthers } from "./require-others.ts";

/** What the pages of accounts need of the server. */
export interface AccountTools extends Reach {
  /** The whole record. */
  readonly world: World;
  draw(context: Context, page: Page): Response | Promise<Response>;
}

/** Who asks for something on their own page, and what for. */
interface Own {
  readonly account: Account;
  readonly session: Session;
  readonly asker: Asker;
  readonly form: Form;
  readonly context: Context;
}

type OwnAct = (tools: AccountTools, own: Own) => Promise<Response | AccountShown["made"]>;

const back = (context: Context, done: string) => context.redirect(`/account?done=${done}`, 303);

/** What one may do to one's own account. */
const ACTS: Readonly<Record<string, OwnAct>> = {
  async password(tools, { account, session, asker, form, context }) {
    await requireProof(tools.world, account, asker, form.all("current")[0] ?? "");
    await setPassword(tools.world, asker, account.name, form.all("new")[0] ?? "");
    const { address = "unknown", agent } = session;
    await enter(tools, context, await openSession(tools.world, account, { address, agent }));
    return back(context, "password");
  },
  async token({ world }, { account, asker, form }) {
    const days = form.one("days") === "" ? undefined : Number(form.one("days"));
    const scopes: readonly Scope[] = scopeNames.filter((scope) => form.all("scope").includes(scope));
    const { secret } = await makeToken(world, asker, account, { name: form.one("name"), scopes, days });
    return { kind: "api", secret };
  },
  async feed({ world }, { account, asker }) {
    const { secret } = await makeFeedToken(world, asker, account);
    return { kind: "feed", secret };
  },
  async revoke({ world }, { account, asker, form, context }) {
    await revokeToken(world, asker, account, form.one("id"));
    return back(context, "revoked");
  },
  async others({ world }, { account, session, asker, context }) {
    await world.store.accounts.endSessions(account.id, session.hash);
    await noteEnd(world, account, asker);
    return back(context, "others");
  },
  async everywhere(tools, { account, asker, context }) {
    await tools.world.store.accounts.endSessions(account.id);
    await noteEnd(tools.world, account, asker);
    takeCookie(context, tools, "session");
    return context.redirect("/login", 303);
  },
  async remove(tools, { account, asker, form, context }) {
    await requireProof(tools.world, account, asker, form.all("proof")[0] ?? "");
    await requireOthers(tools.world);
    await removeAccount(tools.world, asker, account.name);
    takeCookie(context, tools, "session");
    return context.redirect("/login", 303);
  },
};

/** One's own account. */
export function accountRoutes(tools: AccountTools): Hono {
  const app = new Hono();
  app.use("/account/*", onlyGuarded(tools.draw));
  app.get("/account", (context) => drawAccount(tools, context));
  app.get("/account/data.json", async (context) => {
    context.header("Content-Disposition", 'attachment; filename="dragoman-account.json"');
    return context.json(await accountData(tools.world, ownOf().account));
  });
  app.post("/account/:act", async (context) => {
    const name = context.req.param("act");
    const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
    try {
      if (act === undefined) throw new Error(`"${name}" is nothing that can be done to an account`);
      const done = await act(tools, { ...ownOf(), form: await formOf(context), context });
      return done instanceof Response ? done : drawAccount(tools, context, done);
    } catch (error) {
      return tools.draw(context, refusedPage(messageOf(error)));
    }
  });
  return app;
}

async function drawAccount(tools: AccountTools, context: Context, made?: AccountShown["made"]): Promise<Response> {
  const { store } = tools.world;
  const { account, session } = ownOf();
  const person = actingNow()?.person;
  const processes = (await store.processes()).filter(({ id }) => person !== undefined && mayHere(person, "read", id));
  const shown: AccountShown = {
    ask: askOf(context, ""),
    account,
    session,
    sessions: await store.accounts.sessions(account.id),
    tokens: await store.accounts.tokens(account.id),
    processes,
    isAdministrator: isAdministrator(account),
    ...(made === undefined ? {} : { made }),
  };
  return tools.draw(context, accountPage(shown));
}

function ownOf(): Pick<Own, "account" | "session" | "asker"> {
  const now = actingNow();
  if (now?.person?.session === undefined) throw new Error("sign in first");
  const { account, session } = now.person;
  return { account, session, asker: { by: account.name, address: now.address } };
}

/** Throws an Error where what was given does not show that the account's owner asks. */
async function requireProof(
  world: World,
  account: Account,
  { address = "unknown" }: Asker,
  given: string,
): Promise<void> {
  if (account.password === undefined) {
    if (given.trim() !== account.name) throw new Error("write the name of your account, to be sure");
  } else if (!(await isOwnPassword(world, account, { password: given, address }))) {
    throw new Error("that is not your present password; nothing was changed");
  }
}

async function noteEnd(world: World, { name }: Account, { by, address }: Asker): Promise<void> {
  const from = address === undefined ? {} : { address };
  await world.store.accounts.note({ at: world.now(), by, what: "sessions-ended", on: name, ...from });
}
