import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { configRows } from "./config-rows.ts";
import { loadConfig } from "./load-config.ts";
import { recordAddress } from "./record-address.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-config-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
function fileWith(text: string): string {
  made += 1;
  const path = join(folder, `${made}.yaml`);
  writeFileSync(path, text);
  return path;
}

/** Settings from the text of a file, the environment and options. */
function loaded(text: string, environment: Record<string, string> = {}, flags: Record<string, unknown> = {}) {
  return loadConfig({ flags: { config: fileWith(text), ...flags }, environment });
}

test("an option outweighs the environment, which outweighs the file, which outweighs the default", () => {
  const text = "server: { port: 1, rate: 2, host: a.example }";
  const config = loaded(text, { DRAGOMAN_PORT: "3", DRAGOMAN_RATE: "4" }, { port: "5" });
  expect(config.server).toMatchObject({ port: 5, rate: 4, host: "a.example", stopSeconds: 10 });
  const from = ["server.port", "server.rate", "server.host", "server.stopSeconds"].map((path) =>
    config.origins.get(path),
  );
  expect(from).toEqual([
    { from: "flag", name: "--port" },
    { from: "environment", name: "DRAGOMAN_RATE" },
    { from: "file", name: config.file },
    { from: "default" },
  ]);
});

test.each([
  ["fetching.on", { DRAGOMAN_FETCH: "no" }, false],
  ["fetching.on", { DRAGOMAN_FETCH: "TRUE" }, true],
  ["fetching.allowHosts", { DRAGOMAN_ALLOW_HOSTS: "10.0.0.7, intranet.example" }, ["10.0.0.7", "intranet.example"]],
  ["server.port", { DRAGOMAN_PORT: "" }, 4777],
  ["log.format", { DRAGOMAN_LOG: "json" }, "json"],
])("%s is read from the text of %j", (name, environment, value) => {
  const { rows } = configRows(loadConfig({ environment: { XDG_CONFIG_HOME: folder, ...environment } }), {});
  expect(rows.find((row) => row.name === name)?.value).toEqual(value);
});

describe("what is wrong is told with its place and what is expected", () => {
  test.each([
    ["sever: { port: 1 }", /\.yaml: there is no block "sever"; there is record, server/],
    ["server: { prot: 1 }", /there is no setting server\.prot; server has host, port/],
    ["record: { port: 1 }", /there is no setting record\.port; did you mean server\.port\?/],
    [
      "server: { port: many }",
      /\.yaml: server\.port: "many" is not understood; expected a whole number from 0 to 65535/,
    ],
    ["server: { port: 70000 }", /server\.port: 70000 is not understood/],
    ["server: 4777", /\.yaml: server: expected settings, such as "host: …"/],
    ["fetching: { on: perhaps }", /fetching\.on: "perhaps" is not understood; expected yes or no/],
    ["keep: { texts: 90 days }", /keep\.texts: .* expected a time such as P18M/],
    ["- a list", /holds no settings; there is record/],
    ["a: [1", /is no YAML/],
  ])("%s", (text, message) => {
    expect(() => loaded(text)).toThrow(message);
  });

  test.each([
    [
      { DRAGOMAN_PORT: "many" },
      {},
      /^DRAGOMAN_PORT: "many" is not understood; expected a whole number from 0 to 65535$/,
    ],
    [{}, { rate: "-3" }, /^--rate: -3 is not understood; expected a whole number of requests/],
    [{ DRAGOMAN_DATABASE: "mysql://ada:secret@x/y" }, {}, /^DRAGOMAN_DATABASE is not understood; expected an address/],
    [{ DRAGOMAN_METRICS_TOKEN_FILE: "/none" }, {}, /^DRAGOMAN_METRICS_TOKEN_FILE: \/none cannot be read \(ENOENT\)$/],
    [{ DRAGOMAN_CONFIG: "/none.yaml" }, {}, /^the configuration file \/none\.yaml does not exist$/],
  ])("%j %j", (environment, flags, message) => {
    expect(() => loadConfig({ environment: { XDG_CONFIG_HOME: folder, ...environment }, flags })).toThrow(message);
  });
});

test("secrets are hidden, and may lie in files of their own", () => {
  const token = fileWith("a-token-of-many-signs\n");
  const config = loaded("record: { database: 'postgres://ada:secret1@db.example/one?password=secret2' }", {
    DRAGOMAN_SMTP: "smtp://bob:secret3@mail.example:587",
    DRAGOMAN_METRICS_TOKEN_FILE: token,
  });
  expect(config.metrics.token).toBe("a-token-of-many-signs");
  const shown = JSON.stringify(configRows(config, {}).rows);
  expect(shown).not.toMatch(/secret\d|a-token/);
  for (const words of ["postgres://ada:…@db.example/one", "smtp://bob:…@mail.example:587"]) {
    expect(shown).toContain(words);
  }
});

test("a variable that looks like a setting and is none is told", () => {
  const { unknown } = configRows(loaded(""), {
    DRAGOMAN_PROT: "1",
    DRAGOMAN_PORT: "1",
    DRAGOMAN_DEBUG: "1",
    HOME: "/",
  });
  expect(unknown).toEqual(["DRAGOMAN_PROT"]);
});

describe("which record", () => {
  const db = "postgres://db.example/one";
  test.each([
    ["a folder of the file is taken from the file", "record: { data: here }", {}, {}, "FOLDER/here"],
    ["a database", "", { DRAGOMAN_DATABASE: db }, {}, db],
    ["the heavier of two", `record: { database: "${db}" }`, {}, { data: "/here" }, "/here"],
    ["the other way round", "record: { data: here }", { DRAGOMAN_DATABASE: db }, {}, db],
  ])("%s", (_what, text, environment: Record<string, string>, flags, wanted) => {
    expect(recordAddress(loaded(text, environment, flags))).toBe(wanted.replace("FOLDER", folder));
  });

  test("two of one weight are refused", () => {
    expect(() => recordAddress(loaded("", {}, { data: "/here", database: db }))).toThrow(
      "--data and --database both name a record; give one of them",
    );
  });
});
