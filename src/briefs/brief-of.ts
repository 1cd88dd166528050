import type { Brief, BriefLine, BriefSection } from "../model/brief.ts";
import type { Dossier } from "../model/dossier.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Thread } from "../model/thread.ts";
import { breachOf } from "./breach.ts";
import { type BriefWords, NO_WORDS } from "./brief-words.ts";
import { type Chosen, chooseThreads, type News } from "./choose.ts";
import { disputesOf, isDayDisputed } from "./disputes.ts";
import { headlineOf, leadOf } from "./headline.ts";
import { notesOver } from "./notes.ts";
import { saidLines } from "./said.ts";
import { settled } from "./settled.ts";
import { type Short, shortOfClock, shortOfDispute } from "./short.ts";
import { capitalised, wordCount } from "./words.ts";
import { type Draft, type Writer, writerOf } from "./writer.ts";

/** With so few sentences a brief needs no summary. */
const FEW = 4;

/** The brief of a process: headline, standfirst, summary; what is next, what changed, what is disputed, what was said, the fighting; each sentence with its claims. */
export function briefOf(whole: Dossier, news: News = {}, words: BriefWords = NO_WORDS): Brief {
  const dossier = settled(whole, words);
  const notes = notesOver(dossier.told);
  const noted = (draft: Draft): readonly BriefLine[] => {
    const numbers = notes.of(draft.claims, draft.text);
    return numbers === undefined ? [] : [{ ...draft, notes: numbers }];
  };
  const { day, process } = dossier;
  const scratch = writerOf(dossier, words);
  const chosen = chooseThreads(dossier, news, (thread) => scratch.line(thread) !== undefined);
  const lead = leadOf(process, chosen);
  const parts = partsOf(dossier, news, chosen, lead, writerOf(dossier, words));
  const isLong = parts.flatMap(([, drafts]) => drafts).length > FEW;
  const [standfirst] = isLong ? standfirstOf(chosen, lead, writerOf(dossier, words)).flatMap(noted) : [];
  const summary = isLong ? summaryOf(dossier, news, chosen, lead, writerOf(dossier, words, 1)).flatMap(noted) : [];
  const sections = parts.flatMap(([heading, drafts]) => sectionOf(heading, drafts.flatMap(noted)));
  return {
    process: { id: process.id, name: process.name, demo: process.demo === true },
    day,
    headline: headlineOf(process, sections.length === 0 || lead === undefined ? undefined : scratch.headed(lead), day),
    ...(standfirst === undefined ? {} : { standfirst }),
    summary,
    sections,
    footnotes: notes.all(),
  };
}

function partsOf(
  dossier: Dossier,
  news: News,
  chosen: Chosen,
  lead: Thread | undefined,
  writer: Writer,
): readonly (readonly [string, readonly Draft[]])[] {
  const tell = (threads: readonly Thread[]): readonly Draft[] => {
    writer.fresh();
    return threads.flatMap((thread) => {
      const line = writer.line(thread);
      const second = line !== undefined && thread === lead && AHEAD.has(thread.state) ? writer.second() : undefined;
      const breach = line === undefined ? undefined : breachOf(thread, writer);
      return [line, second, breach].flatMap((draft) => draft ?? []);
    });
  };
  const first = (threads: readonly Thread[]): readonly Thread[] =>
    lead !== undefined && threads.includes(lead) ? [lead, ...threads.filter((thread) => thread !== lead)] : threads;
  const disputed = [...first(chosen.next), ...chosen.clocks, ...chosen.changed, ...chosen.fighting];
  return [
    ["What is next", tell([...first(chosen.next), ...chosen.clocks])],
    ["What has changed", tell(first(chosen.changed))],
    ["What is disputed", disputed.flatMap((thread) => disputesOf(thread, writer)).slice(0, 5)],
    ["What was said", saidLines(dossier, news, writer)],
    ["The fighting", tell(first(chosen.fighting))],
    ["Background", tell(chosen.earlier)],
  ];
}

/** Of what is to come it matters who else gives the day. */
const AHEAD: ReadonlySet<string> = new Set(["planned", "confirmed"]);

function sectionOf(heading: string, lines: readonly BriefLine[]): readonly BriefSection[] {
  const [first, ...more] = lines;
  return first === undefined ? [] : [{ heading, lines: [first, ...more] }];
}

/** One sentence below the headline: what is disputed of the lead, and the clock that runs. */
function standfirstOf(chosen: Chosen, lead: Thread | undefined, writer: Writer): readonly Draft[] {
  const clock = chosen.clocks.find((thread) => thread !== lead);
  const shorts = [
    lead === undefined || !isDayDisputed(lead, writer) ? undefined : shortOfDispute(lead),
    clock === undefined ? undefined : shortOfClock(clock, writer.day),
  ].filter((short): short is Short => short !== undefined);
  const [first, ...more] = shorts.flatMap(({ claims }) => claims);
  if (first === undefined) return [];
  const claims: NonEmpty<typeof first> = [first, ...new Set(more.filter((claim) => claim !== first))];
  return [{ text: `${capitalised(shorts.map(({ text }) => text).join("; "))}.`, claims }];
}

/** Words of a summary. */
const SUMMARY = 60;

/** The most important sentences, sixty words or so: of each part the first, then its second. */
function summaryOf(
  dossier: Dossier,
  news: News,
  chosen: Chosen,
  lead: Thread | undefined,
  writer: Writer,
): readonly Draft[] {
  const { next, changed, fighting, clocks } = chosen;
  const rows = [next, changed, fighting, clocks];
  const ordered = [0, 1].flatMap((row) => rows.flatMap((threads) => threads[row] ?? []));
  const threads = [...(lead === undefined ? [] : [lead]), ...ordered.filter((thread) => thread !== lead)];
  const lines: Draft[] = [];
  let count = 0;
  for (const thread of threads) {
    if (count > SUMMARY - 12) break;
    const line = writer.line(thread, (text) => lines.length === 0 || count + wordCount(text) <= SUMMARY + 5);
    if (line === undefined) continue;
    lines.push(line);
    count += wordCount(line.text);
  }
  const [said] = count <= SUMMARY - 12 ? saidLines(dossier, news, writer, 1) : [];
  return said !== undefined && count + wordCount(said.text) <= SUMMARY + 5 ? [...lines, said] : lines;
}
