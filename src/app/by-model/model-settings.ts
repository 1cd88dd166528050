import { z } from "zod";

/**
 * How reports are read by a model: which endpoint, which model, which reports, and how much a day. The block `model` of a
 * settings file; each setting may come from the environment instead (`MODEL_VARIABLES`). Without an address nothing is asked.
 */
export const modelSettingsShape = z.strictObject({
  /** Address of an OpenAI-compatible interface, up to its version: `http://127.0.0.1:11434/v1`. */
  address: z.url({ protocol: /^https?$/, error: "an address such as http://127.0.0.1:11434/v1" }),
  /** The model's name there: `qwen3:8b`. */
  name: z.string().trim().min(1).max(120),
  /** Sent as a bearer token; a local endpoint needs none. */
  key: z.string().min(1).optional(),
  /** `unread`: reports in languages that we do not read; `all`: English ones too, beside our own reading. */
  reads: z.enum(["unread", "all"]).default("unread"),
  requestsADay: z.coerce.number().int().min(1).max(1_000_000).default(200),
  tokensADay: z.coerce.number().int().min(1).max(1_000_000_000).default(1_000_000),
  /** How long one answer may take. */
  seconds: z.coerce.number().int().min(1).max(3600).default(120),
  /** Requests for one report at most: an answer that is none, or a fault that may pass, is asked for again. */
  attempts: z.coerce.number().int().min(1).max(5).default(2),
  /** Characters of a report that are sent; what lies behind them is not read. */
  longest: z.coerce.number().int().min(500).max(200_000).default(24_000),
});

/** How reports are read by a model. */
export type ModelSettings = z.output<typeof modelSettingsShape>;

/** What may be set of it; the rest has its ordinary value. */
export type ModelGiven = { readonly [Name in keyof ModelSettings]?: unknown };

/** The variables of the environment that set it. */
export const MODEL_VARIABLES = {
  address: "DRAGOMAN_MODEL_ADDRESS",
  name: "DRAGOMAN_MODEL",
  key: "DRAGOMAN_MODEL_KEY",
  reads: "DRAGOMAN_MODEL_READS",
  requestsADay: "DRAGOMAN_MODEL_REQUESTS_A_DAY",
  tokensADay: "DRAGOMAN_MODEL_TOKENS_A_DAY",
  seconds: "DRAGOMAN_MODEL_SECONDS",
  attempts: "DRAGOMAN_MODEL_ATTEMPTS",
  longest: "DRAGOMAN_MODEL_LONGEST",
} as const satisfies { readonly [Name in keyof ModelSettings]-?: string };

/**
 * The settings: what is given outweighs the environment. Undefined where no address is named: then no model reads. Throws an
 * Error that names the setting where one is wrong.
 */
export function modelSettings(
  given: ModelGiven = {},
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ModelSettings | undefined {
  const fromEnvironment = Object.entries(MODEL_VARIABLES).flatMap(([name, variable]) => {
    const value = environment[variable]?.trim() ?? "";
    return value === "" ? [] : [[name, value] as const];
  });
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  const all = Object.fromEntries([...fromEnvironment, ...named]);
  if (all["address"] === undefined) return undefined;
  const result = modelSettingsShape.safeParse(all);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0] ?? "");
  const variable = MODEL_VARIABLES[name as keyof ModelSettings];
  throw new Error(`the reader by model: ${name} (${variable ?? "no such setting"}): ${issue?.message ?? "is wrong"}`);
}

/** The host of the endpoint with its port: the one host that may be private for it. */
export function hostOf({ address }: Pick<ModelSettings, "address">): string {
  const { protocol, hostname, port } = new URL(address);
  return `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`;
}
