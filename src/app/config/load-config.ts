import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { ConfigValues } from "./blocks/index.ts";
import { ConfigError } from "./config-error.ts";
import { type ConfigField, configFields, optionName, typeOf } from "./fields.ts";
import { configFile, readConfigFile } from "./read-config-file.ts";

/** Where a value was set, lightest first. */
export const WEIGHTS = ["default", "file", "environment", "flag"] as const;

/** Where the value of a setting came from. */
export interface Origin {
  readonly from: (typeof WEIGHTS)[number];
  /** The file, the variable or the option; for a default, nothing. */
  readonly name?: string;
}

/** All settings of one run, and where each came from. */
export interface Config extends ConfigValues {
  readonly origins: ReadonlyMap<string, Origin>;
  readonly file?: string;
}

/** What to load from: options given on the command line, by the name that Commander keeps them under, and the environment. */
export interface ConfigSources {
  readonly flags?: Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/**
 * The settings: defaults, over them the file (`--config`, `DRAGOMAN_CONFIG`, or `dragoman.yaml` in the configuration folder), over it
 * the environment, over it options. Throws a ConfigError that says where a wrong value stands and what is expected.
 */
export function loadConfig({ flags = {}, environment = process.env }: ConfigSources = {}): Config {
  const file = configFile(textIn(flags["config"]), environment);
  const inFile = file === undefined ? new Map<string, unknown>() : readConfigFile(file);
  const origins = new Map<string, Origin>();
  const values: Record<string, Record<string, unknown>> = {};
  for (const field of configFields) {
    const [value, origin] = givenFor(field, { file, inFile, environment, flags });
    origins.set(field.path, origin);
    values[field.block] = { ...values[field.block], [field.name]: checked(field, value, origin) };
  }
  return { ...(values as unknown as ConfigValues), origins, ...(file === undefined ? {} : { file }) };
}

interface Given {
  readonly file: string | undefined;
  readonly inFile: ReadonlyMap<string, unknown>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly flags: Readonly<Record<string, unknown>>;
}

/** The heaviest value of a setting, not yet checked, and where it stands. */
function givenFor(field: ConfigField, { file, inFile, environment, flags }: Given): readonly [unknown, Origin] {
  const { env, flag, secret } = field.facts;
  const option = flag === undefined ? undefined : flags[optionName(flag)];
  if (option !== undefined) return [typed(field, option), { from: "flag", name: flag?.split(" ")[0] ?? "" }];
  const variable = environment[env];
  if (variable !== undefined && variable !== "") return [typed(field, variable), { from: "environment", name: env }];
  const held = secret === undefined ? undefined : environment[`${env}_FILE`];
  if (held !== undefined && held !== "") {
    return [typed(field, secretIn(held, `${env}_FILE`)), { from: "environment", name: `${env}_FILE` }];
  }
  if (file !== undefined && inFile.has(field.path)) {
    const value = inFile.get(field.path);
    const placed = field.path === "record.data" && typeof value === "string" ? resolve(dirname(file), value) : value;
    return [placed, { from: "file", name: file }];
  }
  return [undefined, { from: "default" }];
}

/** A secret that lies in a file of its own, as containers and systemd hand them out. */
function secretIn(path: string, variable: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    throw new ConfigError(
      `${variable}: ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})`,
    );
  }
}

const WORDS: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  on: true,
  1: true,
  no: false,
  false: false,
  off: false,
  0: false,
};

/** Text of the environment or of an option as the setting's type; what does not read so stays text, and is refused by the check. */
function typed({ schema }: ConfigField, given: unknown): unknown {
  if (typeof given !== "string") return given;
  const type = typeOf(schema);
  if (type === "number") return /^-?\d+$/.test(given.trim()) ? Number(given) : given;
  if (type === "boolean") return WORDS[given.trim().toLowerCase()] ?? given;
  if (type === "array") return given.split(/[\s,]+/).filter((part) => part !== "");
  return given;
}

function checked({ path, schema, facts }: ConfigField, value: unknown, origin: Origin): unknown {
  const result = schema.safeParse(value);
  if (result.success === true) return result.data;
  const shown = facts.secret === undefined ? `: ${JSON.stringify(value)}` : "";
  const where = origin.from === "file" ? `${origin.name}: ${path}` : (origin.name ?? path);
  throw new ConfigError(`${where}${shown} is not understood; expected ${facts.expects}`);
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
