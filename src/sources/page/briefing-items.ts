import type { ArticleDraft } from "../article-draft.ts";
import { endsSentence } from "./block-kind.ts";
import words from "./briefing-words.json" with { type: "json" };

/** A line of a text, and whether the page has it as a heading. */
export interface BriefingLine {
  readonly text: string;
  readonly isHeading: boolean;
}

/** What is known of the whole. */
export type BriefingHead = Pick<ArticleDraft, "title" | "url" | "published" | "modified">;

/** Fewer items make no briefing; so many are kept. */
const FEWEST = 3;
const MOST = 100;
/** A heading is no longer than this, and an item says at least so much. */
const LONGEST_HEADING = 140;
const SHORTEST_ITEM = 80;
/** Where so much of the headings asks, the page explains one thing and reports no several. */
const ASKING = 0.34;

const TURNS: ReadonlySet<string> = new Set(words.turns);
const PATHS: ReadonlySet<string> = new Set(words.paths);

/**
 * The items of a newsletter or briefing, each a report of its own under an address of its own (`…/morning-brief#talks-move-to-doha`).
 * Undefined unless the whole calls itself one, by its title or its address, and is built as one: by headings, by numbers from 1 on, or by
 * turns such as “In other news”, with an item's words below each. A report with subheadings stays one report.
 */
export function briefingItems(lines: readonly BriefingLine[], head: BriefingHead): readonly ArticleDraft[] | undefined {
  if (!isBriefing(head)) return undefined;
  const parts = [partedBy(lines, (line) => line.isHeading), partedByNumbers(lines), partedBy(lines, isTurn)];
  const found = parts.find((items) => items.length >= FEWEST) ?? [];
  const asking = found.filter(({ heading }) => heading.endsWith("?")).length;
  if (found.length < FEWEST || asking > found.length * ASKING) return undefined;
  return found.slice(0, MOST).map((item) => draftOf(item, head));
}

/** By its title or the words of its address. */
function isBriefing({ title = "", url }: BriefingHead): boolean {
  const plain = ` ${folded(title)} `;
  if (words.titles.some((cue) => plain.includes(` ${cue} `))) return true;
  return url !== undefined && new URL(url).pathname.toLowerCase().split("/").some(isBriefingPath);
}

function isBriefingPath(part: string): boolean {
  return PATHS.has(part) || [...PATHS].some((path) => path.includes("-") && part.startsWith(`${path}-`));
}

interface Item {
  readonly heading: string;
  readonly body: readonly string[];
}

/** The items below each line that opens one; what stands before the first is one of its own, by the title of the whole. */
function partedBy(lines: readonly BriefingLine[], opens: (line: BriefingLine) => boolean): readonly Item[] {
  const items: { heading: string; body: string[] }[] = [{ heading: "", body: [] }];
  let opened = 0;
  for (const line of lines) {
    if (opens(line) && line.text.length <= LONGEST_HEADING) {
      opened += 1;
      items.push({ heading: line.text, body: [] });
    } else items.at(-1)?.body.push(line.text);
  }
  const whole = items.filter((item) => isItem(item) && !isEnd(item.heading));
  return opened >= FEWEST - 1 ? whole : [];
}

const NUMBERED = /^(\d{1,2})[.)]\s+(?=\S)/;

/** By lines that count from 1 on: “1. Talks move to Doha”. A number before a whole paragraph opens an item without a heading. */
function partedByNumbers(lines: readonly BriefingLine[]): readonly Item[] {
  let next = 1;
  const marked = lines.flatMap(({ text }): readonly BriefingLine[] => {
    const [mark, number] = NUMBERED.exec(text) ?? [];
    if (mark === undefined || Number(number) !== next) return [{ text, isHeading: false }];
    next += 1;
    const rest = text.slice(mark.length);
    const isHeading = rest.length <= LONGEST_HEADING && !endsSentence(rest);
    return isHeading
      ? [{ text: rest, isHeading }]
      : [
          { text: "", isHeading: true },
          { text: rest, isHeading: false },
        ];
  });
  return next > FEWEST ? partedBy(marked, ({ isHeading }) => isHeading) : [];
}

/** A line that turns to another story: “In other news”. */
function isTurn({ text }: BriefingLine): boolean {
  return TURNS.has(folded(text));
}

function isItem({ body }: Item): boolean {
  return body.join(" ").length >= SHORTEST_ITEM && body.some(endsSentence);
}

function isEnd(heading: string): boolean {
  const plain = folded(heading);
  return words.ends.some((cue) => plain.startsWith(cue));
}

function draftOf({ heading, body }: Item, { title, url, published, modified }: BriefingHead): ArticleDraft {
  const isNamed = heading !== "" && !TURNS.has(folded(heading));
  const name = slug(heading === "" ? (body[0] ?? "") : heading);
  return {
    title: isNamed ? heading : title,
    body: body.join("\n"),
    published,
    modified,
    ...(url === undefined ? {} : { url: `${url.split("#")[0]}#${name}` }),
  };
}

/** As cues are written: small letters, straight apostrophes, no marks but hyphens. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N}'-]+/gu, " ")
    .trim();
}

function slug(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
}
