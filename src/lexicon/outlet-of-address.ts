import { readFileSync } from "node:fs";
import type { LexiconOutlet } from "../model/lexicon-records.ts";
import { lexiconDirectory } from "./load-lexicon.ts";

let outlets: readonly LexiconOutlet[] | undefined;

/** The outlet to whose domain an address belongs, where the lexicon knows it: `feeds.bbci.co.uk` is none of `bbc.co.uk`. */
export function outletOfAddress(address: string): LexiconOutlet | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  outlets ??= JSON.parse(readFileSync(`${lexiconDirectory}/outlets.json`, "utf8")) as readonly LexiconOutlet[];
  return outlets.find(({ domains }) =>
    domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`)),
  );
}
