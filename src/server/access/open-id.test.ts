import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { accountOfLink } from "../../app/accounts/account-of-link.ts";
import { addAccount, closeAccount } from "../../app/accounts/accounts.ts";
import { startProvider, type TestProvider } from "./provider-for-test.ts";
import { cookiesOf, secretIn, startTeam, type Team } from "./team-for-test.ts";

const root = { by: "command line" };
let team: Team;
let provider: TestProvider;
beforeAll(async () => {
  provider = await startProvider("dragoman", "shared secret");
  const settings = {
    issuer: provider.issuer,
    clientId: "dragoman",
    clientSecret: "shared secret",
    label: "Harbour ID",
  };
  team = await startTeam({ openId: { ...settings, role: "reader" } });
});
afterAll(async () => {
  await team.close();
  await provider.stop();
});
beforeEach(() => Object.assign(provider.told, { subject: "7", claims: {}, wrong: {}, isForged: false }));

const cookie = (name: string, secret: string) => ({ headers: { Cookie: `dragoman-${name}=${secret}` } });

/** Goes to the provider and comes back; `change` alters the address at which the browser comes back. */
async function through(to = "/", change: (address: URL) => void = () => {}): Promise<Response> {
  const begun = await team.ask(`/login/openid?to=${encodeURIComponent(to)}`);
  const asking = secretIn(cookiesOf(begun).get("dragoman-openid"));
  const back = new URL(await provider.comeBack(begun.headers.get("Location") ?? ""));
  change(back);
  return team.ask(`${back.pathname}${back.search}`, undefined, cookie("openid", asking));
}

async function whoIs(answer: Response): Promise<string> {
  const session = secretIn(cookiesOf(answer).get("dragoman-session"));
  const data = await team.ask("/account/data.json", undefined, cookie("session", session));
  return data.status === 200
    ? ((await data.json()) as { readonly account: { readonly name: string } }).account.name
    : "nobody";
}

test("a person who signs in by it for the first time has an account with the role for new ones, and the same one later", async () => {
  provider.told.claims = { preferred_username: "Zoë Müller", email: "zoe@example.org" };
  const answer = await through("/p/russia-ukraine");
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/p/russia-ukraine"]);
  expect(await whoIs(answer)).toBe("zoe-muller");
  provider.told.claims = { preferred_username: "renamed" };
  expect(await whoIs(await through())).toBe("zoe-muller");
  const account = await team.world.store.accounts.accountNamed("zoe-muller");
  expect(account).toMatchObject({ link: { issuer: provider.issuer, subject: "7" }, grants: [{ role: "reader" }] });
});

test("an account of the same name or mail address is never taken for theirs", async () => {
  await addAccount(team.world, root, { name: "ada@example.org", grants: [{ role: "administrator" }] });
  Object.assign(provider.told, { subject: "8", claims: { email: "ada@example.org", email_verified: true } });
  expect(await whoIs(await through())).toBe("ada@example.org-2");
});

test("the page for signing in offers it, and it leads nowhere else", async () => {
  expect(await (await team.ask("/login")).text()).toContain("Harbour ID");
  expect((await through("https://elsewhere.invalid/")).headers.get("Location")).toBe("/");
});

const wrongs: readonly (readonly [string, () => Promise<Response>])[] = [
  ["another state", () => through("/", (back) => back.searchParams.set("state", "another"))],
  ["no state", () => through("/", (back) => back.searchParams.delete("state"))],
  ["a code that is none", () => through("/", (back) => back.searchParams.set("code", "none"))],
  ["an error of the provider's", () => through("/", (back) => back.searchParams.set("error", "access_denied"))],
  ["another nonce", () => told({ wrong: { nonce: "another" } })],
  ["another audience", () => told({ wrong: { aud: "somebody-else" } })],
  ["another issuer", () => told({ wrong: { iss: "https://elsewhere.invalid" } })],
  ["a token that is over", () => told({ wrong: { exp: 1_000_000_000 } })],
  ["a forged signature", () => told({ isForged: true })],
];
async function told(change: Partial<TestProvider["told"]>): Promise<Response> {
  Object.assign(provider.told, change);
  return through();
}

test.each(wrongs)("%s is refused, and nobody is signed in", async (_what, come) => {
  const answer = await come();
  expect(answer.status).toBe(401);
  expect(cookiesOf(answer).has("dragoman-session")).toBe(false);
});

test("a browser that did not begin is refused, and so is the code of another one", async () => {
  const begun = await team.ask("/login/openid");
  const back = new URL(await provider.comeBack(begun.headers.get("Location") ?? ""));
  expect((await team.ask(`${back.pathname}${back.search}`)).status).toBe(400);
  const other = await team.ask("/login/openid");
  const asking = secretIn(cookiesOf(other).get("dragoman-openid"));
  expect((await team.ask(`${back.pathname}${back.search}`, undefined, cookie("openid", asking))).status).toBe(401);
});

test("a closed account stays closed", async () => {
  provider.told.subject = "9";
  provider.told.claims = { preferred_username: "eve" };
  expect(await whoIs(await through())).toBe("eve");
  await closeAccount(team.world, root, "eve", true);
  expect((await through()).status).toBe(401);
});

test("a provider that does not answer is told", async () => {
  const settings = { issuer: "http://127.0.0.1:1", clientId: "dragoman", label: "Harbour ID" };
  const alone = await startTeam({ openId: settings });
  expect((await alone.ask("/login/openid")).status).toBe(502);
  await alone.close();
});

test("where there is none, its addresses lead nowhere", async () => {
  const alone = await startTeam();
  expect((await alone.ask("/login/openid")).status).toBe(404);
  expect((await alone.ask("/login/openid/return?code=1&state=1")).status).toBe(404);
  await alone.close();
});

test("a person whom nothing names gets a name, and names that cannot be are made to fit", async () => {
  const link = { issuer: "https://id.example" };
  const names = [["‮../admin "], ["--"], ["Nobody"], ["x".repeat(300)]];
  const made = [];
  for (const [nth, called] of names.entries()) {
    made.push((await accountOfLink(team.world, {}, { ...link, subject: `s${nth}`, called }, undefined))?.name);
  }
  expect(made).toEqual(["admin", "person", "person-2", "x".repeat(48)]);
});
