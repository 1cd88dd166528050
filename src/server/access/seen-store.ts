import { mayEverywhere } from "../../app/accounts/may.ts";
import { concerns, fallsInto } from "../../app/concerns.ts";
import { claimsIn } from "../../app/find-named.ts";
import type { World } from "../../app/world.ts";
import type { ArticleId } from "../../model/article.ts";
import type { BoundWords, Correction } from "../../model/correction.ts";
import type { Process } from "../../model/process.ts";
import type { CorrectionEntry, Recorded } from "../../record/entry.ts";
import type { ArticleQuery, HeldArticle, Store } from "../../record/store.ts";
import { type Acting, actingNow, mayRequestSee } from "./acting.ts";
import { auditedParts } from "./audited-store.ts";

/** Reports are looked through so many at a time, and at most so many for one question. */
const BATCH = 100;
const MOST = 10_000;

/**
 * The record as the person sees it in whose name the present request is answered. A process on which they have no role is not
 * there, nor is a report that concerns no process on which they have one. Whoever has a role on all processes sees all.
 */
export function seenWorld<Whole extends World>(world: Whole): Whole {
  const seen = { ...world, store: seenStore(world) };
  // Settings are read when they are used.
  return Object.defineProperty(seen, "settings", { get: () => world.settings, enumerable: true });
}

function seenStore(world: World): Store {
  const whole = world.store;
  const inSight = async (id: ArticleId) => sees(world, await whole.article(id));
  const placed = async <Place extends { readonly article: ArticleId }>(places: readonly Place[]) =>
    isAllSeen() ? places : onlyThose(places, ({ article }) => inSight(article));
  return {
    ...whole,
    ...auditedParts(world),
    whole,
    processes: async (upTo) => (await whole.processes(upTo)).filter(({ id }) => mayRequestSee(id)),
    process: async (id, upTo) => (mayRequestSee(id) ? whole.process(id, upTo) : undefined),
    async article(id, sight) {
      const held = await whole.article(id, sight);
      return isAllSeen() || (await sees(world, held)) ? held : undefined;
    },
    articles: (query) => (isAllSeen() ? whole.articles(query) : articlesSeen(world, query, inSight)),
    articlesNamed: async (prefix) => {
      const ids = await whole.articlesNamed(prefix);
      return isAllSeen() ? ids : onlyThose(ids, inSight);
    },
    claims: async (query) => placed(await whole.claims(query)),
    claimsNamed: async (prefix) => placed(await whole.claimsNamed(prefix)),
    async corrections(upTo) {
      const all = await whole.corrections(upTo);
      return isAllSeen() ? all : correctionsSeen(all, inSight);
    },
  };
}

function isAllSeen(): boolean {
  const now = actingNow();
  if (now === undefined) return false;
  return !now.isGuarded || (now.person !== undefined && mayEverywhere(now.person, now.act));
}

/** What decides which reports one sees, looked up once in a request. */
interface Sight {
  readonly processes: Promise<readonly Process[]>;
  corrections(): Promise<readonly Correction[]>;
}

const sights = new WeakMap<Acting, Sight>();

function sightOf({ store }: World): Sight {
  const now = actingNow();
  const known = now === undefined ? undefined : sights.get(now);
  if (known !== undefined) return known;
  let corrections: Promise<readonly Correction[]> | undefined;
  const sight: Sight = {
    processes: store.processes().then((all) => all.filter(({ id }) => mayRequestSee(id))),
    corrections() {
      corrections ??= store.corrections().then((all) => all.map((entry) => entry.correction));
      return corrections;
    },
  };
  if (now !== undefined) sights.set(now, sight);
  return sight;
}

/** Whether a report concerns a process that is seen: its reading names two of its actors, or a person added a claim that belongs to it. */
async function sees(world: World, held: HeldArticle | undefined): Promise<boolean> {
  if (held === undefined) return false;
  const { article } = held.article;
  const sight = sightOf(world);
  const processes = (await sight.processes).filter((process) => fallsInto(process, article.published));
  const actors = new Set(held.reading?.actors ?? []);
  if (processes.some((process) => namesTwo(process, actors))) return true;
  if (processes.length === 0) return false;
  const corrections = await sight.corrections();
  const isAdded = corrections.some(({ act }) => act.kind === "add" && act.on.article === article.id);
  if (!isAdded) return false;
  const claims = (await claimsIn(world, article.id, corrections))?.siblings ?? [];
  return processes.some((process) => claims.some((claim) => concerns(process, claim, article)));
}

function namesTwo({ parties, mediators }: Process, actors: ReadonlySet<string>): boolean {
  return [...parties, ...mediators].filter((name) => actors.has(name)).length >= 2;
}

async function articlesSeen(
  { store }: World,
  { limit = Number.POSITIVE_INFINITY, offset = 0, ...query }: ArticleQuery,
  inSight: (id: ArticleId) => Promise<boolean>,
): ReturnType<Store["articles"]> {
  const found = [];
  for (let from = 0; from < MOST && found.length < offset + limit; from += BATCH) {
    const batch = await store.articles({ ...query, limit: BATCH, offset: from });
    found.push(...(await onlyThose(batch, ({ article }) => inSight(article.id))));
    if (batch.length < BATCH) break;
  }
  return found.slice(offset, offset + limit);
}

type Held = CorrectionEntry & Recorded;

/** Corrections of what is seen, and the undoings of those. */
async function correctionsSeen(
  all: readonly Held[],
  inSight: (id: ArticleId) => Promise<boolean>,
): Promise<readonly Held[]> {
  const looked = new Map<ArticleId, Promise<boolean>>();
  const isSeen = (id: ArticleId) => {
    const known = looked.get(id) ?? inSight(id);
    looked.set(id, known);
    return known;
  };
  const seen = new Set<string>();
  for (const { correction } of all) {
    if (await isCorrectionSeen(correction, isSeen, seen)) seen.add(correction.id);
  }
  return all.filter(({ correction }) => seen.has(correction.id));
}

async function isCorrectionSeen(
  { act }: Correction,
  isSeen: (id: ArticleId) => Promise<boolean>,
  seen: ReadonlySet<string>,
): Promise<boolean> {
  if (act.kind === "undo") return seen.has(act.correction);
  if ("process" in act && !mayRequestSee(act.process)) return false;
  const words: readonly BoundWords[] = "article" in act.on ? [act.on] : act.on;
  return (await onlyThose(words, ({ article }) => isSeen(article))).length > 0;
}

async function onlyThose<Item>(
  items: readonly Item[],
  isWanted: (item: Item) => Promise<boolean>,
): Promise<readonly Item[]> {
  const wanted = await Promise.all(items.map(isWanted));
  return items.filter((_item, at) => wanted[at] === true);
}
