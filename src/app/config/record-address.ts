import { defaultDataFolder } from "../data-folder.ts";
import { ConfigError } from "./config-error.ts";
import { type Config, WEIGHTS } from "./load-config.ts";

/** Which record the settings name: a folder or an address of a database. The one set with more weight counts; two of one weight are refused. */
export function recordAddress({ record, origins }: Config): string {
  const { data, database } = record;
  if (database === undefined) return data ?? defaultDataFolder();
  if (data === undefined) return database;
  const weight = (path: string): number => WEIGHTS.indexOf(origins.get(path)?.from ?? "default");
  const [ofData, ofDatabase] = [weight("record.data"), weight("record.database")];
  if (ofData !== ofDatabase) return ofData > ofDatabase ? data : database;
  const names = ["record.data", "record.database"].map((path) => origins.get(path)).map((one) => one?.name);
  const where = names[0] === names[1] ? `${names[0]}: record.data and record.database` : names.join(" and ");
  throw new ConfigError(`${where} both name a record; give one of them`);
}
