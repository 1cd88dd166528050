import { readFileSync } from "node:fs";
import type { SourceId, StarterSource } from "../model/source.ts";
import { lexiconDirectory } from "./load-lexicon.ts";
import { starterSchema } from "./schema.ts";

/** Reads and checks the sources on offer. Throws an Error that names the record and the fault. */
export function loadStarterSources(file = `${lexiconDirectory}/sources.json`): readonly StarterSource[] {
  const read: unknown = JSON.parse(readFileSync(file, "utf8"));
  const checked = starterSchema.safeParse(read);
  const issue = checked.error?.issues[0];
  if (issue !== undefined) throw new Error(`${file}: record ${issue.path.join(".")}: ${issue.message}`);
  return (checked.data ?? []).map(({ id, country, ...rest }) => ({
    ...rest,
    id: id as SourceId,
    kind: "feed",
    ...(country === undefined ? {} : { country }),
  }));
}
