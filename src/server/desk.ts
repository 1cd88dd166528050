import { dossierOf, type Moment } from "../app/dossier.ts";
import type { World } from "../app/world.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { ClaimId } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Process, ProcessId } from "../model/process.ts";
import type { Thread, ThreadId, Told } from "../model/thread.ts";
import { foldThreads } from "../threads/fold-threads.ts";
import { sightNow } from "./access/acting.ts";
import type { Ask } from "./ask.ts";

/** A dossier with what pages look up in it all the time. */
export interface View {
  /** The civil day on which it stands. */
  readonly day: string;
  readonly dossier: Dossier;
  readonly threads: readonly Thread[];
  readonly told: ReadonlyMap<ClaimId, Told>;
  readonly threadById: ReadonlyMap<ThreadId, Thread>;
  readonly threadByClaim: ReadonlyMap<ClaimId, Thread>;
  readonly articles: ReadonlyMap<ArticleId, Article>;
}

/** What a page of a process is made from: the view on one day, what was asked, and how to make addresses that keep the day. */
export interface Desk extends View {
  readonly world: World;
  readonly ask: Ask;
  /** The address of a page of this process: `to("threads/abc")`. */
  to(path?: string, query?: Readonly<Record<string, string | undefined>>): string;
}

const KEPT = 12;

/** Opens desks, and keeps the views last used: a view holds until the record grows. */
export class DeskOpener {
  readonly #world: World;
  readonly #kept = new Map<string, View>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The desk of a process, or undefined where there is no such process. */
  async open(id: string, ask: Ask): Promise<Desk | undefined> {
    const view = await this.view(id, ask);
    return view === undefined ? undefined : { ...view, world: this.#world, ask, to: addresses(id, ask) };
  }

  /** The view of a process at a moment, or undefined where there is no such process. One that has ended is seen on its last day. */
  async view(id: string, { asOf, knownAt }: Moment): Promise<View | undefined> {
    const process = await this.#world.store.process(id as ProcessId);
    if (process === undefined) return undefined;
    const today = this.#world.now().slice(0, 10);
    const ended = process.until !== undefined && process.until < today ? process.until : undefined;
    return this.#viewAt(id, { asOf: asOf ?? ended, knownAt }, today);
  }

  /** Whether the view of a process as it is now is at hand, so that opening it takes no time. */
  async holds({ id, until }: Process): Promise<boolean> {
    const today = this.#world.now().slice(0, 10);
    const ended = until !== undefined && until < today ? until : undefined;
    return this.#kept.has(await this.#keyOf(id, { asOf: ended }, today));
  }

  async #keyOf(id: string, { asOf, knownAt }: Moment, today: string): Promise<string> {
    return [id, asOf ?? today, knownAt, await this.#world.store.last(), sightNow()].join("|");
  }

  async #viewAt(id: string, moment: Moment, today: string): Promise<View> {
    const key = await this.#keyOf(id, moment, today);
    const kept = this.#kept.get(key);
    const view = kept ?? viewOf(await dossierOf(this.#world, id, moment));
    this.#kept.delete(key);
    this.#kept.set(key, view);
    for (const old of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(old);
    return view;
  }
}

/** Indexes a dossier for the pages; folds its threads where it comes without. */
export function viewOf(dossier: Dossier): View {
  const threads = dossier.threads.length > 0 ? dossier.threads : foldThreads(dossier.told, { today: dossier.day });
  return {
    day: dossier.day,
    dossier,
    threads,
    told: new Map(dossier.told.map((told) => [told.claim.id, told])),
    threadById: new Map(threads.map((thread) => [thread.id, thread])),
    threadByClaim: new Map(threads.flatMap((thread) => thread.steps.map((step) => [step.claim, thread] as const))),
    articles: new Map(dossier.articles.map((article) => [article.id, article])),
  };
}

/** The whole address of the process's pages, for what leaves the page: `http://127.0.0.1:4777/p/lakes`. */
export function addressOf({ ask, dossier }: Desk): string {
  return `${ask.origin}/p/${encodeURIComponent(dossier.process.id)}`;
}

function addresses(id: string, { asOf }: Ask): Desk["to"] {
  return (path = "", query = {}) => {
    const given = Object.entries({ asOf, ...query }).filter(([, value]) => value !== undefined && value !== "");
    const search = new URLSearchParams(given as [string, string][]).toString();
    const [place = "", anchor] = path.split("#");
    const address = `/p/${encodeURIComponent(id)}${place === "" ? "" : `/${place}`}`;
    return `${address}${search === "" ? "" : `?${search}`}${anchor === undefined ? "" : `#${anchor}`}`;
  };
}
