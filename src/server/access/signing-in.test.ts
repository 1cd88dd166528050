import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { addAccount } from "../../app/accounts/accounts.ts";
import { TRIES } from "../../app/accounts/sign-in.ts";
import { serverApp } from "../server-app.tsx";
import {
  type Caller,
  cookiesOf,
  grantOf,
  login,
  member,
  OURS,
  PASSWORD,
  secretIn,
  signedIn,
  startTeam,
  type Team,
  visitor,
} from "./team-for-test.ts";

vi.setConfig({ testTimeout: 60_000 });

let team: Team;
let reader: Caller;
beforeAll(async () => {
  team = await startTeam({ allowCorrections: true });
  reader = await member(team, "reader", grantOf("reader", OURS));
});
afterAll(() => team.close());

describe("signing in", () => {
  test("gives a new session, whatever cookie the browser came with, and ends the one it had", async () => {
    const planted = "planted-by-someone-else-0123456789";
    const guest = await visitor(team, reader.account);
    const as = { ...guest, headers: { Cookie: `${guest.headers["Cookie"]}; dragoman-session=${planted}` } };
    const answer = await login(team, reader.account, { name: "reader", password: PASSWORD }, as);
    const cookie = cookiesOf(answer).get("dragoman-session") ?? "";
    expect(answer.status).toBe(303);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    expect(secretIn(cookie)).not.toBe(planted);
    expect((await team.ask("/", { ...reader, headers: { Cookie: `dragoman-session=${planted}` } })).status).toBe(303);
    const own = await signedIn(team, reader.account);
    const both = { ...guest, headers: { Cookie: `${own.headers["Cookie"]}` }, formToken: own.formToken };
    expect((await login(team, reader.account, { name: "reader", password: PASSWORD }, both)).status).toBe(303);
    expect((await team.ask("/", own)).status).toBe(303);
  });

  test("needs the form of our own page", async () => {
    const guest = await visitor(team, reader.account);
    const fields = { name: "reader", password: PASSWORD };
    expect((await login(team, reader.account, fields, { ...guest, formToken: "" })).status).toBe(403);
    expect((await login(team, reader.account, fields, { ...guest, headers: {} })).status).toBe(403);
    const other = { ...guest, headers: { ...guest.headers, "Sec-Fetch-Site": "cross-site" } };
    expect((await login(team, reader.account, fields, other)).status).toBe(403);
  });

  const addresses: readonly (readonly [string, string])[] = [
    ["/p/russia-ukraine?asOf=2025-07-22#clocks", "/p/russia-ukraine?asOf=2025-07-22#clocks"],
    ["https://elsewhere.invalid/", "/"],
    ["//elsewhere.invalid/", "/"],
    ["/\\elsewhere.invalid/", "/"],
    ["/\t/elsewhere.invalid/", "/"],
    ["/\n/elsewhere.invalid/", "/"],
    ["\\\\elsewhere.invalid", "/"],
    ["javascript:alert(1)", "/"],
    ["", "/"],
  ];
  test.each(addresses)("leads from %j to %j", async (to, expected) => {
    const answer = await login(team, reader.account, { name: "reader", password: PASSWORD, to });
    expect(answer.headers.get("Location")).toBe(expected);
    const signed = await team.ask(`/login?to=${encodeURIComponent(to)}`, reader);
    expect(signed.headers.get("Location")).toBe(expected);
  });

  test("a name that nobody has, one without a password and a wrong password get the same answer", async () => {
    await addAccount(team.world, { by: "command line" }, { name: "robot" });
    const page = async (name: string) => {
      const answer = await login(team, reader.account, { name, password: "wrong" });
      const html = await answer.text();
      return `${answer.status} ${html.replaceAll(name, "NAME").replace(/name="token" value="[^"]*"/g, "")}`;
    };
    const pages = await Promise.all(["reader", "nobody-here", "robot"].map(page));
    expect(pages[0]).toContain("401");
    expect(new Set(pages).size).toBe(1);
  });

  test("is throttled, with one answer whether the account exists or not", async () => {
    for (const name of ["analyst", "nobody-there"]) {
      const statuses: number[] = [];
      for (let at = 0; at <= TRIES.nameAndAddress; at += 1)
        statuses.push((await login(team, reader.account, { name, password: "wrong" })).status);
      expect(statuses).toEqual([...Array.from({ length: TRIES.nameAndAddress }, () => 401), 429]);
    }
    expect((await login(team, reader.account, { name: "analyst", password: PASSWORD })).status).toBe(429);
  });

  test("what is asked for is kept in mind, and programs are told how", async () => {
    const answer = await team.ask("/p/russia-ukraine?asOf=2025-07-22");
    expect(answer.headers.get("Location")).toBe(`/login?to=${encodeURIComponent("/p/russia-ukraine?asOf=2025-07-22")}`);
    const api = await team.ask("/api/v1/processes");
    expect([api.status, api.headers.get("WWW-Authenticate")]).toEqual([401, 'Bearer realm="Dragoman"']);
    expect(await api.json()).toMatchObject({ title: expect.stringContaining("accounts") });
  });
});

describe("sessions", () => {
  test("signing out ends the session at once", async () => {
    const as = await signedIn(team, reader.account);
    expect((await team.ask("/", as)).status).toBe(200);
    expect((await team.send("/logout", as)).headers.get("Location")).toBe("/login");
    expect((await team.ask("/", as)).status).toBe(303);
  });

  test("another web process over the same record knows the session and its forms, and signs it out for both", async () => {
    const as = await signedIn(team, reader.account);
    const other = serverApp(team.world);
    expect((await other.request("http://localhost/", { headers: as.headers })).status).toBe(200);
    const body = new URLSearchParams({ token: as.formToken });
    const out = await other.request("http://localhost/logout", { method: "POST", headers: as.headers, body });
    expect(out.status).toBe(303);
    expect((await team.ask("/", as)).status).toBe(303);
  });

  test("signing out everywhere, and everywhere else", async () => {
    const ada = await member(team, "ada", grantOf("reader"));
    const [other, third] = [await signedIn(team, ada.account), await signedIn(team, ada.account)];
    await team.send("/account/others", other);
    expect((await Promise.all([ada, other, third].map((as) => team.ask("/", as)))).map(({ status }) => status)).toEqual(
      [303, 200, 303],
    );
    await team.send("/account/everywhere", other);
    expect((await team.ask("/", other)).status).toBe(303);
  });

  test("forms of one session do not do for another", async () => {
    const other = await signedIn(team, reader.account);
    expect((await team.send("/account/others", { ...reader, formToken: other.formToken })).status).toBe(403);
  });

  test("a new password ends the other sessions, needs the present one, and gives this browser a new session", async () => {
    const bea = await member(team, "bea", []);
    const other = await signedIn(team, bea.account);
    expect((await team.send("/account/password", bea, { current: "wrong", new: `${PASSWORD} two` })).status).toBe(400);
    expect((await team.send("/account/password", bea, { current: PASSWORD, new: "short" })).status).toBe(400);
    const answer = await team.send("/account/password", bea, { current: PASSWORD, new: `${PASSWORD} two` });
    const fresh = secretIn(cookiesOf(answer).get("dragoman-session"));
    expect((await team.ask("/", bea)).status).toBe(303);
    expect((await team.ask("/", other)).status).toBe(303);
    expect((await team.ask("/", { ...bea, headers: { Cookie: `dragoman-session=${fresh}` } })).status).toBe(200);
  });

  test("by https the cookie goes nowhere else and is bound to this host, and pages ask for https from then on", async () => {
    const app = serverApp(team.world, { publicUrl: "https://desk.example.org" });
    const page = await app.request("https://desk.example.org/login");
    const cookie = page.headers.getSetCookie()[0] ?? "";
    expect(cookie).toMatch(/^__Host-dragoman-visitor=/);
    expect(cookie).toMatch(/; Secure/);
    expect(page.headers.get("Strict-Transport-Security")).toContain("max-age=");
    expect((await app.request("https://elsewhere.invalid/login")).status).toBe(403);
  });
});
