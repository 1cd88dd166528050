import { configFields } from "./fields.ts";
import { hideSecrets } from "./hide-secrets.ts";
import type { Config, Origin } from "./load-config.ts";

/** A setting as it is shown. */
export interface ConfigRow {
  readonly name: string;
  /** Secrets are hidden; null where nothing is set. */
  readonly value: string | number | boolean | readonly string[] | null;
  /** `default`, the file, the variable of the environment, or the option. */
  readonly from: string;
  readonly about: string;
}

/** Variables that are no settings, but are ours: for developers, tests and the build. */
const OTHERS = /^DRAGOMAN_(?:CONFIG|DEBUG|ENGINE|FOLD|TEST_\w+)$/;

/** All settings as they may be shown, and variables of the environment that look like settings and are none. */
export function configRows(
  config: Config,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): { readonly rows: readonly ConfigRow[]; readonly unknown: readonly string[] } {
  const rows = configFields.map((field) => {
    const block = config[field.block as keyof Config] as unknown as Readonly<Record<string, unknown>>;
    const value = hideSecrets(field, block[field.name]) ?? null;
    return {
      name: field.path,
      value: value as ConfigRow["value"],
      from: originWords(config.origins.get(field.path)),
      about: field.facts.about,
    };
  });
  const known = new Set(configFields.flatMap(({ facts: { env, secret } }) => (secret ? [env, `${env}_FILE`] : [env])));
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith("DRAGOMAN_") && !known.has(name) && !OTHERS.test(name),
  );
  return { rows, unknown };
}

function originWords(origin: Origin | undefined): string {
  return origin?.name ?? origin?.from ?? "default";
}
