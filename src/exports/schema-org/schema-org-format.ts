import type { Dossier } from "../../model/dossier.ts";
import type { Thread, ToldArticle } from "../../model/thread.ts";
import type { DossierFormat, Setting } from "../export-format.ts";
import { toldById } from "../places/place-of-thread.ts";
import { jsonText } from "../text/json-text.ts";
import { eventOf } from "./event.ts";
import type { Naming } from "./names.ts";
import { reportOf, wordsOf } from "./report.ts";

/** The vocabulary of search engines. */
export const SCHEMA_ORG = "https://schema.org";

/** A process in schema.org's words, as JSON-LD. */
export const schemaOrg: DossierFormat = {
  name: "schema-org",
  title: "schema.org JSON-LD",
  mediaType: "application/ld+json; charset=utf-8",
  extension: "jsonld",
  holds:
    "dated talks, exchanges, truces and agreements as Event (planned, moved, put off, called off), reports as NewsArticle, claims as Claim and Quotation",
  loses:
    "states finer than schema.org's five; attacks, aid, sanctions and deadlines stand as claims alone; rival values, grades, bounds",
  from: "dossier",
  write: graphOf,
};

function* graphOf(dossier: Dossier, setting: Setting): Generator<string> {
  const told = toldById(dossier.told);
  const threads = new Map(
    dossier.threads.flatMap((thread) => thread.steps.map(({ claim }) => [claim, thread] as const)),
  );
  const reports = new Map<string, ToldArticle>(dossier.told.map(({ article }) => [article.id, article]));
  yield `{"@context":"${SCHEMA_ORG}","@graph":[\n`;
  yield jsonText({ "@type": "Dataset", name: setting.process.name, temporalCoverage: `../${setting.day}` });
  for (const thread of dossier.threads) {
    const event = eventOf(thread, told, setting);
    if (event !== undefined) yield `,\n${jsonText(event)}`;
  }
  for (const article of reports.values()) yield `,\n${jsonText(reportOf(article, setting))}`;
  for (const one of dossier.told) yield `,\n${jsonText(wordsOf(one, eventIdOf(threads.get(one.claim.id)), setting))}`;
  yield "\n]}\n";
}

/** The thread of a claim, where it stands in the graph as an event. */
function eventIdOf(thread: Thread | undefined): Thread["id"] | undefined {
  return thread?.begins === undefined ? undefined : thread.id;
}

/** What a thread's page carries for machines; undefined for a thread that is no event. */
export function threadJsonLd(thread: Thread, dossier: Pick<Dossier, "told">, naming: Naming): string | undefined {
  const event = eventOf(thread, toldById(dossier.told), naming);
  return event === undefined ? undefined : inPage(event);
}

/** What a report's page carries for machines. */
export function reportJsonLd(article: ToldArticle, naming: Naming): string {
  return inPage(reportOf(article, naming));
}

/** JSON-LD for a `script` element: nothing in it can end the element. */
function inPage(thing: unknown): string {
  const whole = { "@context": SCHEMA_ORG, ...(thing as Readonly<Record<string, unknown>>) };
  return jsonText(whole).replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`);
}
