import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Article } from "../model/article.ts";
import type { ReadingAnswer, ReadingTask } from "./reader-worker.ts";
import type { ReadClaims } from "./world.ts";

/** Reads articles in threads of its own, so that fetching and pages do not wait for it. */
export interface ReaderThread {
  /** What an article says; rejects where the engine stumbles on it, or a thread dies of it twice. */
  read(article: Article): Promise<ReadClaims>;
  close(): Promise<void>;
}

/** How threads are kept; what is absent has its ordinary value. */
export interface ThreadOptions {
  /** Milliseconds after which an article is given up; most take 25. */
  readonly patience?: number;
  /** Starts a thread that answers as `reader-worker.ts` does; tests give their own. */
  readonly start?: () => Worker;
}

/** An article to be read, and how often a thread died of it. */
interface Task {
  readonly article: Article;
  strikes: number;
  done(read: ReadClaims): void;
  failed(error: Error): void;
}

/** A thread with what it was given: it reads the first, the others wait for it. */
interface Thread {
  readonly worker: Worker;
  readonly inHand: Map<number, Task>;
  limit?: NodeJS.Timeout;
}

/** One article is read and the next lies ready, so that a thread never waits for this one. */
const IN_HAND = 2;
const PATIENCE_MS = 60_000;
/** An article of which a thread died is tried once more, in a fresh one. */
const STRIKES = 2;
/** A thread that needs more memory dies, and the program goes on. */
const MEGABYTES = 3072;
/** Room for what a report leaves behind at once: with V8's own 48 a tenth more of the time goes to clearing it away. */
const YOUNG_MEGABYTES = 96;

/** As many threads as the machine has cores. */
export function ownThreads(): number {
  return availableParallelism();
}

/** Makes one reader thread; it is started by the first article, and again should it die. */
export function readerThread(): ReaderThread {
  return readerThreads(1);
}

/** Makes reader threads that share the work; each is started when there is an article for it, and replaced should it die. */
export function readerThreads(count: number, options: ThreadOptions = {}): ReaderThread {
  const { patience = PATIENCE_MS, start = startWorker } = options;
  const waiting: Task[] = [];
  const threads = new Set<Thread>();
  let last = 0;
  const startThread = (): Thread => {
    const thread: Thread = { worker: start(), inHand: new Map() };
    threads.add(thread);
    thread.worker.on("message", (answer: ReadingAnswer) => take(thread, answer));
    thread.worker.on("error", (error) => bury(thread, error));
    thread.worker.on("exit", () => bury(thread, new Error("the reader's thread ended")));
    return thread;
  };
  const take = (thread: Thread, { number, read, fault }: ReadingAnswer): void => {
    const task = thread.inHand.get(number);
    thread.inHand.delete(number);
    watch(thread);
    if (read !== undefined) task?.done(read);
    else task?.failed(new Error(fault ?? "the reader gave no answer"));
    giveOut();
  };
  /** What a dead thread was reading is held against it; what it had not begun is not. */
  const bury = (thread: Thread, error: Error): void => {
    if (!threads.delete(thread)) return;
    clearTimeout(thread.limit);
    const [guilty, ...others] = thread.inHand.values();
    waiting.unshift(...others);
    if (guilty !== undefined) {
      guilty.strikes += 1;
      if (guilty.strikes < STRIKES) waiting.unshift(guilty);
      else guilty.failed(error);
    }
    giveOut();
  };
  const watch = (thread: Thread): void => {
    clearTimeout(thread.limit);
    if (thread.inHand.size === 0) return;
    thread.limit = setTimeout(() => {
      bury(thread, new Error(`it was not read within ${Math.round(patience / 1000)} seconds`));
      void thread.worker.terminate();
    }, patience);
  };
  const freest = (): Thread | undefined => {
    const [least] = [...threads].sort((a, b) => a.inHand.size - b.inHand.size);
    if (least?.inHand.size === 0) return least;
    if (threads.size < count) return startThread();
    return least !== undefined && least.inHand.size < IN_HAND ? least : undefined;
  };
  const giveOut = (): void => {
    while (waiting.length > 0) {
      const thread = freest();
      const task = thread && waiting.shift();
      if (thread === undefined || task === undefined) return;
      last += 1;
      thread.inHand.set(last, task);
      if (thread.inHand.size === 1) watch(thread);
      thread.worker.postMessage({ number: last, article: task.article } satisfies ReadingTask);
    }
  };
  return {
    read: (article) =>
      new Promise((done, failed) => {
        waiting.push({ article, strikes: 0, done, failed });
        giveOut();
      }),
    async close() {
      const ending = [...threads];
      threads.clear();
      const left = [...ending.flatMap(({ inHand }) => [...inHand.values()]), ...waiting.splice(0)];
      for (const { limit } of ending) clearTimeout(limit);
      await Promise.all(ending.map(({ worker }) => worker.terminate()));
      for (const task of left) task.failed(new Error("the readers were closed"));
    },
  };
}

/** The built program has its worker beside it; a checkout runs the source by way of tsx. */
function startWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./reader-worker.js", import.meta.url), { resourceLimits });
  const [tsx, source] = [import.meta.resolve("tsx/esm/api"), new URL("./reader-worker.ts", import.meta.url).href];
  const code = `import(${JSON.stringify(tsx)}).then(({ tsImport }) => tsImport(${JSON.stringify(source)}, ${JSON.stringify(import.meta.url)}))`;
  return new Worker(code, { eval: true, execArgv: [], resourceLimits });
}
