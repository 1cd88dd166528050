import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sampleWorld } from "../../../test/browser/sample/sample-world.ts";
import type { Act, Role } from "../../model/account.ts";
import type { ProcessId } from "../../model/process.ts";
import type { OpenWorld } from "../open-record.ts";
import { accountData } from "./account-data.ts";
import { addAccount, closeAccount, giveRole, removeAccount, setPassword, takeRole } from "./accounts.ts";
import { mayEverywhere, mayHere, maySomewhere } from "./may.ts";
import { hashPassword, isDated, isPassword } from "./password.ts";
import { passwordFault } from "./password-fault.ts";
import { accountOfSession, SESSION, signIn, TRIES } from "./sign-in.ts";
import { accountOfToken, makeFeedToken, makeToken, revokeToken } from "./tokens.ts";

const COST = { ln: 4, r: 1, p: 1 };
const root = { by: "command line", cost: COST };
const WORDS = "plum kettle harbour nine";
const LAKES = "lakes" as ProcessId;

describe("passwords", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["twelve characters will do", "plum kettle9", true],
    ["eleven will not", "plum kettle", false],
    ["of one character", "aaaaaaaaaaaaaaaa", false],
    ["the name of the account", "ada-lovelace-12", false],
    ["a common one with a number", "Password12345", false],
    ["keys in a row", "qwertyuiop123", false],
    ["a common word among others", "my dragon eats seven plums", true],
    ["any script", "ключ от старого дома", true],
    ["two hundred and one", `${"plum kettle ".repeat(17)}`, false],
  ];
  test.each(cases)("%s", (_what, password, isGood) => {
    expect(passwordFault(password, "ada-lovelace") === undefined).toBe(isGood);
  });

  test("a hash says how it was made, has a salt of its own, and fits its password only", async () => {
    const [one, other] = [await hashPassword(WORDS, COST), await hashPassword(WORDS, COST)];
    expect(one).toMatch(/^\$scrypt\$ln=4,r=1,p=1\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(other);
    expect([
      await isPassword(WORDS, one),
      await isPassword(`${WORDS} `, one),
      await isPassword(WORDS, "nonsense"),
    ]).toEqual([true, false, false]);
    expect([isDated(one, COST), isDated(one)]).toEqual([false, true]);
  });

  test("one written on another keyboard is the same", async () => {
    expect(await isPassword("café au lait noir", await hashPassword("cafe\u0301 au lait noir", COST))).toBe(true);
  });
});

describe("what a role may do", () => {
  const cases: readonly (readonly [Role, readonly Act[]])[] = [
    ["reader", ["read"]],
    ["analyst", ["read", "add", "correct"]],
    ["editor", ["read", "add", "correct", "define"]],
    ["administrator", ["read", "add", "correct", "define", "administer"]],
  ];
  test.each(cases)("%s", (role, acts) => {
    const all: readonly Act[] = ["read", "add", "correct", "define", "administer"];
    expect(all.filter((act) => mayEverywhere({ grants: [{ role }] }, act))).toEqual(acts);
    const here = { grants: [{ role, process: LAKES }] };
    expect(all.filter((act) => mayHere(here, act, LAKES))).toEqual(acts);
    expect(all.filter((act) => maySomewhere(here, act))).toEqual(acts);
    expect(all.filter((act) => mayEverywhere(here, act) || mayHere(here, act, "hills" as ProcessId))).toEqual([]);
  });

  test("a token opens no more than its scopes and its account's roles together", () => {
    const rights = { grants: [{ role: "analyst" as const }], scopes: ["add", "admin"] as const };
    const all: readonly Act[] = ["read", "add", "correct", "define", "administer"];
    expect(all.filter((act) => mayEverywhere(rights, act))).toEqual(["add"]);
  });
});

describe("accounts", () => {
  let world: OpenWorld;
  let now = "2025-09-01T08:00:00.000Z";
  beforeEach(async () => {
    now = "2025-09-01T08:00:00.000Z";
    world = { ...(await sampleWorld()), now: () => now };
    await addAccount(world, root, { name: "root", password: WORDS, grants: [{ role: "administrator" }] });
  });
  afterEach(() => world.close());
  const process = "russia-ukraine" as ProcessId;
  const later = (minutes: number) => {
    now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
  };
  const enter = (name: string, password: string, address = "192.0.2.1") =>
    signIn(world, { name, password, address, cost: COST });

  test.each(["", "Ada", "a b", "nobody", "-ada", "ada\n", "ada‮", "a".repeat(65)])("%j is no name", async (name) => {
    await expect(addAccount(world, root, { name })).rejects.toThrow("cannot be the name");
  });

  test("a name that is taken, and a process that is none, are refused", async () => {
    await expect(addAccount(world, root, { name: "root" })).rejects.toThrow("already");
    await expect(giveRole(world, root, "root", "reader", LAKES)).rejects.toThrow('no process "lakes"');
    await expect(giveRole(world, root, "ada", "reader")).rejects.toThrow('no account "ada"');
  });

  test("roles are given and taken, and the audit log has before and after without secrets", async () => {
    await addAccount(world, root, { name: "ada", password: WORDS });
    await giveRole(world, root, "ada", "reader", process);
    await giveRole(world, root, "ada", "editor", process);
    expect((await takeRole(world, root, "ada", process)).grants).toEqual([]);
    const audit = await world.store.accounts.audit({ about: "ada" });
    expect(audit.map(({ what }) => what)).toEqual(["role-taken", "role-given", "role-given", "account-added"]);
    expect(audit[1]).toMatchObject({
      by: "command line",
      before: { grants: [{ role: "reader", process }] },
      after: { grants: [{ role: "editor", process }] },
    });
    expect(JSON.stringify(audit)).not.toContain("scrypt");
  });

  test("the last administrator stays", async () => {
    await addAccount(world, root, { name: "ada" });
    const words = "only administrator";
    await expect(takeRole(world, root, "root")).rejects.toThrow(words);
    await expect(giveRole(world, root, "root", "editor")).rejects.toThrow(words);
    await expect(closeAccount(world, root, "root", true)).rejects.toThrow(words);
    await expect(removeAccount(world, root, "root")).rejects.toThrow(words);
    await giveRole(world, root, "ada", "administrator");
    await removeAccount(world, root, "root");
    await removeAccount(world, root, "ada");
    expect(await world.store.accounts.any()).toBe(false);
  });

  test("a session lasts while it is used, and no longer than a week", async () => {
    const entered = await enter("root", WORDS);
    if (entered.kind !== "in") throw new Error(entered.kind);
    later(SESSION.idleHours * 60 - 1);
    expect(await accountOfSession(world, entered.secret)).toMatchObject({ account: { name: "root" } });
    later(SESSION.idleHours * 60 - 1);
    expect(await accountOfSession(world, entered.secret)).toBeDefined();
    later(SESSION.idleHours * 60 + 6);
    expect(await accountOfSession(world, entered.secret)).toBeUndefined();
    const again = await enter("root", WORDS);
    if (again.kind !== "in") throw new Error(again.kind);
    for (let hour = 0; hour < SESSION.wholeHours; hour += 6) {
      expect(await accountOfSession(world, again.secret)).toBeDefined();
      later(6 * 60);
    }
    later(1);
    expect(await accountOfSession(world, again.secret)).toBeUndefined();
  });

  test("an account that is closed, or has a new password, has no session", async () => {
    await addAccount(world, root, { name: "ada", password: WORDS });
    const first = await enter("ada", WORDS);
    await setPassword(world, root, "ada", `${WORDS} more`);
    expect(await accountOfSession(world, first.kind === "in" ? first.secret : "")).toBeUndefined();
    const second = await enter("ada", `${WORDS} more`);
    await closeAccount(world, root, "ada", true);
    expect(await accountOfSession(world, second.kind === "in" ? second.secret : "")).toBeUndefined();
    expect(await enter("ada", `${WORDS} more`)).toEqual({ kind: "refused" });
    await closeAccount(world, root, "ada", false);
    expect(await enter("ADA", `${WORDS} more`)).toMatchObject({ kind: "in" });
  });

  test("a wrong password, a name that nobody has and an account without one are answered alike", async () => {
    await addAccount(world, root, { name: "ada" });
    const answers = [await enter("root", "wrong"), await enter("nobody-here", "wrong"), await enter("ada", "")];
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"kind":"refused"}']));
  });

  test.each(["root", "nobody-here"])(
    "tries at %s are limited, those made at once too, and anew after a while",
    async (name) => {
      const kinds = (await Promise.all(Array.from({ length: 12 }, () => enter(name, "wrong")))).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "refused")).toHaveLength(TRIES.nameAndAddress);
      expect((await enter(name, WORDS)).kind).toBe("too many");
      expect((await enter("root", WORDS, "192.0.2.2")).kind).toBe("in");
      later(TRIES.minutes + 1);
      expect((await enter("root", WORDS)).kind).toBe("in");
    },
  );

  test("many names from one address, and one name from many addresses, are limited", async () => {
    for (let at = 0; at < TRIES.address; at += 1) await enter(`name-${at}`, "wrong");
    expect((await enter("root", WORDS)).kind).toBe("too many");
    later(TRIES.minutes + 1);
    for (let at = 0; at < TRIES.name; at += 1) await enter("root", "wrong", `198.51.100.${at}`);
    expect((await enter("root", WORDS)).kind).toBe("too many");
  });

  test("tokens: taken until revoked, over or closed; a feed's opens feeds only", async () => {
    const ada = await addAccount(world, root, { name: "ada", password: WORDS });
    const { secret, token } = await makeToken(world, root, ada, { name: "nightly", scopes: ["read"], days: 1 });
    expect(JSON.stringify(await world.store.accounts.whole())).not.toContain(secret);
    expect(await accountOfToken(world, secret, "api")).toMatchObject({
      account: { name: "ada" },
      token: { name: "nightly" },
    });
    expect(await accountOfToken(world, secret, "feed")).toBeUndefined();
    later(24 * 60 + 1);
    expect(await accountOfToken(world, secret, "api")).toBeUndefined();
    await revokeToken(world, root, ada, token.id);
    await expect(revokeToken(world, root, ada, token.id)).rejects.toThrow("no token");
    const first = await makeFeedToken(world, root, ada);
    const second = await makeFeedToken(world, root, ada);
    expect(await accountOfToken(world, first.secret, "feed")).toBeUndefined();
    expect(await accountOfToken(world, second.secret, "api")).toBeUndefined();
    expect(await accountOfToken(world, second.secret, "feed")).toBeDefined();
    await closeAccount(world, root, "ada", true);
    expect(await accountOfToken(world, second.secret, "feed")).toBeUndefined();
  });

  test("what is held of a person is given out without a secret", async () => {
    const ada = await addAccount(world, root, { name: "ada", password: WORDS });
    await enter("ada", WORDS);
    const { secret } = await makeToken(world, root, ada, { name: "nightly", scopes: ["read"] });
    const data = JSON.stringify(await accountData(world, ada));
    for (const part of ['"name":"ada"', '"nightly"', '"signed-in"', '"account-added"']) expect(data).toContain(part);
    for (const secretPart of ["scrypt", secret, '"hash"']) expect(data).not.toContain(secretPart);
  });
});
