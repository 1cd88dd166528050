import { sampleWorld } from "../../../test/browser/sample/sample-world.ts";
import { addAccount } from "../../app/accounts/accounts.ts";
import { openSession } from "../../app/accounts/sign-in.ts";
import { makeFeedToken, makeToken } from "../../app/accounts/tokens.ts";
import type { OpenWorld } from "../../app/open-record.ts";
import type { Account, Grant, Role, Scope } from "../../model/account.ts";
import type { ProcessId } from "../../model/process.ts";
import { openMetrics } from "../running/metrics.ts";
import { type ServerOptions, serverApp } from "../server-app.tsx";
import { formTokenOf } from "./cookies.ts";

/** A process of the sample record, and one that is nobody's but the administrator's. */
export const OURS = "russia-ukraine" as ProcessId;
export const HIDDEN = "hidden-lakes" as ProcessId;
export const PASSWORD = "plum kettle harbour nine";
const root = { by: "command line", cost: { ln: 4, r: 1, p: 1 } };

/** A server over the sample record with accounts, and a way to ask it as each of them. */
export interface Team {
  readonly world: OpenWorld;
  readonly app: ReturnType<typeof serverApp>;
  ask(path: string, as?: Caller, init?: RequestInit): Promise<Response>;
  /** Sends a form of the caller's own pages. */
  send(path: string, as: Caller, fields?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** Someone who asks: what goes with each request. */
export interface Caller {
  readonly account: Account;
  readonly headers: Readonly<Record<string, string>>;
  readonly formToken: string;
  readonly secret: string;
}

/** How the server is made; with figures it has `/metrics`. */
interface TeamOptions extends ServerOptions {
  readonly withFigures?: boolean;
}

/** Makes the server, with an account `root` that is an administrator and signs in with `PASSWORD`, and a process that only root sees. */
export async function startTeam({ withFigures = false, ...options }: TeamOptions = {}): Promise<Team> {
  const sample = await sampleWorld();
  const { reader } = sample;
  const world: OpenWorld = {
    ...sample,
    reader: {
      engine: reader.engine,
      read: (article) =>
        article.text.includes("Harland") ? { claims: [], actors: ["Harland", "Norvia"] } : reader.read(article),
    },
  };
  const held = await world.store.process(OURS);
  if (held === undefined) throw new Error(`the sample record has no process ${OURS}`);
  const hidden = { ...held, id: HIDDEN, name: "Hidden lakes talks", parties: ["Harland", "Norvia"], mediators: [] };
  await world.store.append([{ kind: "process", process: hidden }], world.now());
  await addAccount(world, root, { name: "root", password: PASSWORD, grants: [{ role: "administrator" }] });
  const figures = withFigures ? { figures: { metrics: openMetrics(world), readers: {} } } : {};
  const app = serverApp(world, { ...options, ...figures });
  const ask: Team["ask"] = async (path, as, init = {}) =>
    app.request(`http://localhost${path}`, {
      ...init,
      headers: { ...as?.headers, ...Object.fromEntries(new Headers(init.headers)) },
    });
  return {
    world,
    app,
    ask,
    send: (path, as, fields = {}) =>
      ask(path, as, { method: "POST", body: new URLSearchParams({ ...fields, token: as.formToken }) }),
    close: () => world.close(),
  };
}

/** Makes an account with these roles, signed in by a browser. */
export async function member(team: Team, name: string, grants: readonly Grant[]): Promise<Caller> {
  const account = await addAccount(team.world, root, { name, password: PASSWORD, grants });
  return signedIn(team, account);
}

/** The first administrator, signed in by a browser. */
export async function rootOf(team: Team): Promise<Caller> {
  const account = await team.world.store.accounts.accountNamed("root");
  if (account === undefined) throw new Error("no root");
  return signedIn(team, account);
}

/** A new session of an account. */
export async function signedIn({ world }: Team, account: Account): Promise<Caller> {
  const secret = await openSession(world, account, { address: "192.0.2.1" });
  return { account, secret, headers: { Cookie: `dragoman-session=${secret}` }, formToken: formTokenOf(secret) };
}

/** A program with a token of an account. */
export async function program({ world }: Team, account: Account, scopes: readonly Scope[]): Promise<Caller> {
  const { secret } = await makeToken(world, root, account, { name: scopes.join(" "), scopes });
  return { account, secret, headers: { Authorization: `Bearer ${secret}` }, formToken: "" };
}

/** The secret of an account's private feeds. */
export async function feedKey({ world }: Team, account: Account): Promise<string> {
  return (await makeFeedToken(world, root, account)).secret;
}

/** A role on our process, or on all. */
export function grantOf(role: Role, process?: ProcessId): readonly Grant[] {
  return [process === undefined ? { role } : { role, process }];
}

/** The cookies that an answer gives, by name. */
export function cookiesOf(answer: Response): ReadonlyMap<string, string> {
  return new Map(answer.headers.getSetCookie().map((line) => [line.split("=")[0] ?? "", line]));
}

/** What a cookie holds. */
export function secretIn(line: string | undefined): string {
  return /=([^;]*)/.exec(line ?? "")?.[1] ?? "";
}

/** A browser that came to the page for signing in. */
export async function visitor(team: Team, account: Account): Promise<Caller> {
  const secret = secretIn(cookiesOf(await team.ask("/login")).get("dragoman-visitor"));
  return { account, secret, headers: { Cookie: `dragoman-visitor=${secret}` }, formToken: formTokenOf(secret) };
}

/** What is answered to a form for signing in. */
export async function login(
  team: Team,
  account: Account,
  fields: Readonly<Record<string, string>>,
  as?: Caller,
): Promise<Response> {
  return team.send("/login", as ?? (await visitor(team, account)), fields);
}
