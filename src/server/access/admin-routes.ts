import { type Context, Hono } from "hono";
import {
  type Asker,
  addAccount,
  closeAccount,
  giveRole,
  removeAccount,
  requireAccount,
  requireRole,
  setPassword,
  takeRole,
} from "../../app/accounts/accounts.ts";
import { makePassword } from "../../app/accounts/make-password.ts";
import type { World } from "../../app/world.ts";
import { messageOf } from "../../model/message-of.ts";
import type { ProcessId } from "../../model/process.ts";
import { type Form, formOf } from "../acts/form.ts";
import { askOf } from "../ask.ts";
import { refusedPage } from "../pages/error-pages.tsx";
import type { AccountTools } from "./account-routes.ts";
import { actingNow } from "./acting.ts";
import { onlyGuarded } from "./only-guarded.ts";
import { adminPage } from "./pages/admin-page.tsx";
import { auditPage } from "./pages/audit-page.tsx";
import { requireOthers } from "./require-others.ts";

const ENTRIES = 100;

/** A password that was just made, for the one who hands it on. */
interface MadePassword {
  readonly name: string;
  readonly password: string;
}

type AdminAct = (world: World, asker: Asker, form: Form) => Promise<MadePassword | undefined>;

const done = async (change: Promise<unknown>): Promise<undefined> => {
  await change;
};

/** What administrators do to accounts. */
const ACTS: Readonly<Record<string, AdminAct>> = {
  async add(world, asker, form) {
    const [name, password] = [form.one("name"), makePassword()];
    const grants = form.one("role") === "" ? [] : [{ role: requireRole(form.one("role")), ...placeIn(form) }];
    await addAccount(world, asker, { name, grants, ...(form.one("sign-in") === "tokens" ? {} : { password }) });
    return form.one("sign-in") === "tokens" ? undefined : { name, password };
  },
  role: (world, asker, form) =>
    done(giveRole(world, asker, form.one("name"), requireRole(form.one("role")), placeIn(form).process)),
  take: (world, asker, form) => done(takeRole(world, asker, form.one("name"), placeIn(form).process)),
  close: (world, asker, form) => done(closeAccount(world, asker, form.one("name"), true)),
  open: (world, asker, form) => done(closeAccount(world, asker, form.one("name"), false)),
  async password(world, asker, form) {
    const [name, password] = [form.one("name"), makePassword()];
    await setPassword(world, asker, name, password);
    return { name, password };
  },
  async remove(world, asker, form) {
    await requireOthers(world);
    if (form.one("sure") !== form.one("name")) throw new Error("write the name of the account, to be sure");
    await removeAccount(world, asker, form.one("name"));
    return undefined;
  },
};

/** Accounts, their roles, and the audit log. */
export function adminRoutes(tools: AccountTools): Hono {
  const app = new Hono();
  const drawAccounts = async (context: Context, made?: MadePassword): Promise<Response> => {
    const { store } = tools.world;
    const [accounts, processes] = [await store.accounts.accounts(), await store.processes()];
    return tools.draw(context, adminPage({ ask: askOf(context, ""), accounts, processes, made }));
  };
  app.use("/admin/*", onlyGuarded(tools.draw));
  app.get("/admin", (context) => drawAccounts(context));
  app.get("/admin/audit", async (context) => {
    const { before, about } = context.req.query();
    const number = /^\d{1,15}$/.test(before ?? "") ? { before: Number(before) } : {};
    const asked = { ...number, ...(about === undefined || about === "" ? {} : { about }), limit: ENTRIES };
    const entries = await tools.world.store.accounts.audit(asked);
    return tools.draw(context, auditPage({ entries, about: about ?? "", isWhole: entries.length < ENTRIES }));
  });
  app.post("/admin/:act", async (context) => {
    const name = context.req.param("act");
    const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
    try {
      if (act === undefined) throw new Error(`"${name}" is nothing that can be done to accounts`);
      const form = await formOf(context);
      if (name !== "add") await requireAccount(tools.world, form.one("name"));
      const now = actingNow();
      const made = await act(tools.world, { by: now?.person?.account.name ?? "nobody", address: now?.address }, form);
      return made === undefined ? context.redirect("/admin?done=account", 303) : drawAccounts(context, made);
    } catch (error) {
      return tools.draw(context, refusedPage(messageOf(error)));
    }
  });
  return app;
}

function placeIn(form: Form): { readonly process?: ProcessId } {
  return form.one("process") === "" ? {} : { process: form.one("process") as ProcessId };
}
