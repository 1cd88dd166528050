import { bareForcesAt } from "./bare-forces.ts";
import { loneBody, loneOffice, namedAgain, namedHolder, sortAgain, withOwner } from "./definite.ts";
import { surnamesAgain } from "./lone-name.ts";
import { pronounAt } from "./pronoun.ts";
import type { Draft, Reader } from "./reader.ts";
import { sidesAt } from "./sides.ts";
import { type Story, storyOf } from "./story.ts";

/** Adds what refers back to earlier mentions, and settles what only the earlier text can settle, in the order of the text. */
export function resolve(reader: Reader, drafts: readonly Draft[]): readonly Draft[] {
  const named = [...drafts, ...surnamesAgain(reader, drafts)].sort((a, b) => a.from - b.from || b.to - a.to);
  const story = storyOf(reader);
  const out: Draft[] = [];
  let next = 0;
  for (let at = 0; at < reader.row.tokens.length; at++) {
    while (named[next] !== undefined && (named[next]?.from ?? 0) === at) {
      const settled = settleAgain(reader, story, named[next] as Draft);
      next++;
      if (settled !== undefined) keep(story, out, settled);
    }
    if (story.coveredTo > at) continue;
    const referring = referringAt(reader, story, at);
    if (referring !== undefined) keep(story, out, referring);
  }
  return out;
}

function keep(story: Story, out: Draft[], draft: Draft): void {
  out.push(draft);
  story.past.push(draft);
  story.coveredTo = Math.max(story.coveredTo, draft.to);
}

function settleAgain(reader: Reader, story: Story, draft: Draft): Draft | undefined {
  if (draft.rule === "actors/body-alone") return draft.value.of === undefined ? loneBody(reader, story, draft) : draft;
  if (draft.rule === "actors/office-alone") return loneOffice(reader, story, draft);
  if (draft.rule === "actors/office" && draft.value.of !== undefined) return namedHolder(reader, story, draft);
  if (draft.rule === "actors/forces" || draft.rule === "actors/officials") return namedAgain(reader, story, draft);
  return withOwner(reader, story, draft);
}

function referringAt(reader: Reader, story: Story, at: number): Draft | undefined {
  if (reader.row.shapes[at] === 0) return undefined;
  return (
    pronounAt(reader, story, at) ??
    sidesAt(reader, story, at) ??
    sortAgain(reader, story, at) ??
    bareForcesAt(reader, story, at)
  );
}
