import type { ActorCodes, CountryCodes } from "../export-format.ts";
import sectors from "./sectors.json" with { type: "json" };

/** An actor as PLOVER names it: a country's code and a sector. */
export interface CodedActor {
  readonly name: string;
  /** ISO 3166-1 alpha-3 of its country; empty where it has none, or none is known. */
  readonly code: string;
  /** PLOVER's sectors, the first the main one: `GOV`, `REB`, `UNO`. */
  readonly sectors: readonly string[];
  readonly codes?: CountryCodes;
}

/** Codes an actor by the lexicon; one that it does not hold has sector `UNK`. Few-recognised states stay with the nominal state, as `PRE`. */
export function codeActor(name: string, codes: ActorCodes): CodedActor {
  const facts = codes.ofActor(name);
  if (facts === undefined) return { name, code: "", sectors: ["UNK"] };
  const named = (sectors.names as Readonly<Record<string, string>>)[name];
  const bySort = sectors[facts.sort] as Readonly<Record<string, string>> | undefined;
  const sector = named ?? bySort?.[facts.type ?? ""] ?? "UNK";
  const country = facts.codes;
  return {
    name,
    code: country?.iso3 ?? "",
    sectors: country?.partial === true ? ["PRE", sector] : [sector],
    ...(country === undefined ? {} : { codes: country }),
  };
}
