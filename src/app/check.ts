import type { Article, ArticleId } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import { newArticle } from "../model/new-article.ts";
import type { Fault } from "../record/store.ts";
import { dossierOf } from "./dossier.ts";
import { forgetDossiers } from "./kept-dossiers.ts";
import { forgetFolds, hasSnapshot, snapshotIsTrue } from "./kept-fold.ts";
import type { World } from "./world.ts";

/** At most this many faults are told. */
const ENOUGH = 50;

/**
 * Everything that can be wrong with a record: its files, its log and indexes, ids that do not fit what they name,
 * claims whose words do not stand where they cite them, reports that were dropped without a note of it. Empty when sound.
 */
export async function check(world: World, onProgress?: (done: number) => void): Promise<readonly Fault[]> {
  const ofStore = await world.store.check();
  if (ofStore.length > 0) return ofStore;
  const faults: Fault[] = [];
  const texts = new Map<ArticleId, string>();
  const dropped = new Map<ArticleId, string>();
  for await (const entry of world.store.read(0)) {
    onProgress?.(entry.seq);
    const where = `entry ${entry.seq}`;
    if (entry.kind === "article") {
      keepText(texts, entry.article);
      if (entry.article.textDropped === true) dropped.set(entry.article.id, where);
      else if (idOf(entry.article) !== entry.article.id) {
        faults.push({ where, what: `the id of article ${entry.article.id} does not fit what it says` });
      }
    }
    if (entry.kind === "pruned") dropped.set(entry.article, where);
    if (entry.kind === "pruning") for (const id of entry.articles) dropped.delete(id);
    if (entry.kind === "reading") {
      const text = texts.get(entry.article) ?? (await world.store.article(entry.article))?.article.article.text ?? "";
      const wrong = entry.claims.filter((claim) => !citesRight(claim, text));
      faults.push(...wrong.map(({ id }) => ({ where, what: `claim ${id} cites words that are not there` })));
    }
    if (faults.length >= ENOUGH) return faults;
  }
  const unsaid = [...dropped].slice(0, ENOUGH).map(([id, where]) => ({
    where,
    what: `something was dropped of article ${id}, and no entry says so`,
  }));
  return [...faults, ...unsaid, ...(await faultsOfSnapshots(world))];
}

/** Snapshots that are not what folding anew gives; harmless, for they can be thrown away. */
async function faultsOfSnapshots(world: World): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const { id } of await world.store.processes()) {
    // Folding a process anew takes long; most have no snapshot.
    if (!(await hasSnapshot(world.store, id))) continue;
    const { told } = await dossierOf(world, id);
    // Of many large processes, one at a time is held.
    forgetDossiers(world.store);
    forgetFolds(world.store);
    if (await snapshotIsTrue(world.store, id, told)) continue;
    faults.push({
      where: `snapshot of ${id}`,
      what: "it is not what folding the claims gives; dragoman check --mend throws it away",
    });
  }
  return faults;
}

/** A reading mostly comes right after its article; the texts of so many articles are kept at hand. */
const AT_HAND = 500;

function keepText(texts: Map<ArticleId, string>, { id, text }: Article): void {
  texts.set(id, text);
  const [oldest] = texts.keys();
  if (texts.size > AT_HAND && oldest !== undefined) texts.delete(oldest);
}

/** The id that the content of an article gives. */
export function idOf(article: Article): string {
  const { id: _id, text, sections: _sections, ...facts } = article;
  const body = facts.title === "" ? text : text.slice(facts.title.length + 2);
  return newArticle({ ...facts, body }).id;
}

/** Whether the words that a claim cites stand where it cites them. */
export function citesRight(claim: Claim, text: string): boolean {
  return claim.cites.every(({ start, end, words }) => text.slice(start, end) === words && words !== "");
}
