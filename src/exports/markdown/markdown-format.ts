import { sentenceOf } from "../../briefs/sentence-of.ts";
import { threadTitle } from "../../briefs/thread-title.ts";
import { dateWords } from "../../briefs/words.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { Dossier } from "../../model/dossier.ts";
import { readBy } from "../../model/read-by.ts";
import { type Field, standingIn, type Thread, type ThreadKindName, type Told } from "../../model/thread.ts";
import type { DossierFormat } from "../export-format.ts";
import { toldById } from "../places/place-of-thread.ts";
import { markdownLink, markdownText } from "../text/markdown-text.ts";

/** A process as a Markdown document: every thread with its values, who gave them, and the words. */
export const markdown: DossierFormat = {
  name: "markdown",
  title: "Markdown",
  mediaType: "text/markdown; charset=utf-8",
  extension: "md",
  holds:
    "a section for each kind, an entry for each thread: what it tells, state, every standing value with who gave it, the words of each report",
  loses: "superseded values, spans, rules and confidence; a brief is shorter: dragoman brief",
  from: "dossier",
  write: documentOf,
};

const KINDS: readonly (readonly [ThreadKindName, string])[] = [
  ["talks", "Talks"],
  ["leaders", "Leaders’ meetings"],
  ["exchange", "Exchanges"],
  ["ceasefire", "Truces"],
  ["agreement", "Agreements"],
  ["deadline", "Threats and deadlines"],
  ["sanctions", "Sanctions"],
  ["aid", "Aid"],
  ["attack", "Attacks"],
  ["positions", "Positions"],
];

function* documentOf(dossier: Dossier): Generator<string> {
  const { process, day, threads } = dossier;
  const told = toldById(dossier.told);
  yield `# ${markdownText(process.name)}\n\nAs it was reported by ${day}: ${dossier.articles.length} reports, ${threads.length} threads.\n`;
  if (process.demo === true) yield "\n*Demo: made of reports written for the tour.*\n";
  for (const [kind, heading] of KINDS) {
    const some = threads.filter((thread) => thread.kind === kind).sort(byDay);
    if (some.length === 0) continue;
    yield `\n## ${heading}\n`;
    for (const thread of some) yield entryOf(thread, told, day);
  }
}

function byDay(a: Thread, b: Thread): number {
  const [first, second] = [a.begins ?? a.opened ?? "", b.begins ?? b.opened ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
}

function entryOf(thread: Thread, told: ReadonlyMap<ClaimId, Told>, day: string): string {
  const sentence = sentenceOf(thread, day);
  const { grade, reports } = thread.corroboration;
  const lines = [
    `- State: ${thread.state.replaceAll("-", " ")}; borne out by: ${grade}; ${reports} ${reports === 1 ? "report" : "reports"}`,
    ...thread.fields.map((field) => `- ${fieldLine(field, day)}`),
    ...thread.steps.flatMap(({ claim }) => told.get(claim) ?? []).map((one) => `- ${wordsLine(one)}`),
  ];
  const head = `\n### ${markdownText(threadTitle(thread))}\n\n`;
  return `${head}${sentence === undefined ? "" : `${markdownText(sentence)}.\n\n`}${lines.join("\n")}\n`;
}

function fieldLine(field: Field, day: string): string {
  const { name, disputed } = field;
  const shown = standingIn(field).map(({ value, bound, by: [giver] }) => {
    const words = name === "date" || name === "deadline" ? dateWords(value, day) : value;
    return `${bound === undefined ? "" : `${BOUNDS[bound]} `}${words} (${giver.origin})`;
  });
  return `${name}${disputed ? ", disputed" : ""}: ${markdownText(shown.join("; "))}`;
}

const BOUNDS = { least: "at least", most: "at most", about: "about" } as const;

function wordsLine({ claim, article }: Told): string {
  const by = readBy(claim);
  const head = [article.published, article.outlet].filter((part) => part !== undefined).join(", ");
  return `${markdownText(head)}, ${markdownLink(article.title, article.url)}: “${markdownText(claim.cites[0].words)}”${by === undefined ? "" : ` (${markdownText(by)})`}`;
}
