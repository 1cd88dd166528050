import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DockerfileParser } from "dockerfile-ast";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { configFields } from "../src/app/config/fields.ts";
import { loadConfig } from "../src/app/config/load-config.ts";

const text = (name: string): string => readFileSync(`deploy/${name}`, "utf8");

/** Names of settings in the environment, also those that name a file with the value. */
const SETTINGS = new Set(configFields.flatMap(({ facts: { env, secret } }) => (secret ? [env, `${env}_FILE`] : [env])));
const unknownSettings = (of: string): readonly string[] =>
  [...of.matchAll(/\bDRAGOMAN_\w+/g)].map(([name]) => name).filter((name) => !SETTINGS.has(name));

/** An image by name and version, or by digest; `latest` and none are no version. */
const PINNED = /^[\w./-]+(?::\d+\.\d+[\w.-]*|@sha256:[0-9a-f]{64})$/;

describe("Dockerfile", () => {
  const file = DockerfileParser.parse(text("Dockerfile"));
  const instructions = file.getInstructions();
  const named = (keyword: string) => instructions.filter((one) => one.getKeyword() === keyword);
  const argumentsOf = (keyword: string) => named(keyword).map((one) => one.getArgumentsContent() ?? "");

  test("builds from images of a version, in two stages", () => {
    const given = new Map(argumentsOf("ARG").map((one) => one.split("=") as [string, string]));
    const images = file
      .getFROMs()
      .map((from) => (from.getImage() ?? "").replace(/\$\{(\w+)\}/g, (_all, name: string) => given.get(name) ?? ""));
    expect(images.length).toBe(2);
    expect(images.filter((image) => !PINNED.test(image))).toEqual([]);
  });

  test("runs as a user by number that is not root", () => {
    expect(argumentsOf("USER").at(-1)).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  test("starts the program itself, so that signals reach it, and tells how it does", () => {
    for (const keyword of ["ENTRYPOINT", "CMD"]) expect(argumentsOf(keyword).at(-1)).toMatch(/^\[".*"\]$/);
    expect(argumentsOf("HEALTHCHECK").join()).toContain("/readyz");
  });

  test("fetches nothing but packages, and copies only what is there", () => {
    expect([named("ADD").length, /curl|wget|apt|sudo|chmod 777/.test(text("Dockerfile"))]).toEqual([0, false]);
    const sources = named("COPY").flatMap((copy) =>
      (copy.getArgumentsContent() ?? "")
        .split(/\s+/)
        .filter((part) => !part.startsWith("--"))
        .slice(0, -1),
    );
    const missing = sources
      .map((source) => source.replace("/build/", ""))
      .filter((source) => !["node_modules", "dist"].includes(source) && !existsSync(source));
    expect(missing).toEqual([]);
  });

  test("everything that the build needs is let in by .dockerignore, and nothing else", () => {
    const kept = readFileSync(".dockerignore", "utf8")
      .split("\n")
      .filter((line) => line !== "");
    expect(kept[0]).toBe("*");
    for (const line of kept.slice(1))
      expect([line, existsSync(line.slice(1))]).toEqual([expect.stringMatching(/^!/), true]);
  });

  test("the build context has every folder that the program is built from", () => {
    const kept = readFileSync(".dockerignore", "utf8").split("\n");
    const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
      (name) => /\.tsx?$/.test(name) && !/test/.test(name),
    );
    const outside = sources.flatMap((name) => {
      const imports = readFileSync(join("src", name), "utf8").matchAll(/from "(\.\.?\/[^"]+)"/g);
      return [...imports]
        .map(([, path = ""]) => join("src", dirname(name), path))
        .filter((path) => !path.startsWith("src/"));
    });
    expect(outside.filter((path) => !kept.includes(`!${path.split("/")[0]}`))).toEqual([]);
  });

  test("sets what is a setting", () => {
    expect(unknownSettings(text("Dockerfile"))).toEqual([]);
  });
});

interface Service {
  readonly image: string;
  readonly ports?: readonly string[];
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly security_opt?: readonly string[];
  readonly privileged?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

describe("compose.yaml", () => {
  const whole = parse(text("compose.yaml"), { merge: true }) as Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  > & {
    readonly services: Readonly<Record<string, Service>>;
  };
  const services = Object.entries(whole.services);

  test.each(services)("%s: a pinned image, no privileges, nothing open to the world", (_name, service) => {
    expect(service.image).toMatch(PINNED);
    expect([service.privileged, service.security_opt]).toEqual([undefined, ["no-new-privileges:true"]]);
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test.each(services)("%s: names only what is there", (_name, service) => {
    const there = (block: string): readonly string[] => Object.keys(whole[block] ?? {});
    expect(there("secrets")).toEqual(expect.arrayContaining([...(service.secrets ?? [])]));
    expect(there("networks")).toEqual(expect.arrayContaining([...(service.networks ?? [])]));
    expect(there("services")).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
    const volumes = (service.volumes ?? []).map((volume) => volume.split(":")[0] ?? "");
    expect(there("volumes")).toEqual(expect.arrayContaining(volumes));
  });

  test("passwords are in files of their own, and settings are settings", () => {
    const values = services.flatMap(([, { environment = {} }]) => Object.entries(environment));
    const shown = values.filter(
      ([name, value]) => /PASSWORD|TOKEN|DATABASE|NATS/.test(name) && !String(value).startsWith("/run/secrets/"),
    );
    expect([shown, unknownSettings(text("compose.yaml"))]).toEqual([[], []]);
  });
});

describe("dragoman.service", () => {
  const lines = text("dragoman.service")
    .split("\n")
    .filter((line) => /^\w+=/.test(line));
  const value = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);

  test.each([
    ["User", "dragoman"],
    ["NoNewPrivileges", "yes"],
    ["ProtectSystem", "strict"],
    ["ProtectHome", "yes"],
    ["PrivateTmp", "yes"],
    ["PrivateDevices", "yes"],
    ["CapabilityBoundingSet", ""],
    ["RestrictNamespaces", "yes"],
    ["SystemCallArchitectures", "native"],
    ["KillSignal", "SIGTERM"],
    ["RestartPreventExitStatus", "2"],
  ])("%s=%s", (name, wanted) => {
    expect(value(name)).toBe(wanted);
  });

  test("is longer in stopping than a server takes at most, and sets what is a setting", () => {
    const { server } = loadConfig({ flags: { config: "deploy/dragoman.yaml" }, environment: {} });
    expect(Number(value("TimeoutStopSec"))).toBeGreaterThan(server.drainSeconds + server.stopSeconds);
    expect(unknownSettings(text("dragoman.service"))).toEqual([]);
  });
});

test("dragoman.yaml holds settings that load", () => {
  const config = loadConfig({ flags: { config: "deploy/dragoman.yaml" }, environment: {} });
  expect([config.log.format, config.metrics.port, config.server.proxies]).toEqual(["json", 9477, ["127.0.0.1"]]);
});

describe.each(["nginx.conf", "Caddyfile"])("%s", (name) => {
  const bare = text(name).replace(/#.*/g, "");

  test("is whole, and sets who asks itself", () => {
    expect(bare.split("{").length).toBe(bare.split("}").length);
    expect(bare).toMatch(/X-Forwarded-For (?:\$remote_addr|\{remote_host\})/);
    expect(bare).not.toContain("proxy_add_x_forwarded_for");
  });

  test("hands open lines on at once, and keeps what watches from the world", () => {
    expect(bare).toMatch(/proxy_buffering off|flush_interval -1/);
    expect(bare).toMatch(/metrics/);
    expect(bare).toMatch(/404/);
  });
});
