import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { buildForTest, run, start } from "./run-for-test.ts";

vi.setConfig({ testTimeout: 120_000 });

const PASSWORD = "plum kettle harbour nine\n";
let home: string;
beforeAll(buildForTest);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dragoman-account-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const account = (args: string, input = "") => run(["account", ...args.split(" ")], home, { input });

test("an address that others reach is refused without accounts, with what to do, and served with one", async () => {
  expect(await run(["serve", "--host", "0.0.0.0", "--port", "0"], home)).toMatchObject({
    code: 1,
    err: expect.stringContaining("make an account first: dragoman account add NAME --role administrator"),
  });
  expect(await account("add ada --role administrator", PASSWORD)).toMatchObject({ code: 0 });
  const child = start(["serve", "--host", "0.0.0.0", "--port", "0", "--no-fetch"], home);
  const line = await new Promise<string>((done) => child.stdout?.once("data", (chunk: Buffer) => done(String(chunk))));
  const url = (/http:\/\/\S+/.exec(line)?.[0] ?? line).replace("0.0.0.0", "127.0.0.1");
  const answer = await fetch(url, { redirect: "manual" });
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/login"]);
  const ended = new Promise((done) => child.once("close", done));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

test("an account from its making to its end", async () => {
  expect(await account("add ada", PASSWORD)).toMatchObject({
    code: 2,
    err: expect.stringContaining("--role administrator"),
  });
  expect(await account("add ada --role administrator", "short\n")).toMatchObject({
    code: 2,
    err: expect.stringContaining("at least 12 characters"),
  });
  expect((await account("add ada --role administrator --generate")).out).toMatch(/this once: (?:[a-z2-9]{5}-?){4}/);
  expect(await account("add bob --no-password")).toMatchObject({ code: 0 });
  expect(await account("role bob chief")).toMatchObject({
    code: 2,
    err: expect.stringContaining('"chief" is no role'),
  });
  expect(await account("role bob reader")).toMatchObject({ code: 0 });
  expect((await account("list")).out).toBe("ada\tadministrator of all\nbob\treader of all\ttokens only\n");
  expect(await account("token bob --scope all")).toMatchObject({ code: 2 });
  expect((await account("token bob --scope read,add --days 7")).out).toMatch(/^dragoman-[\w-]{43}\n$/);
  expect((await account("token bob --list")).out).toMatch(/read,add\tuntil 20\d\d-.*\tused never/);
  expect(await account("password bob", PASSWORD)).toMatchObject({ code: 0 });
  expect(await account("remove ada")).toMatchObject({ code: 2, err: expect.stringContaining("only administrator") });
  expect(await account("close bob")).toMatchObject({ code: 0 });
  expect(await account("remove bob")).toMatchObject({ code: 0 });
  expect((await account("remove ada")).out).toContain("no account left");
});
