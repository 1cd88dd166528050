import { existsSync, readFileSync } from "node:fs";
import { homedir, platform } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { messageOf } from "../../model/message-of.ts";
import { blocks } from "./blocks/index.ts";
import { ConfigError } from "./config-error.ts";
import { configFields } from "./fields.ts";

type Environment = Readonly<Record<string, string | undefined>>;
type Names = Readonly<Record<string, unknown>>;

/** The file that holds the settings: the one named, else `dragoman.yaml` in the configuration folder; undefined where there is none. */
export function configFile(named: string | undefined, environment: Environment): string | undefined {
  const given = named ?? (environment["DRAGOMAN_CONFIG"] || undefined);
  if (given !== undefined) return given;
  const usual = join(configFolder(environment), "dragoman.yaml");
  return existsSync(usual) ? usual : undefined;
}

function configFolder({ XDG_CONFIG_HOME, APPDATA }: Environment): string {
  if (platform() === "darwin") return join(homedir(), "Library", "Application Support", "dragoman");
  if (platform() === "win32") return join(APPDATA ?? join(homedir(), "AppData", "Roaming"), "dragoman");
  return join(XDG_CONFIG_HOME || join(homedir(), ".config"), "dragoman");
}

/** What a file sets, by the name of the setting: `server.port` → 8080. Throws a ConfigError that names file and key. */
export function readConfigFile(path: string): ReadonlyMap<string, unknown> {
  const whole = parsed(path);
  const found = new Map<string, unknown>();
  for (const [block, fields] of Object.entries(whole)) {
    if (!Object.hasOwn(blocks, block)) throw new ConfigError(`${path}: there is no block "${block}"; ${thereAre()}`);
    if (fields === null) continue;
    if (!isNames(fields)) throw new ConfigError(`${path}: ${block}: expected settings, such as "${exampleOf(block)}"`);
    for (const [name, value] of Object.entries(fields)) {
      const key = `${block}.${name}`;
      if (!configFields.some((field) => field.path === key)) throw new ConfigError(`${path}: ${unknown(block, name)}`);
      if (value !== null) found.set(key, value);
    }
  }
  return found;
}

function parsed(path: string): Names {
  try {
    const value: unknown = parse(readFileSync(path, "utf8"), { schema: "core", maxAliasCount: 0 });
    if (value === null) return {};
    if (isNames(value)) return value;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new ConfigError(`the configuration file ${path} does not exist`);
    if (code !== undefined && /^E[A-Z]+$/.test(code))
      throw new ConfigError(`the configuration file ${path} cannot be read (${code})`);
    const [first = ""] = messageOf(error).split("\n");
    throw new ConfigError(`${path} is no YAML: ${first.replace(/:$/, "")}`);
  }
  throw new ConfigError(`${path} holds no settings; ${thereAre()}`);
}

function isNames(value: unknown): value is Names {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const thereAre = (): string => `there is ${Object.keys(blocks).join(", ")}`;

function exampleOf(block: string): string {
  return `${configFields.find((field) => field.block === block)?.name ?? ""}: …`;
}

function unknown(block: string, name: string): string {
  const elsewhere = configFields.find((field) => field.name === name);
  const names = configFields.filter((field) => field.block === block).map((field) => field.name);
  const hint = elsewhere === undefined ? `${block} has ${names.join(", ")}` : `did you mean ${elsewhere.path}?`;
  return `there is no setting ${block}.${name}; ${hint}`;
}
