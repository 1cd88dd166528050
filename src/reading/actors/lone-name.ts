import { knownBySurname } from "./known-person.ts";
import { nameRunAt } from "./person-name.ts";
import type { Draft, Reader } from "./reader.ts";
import { isCapital } from "./row.ts";

/** Family names that stand alone before the full name comes (a standfirst, a headline), once the whole text has been read. */
export function surnamesAgain(reader: Reader, drafts: readonly Draft[]): readonly Draft[] {
  const covered = new Uint8Array(reader.row.tokens.length);
  for (const draft of drafts) covered.fill(1, draft.from, draft.to);
  const out: Draft[] = [];
  for (let at = 0; at < reader.row.tokens.length; at++) {
    if (covered[at] === 1 || !isCapital(reader.row, at)) continue;
    const draft = surnameAt(reader, at, covered);
    if (draft === undefined) continue;
    out.push(draft);
    covered.fill(1, draft.from, draft.to);
  }
  return out;
}

function surnameAt(reader: Reader, at: number, covered: Uint8Array): Draft | undefined {
  const run = nameRunAt(reader, at);
  if (run === undefined || run.parts.some((part) => covered[part] === 1)) return undefined;
  const known = knownBySurname(reader, run, {}, false);
  if (known === undefined || reader.found[at] !== undefined) return undefined;
  return { from: at, to: known.to, head: known.to - 1, value: known.value, rule: "actors/surname" };
}
