import { Worker } from "node:worker_threads";
import type { Article } from "../model/article.ts";
import type { ReadingAnswer, ReadingTask } from "./reader-worker.ts";
import type { ReadClaims } from "./world.ts";

/** Reads articles in a thread of its own, so that fetching and pages do not wait for it. */
export interface ReaderThread {
  /** What an article says; rejects where the engine stumbles on it. */
  read(article: Article): Promise<ReadClaims>;
  close(): Promise<void>;
}

interface Waiting {
  done(read: ReadClaims): void;
  failed(error: Error): void;
}

/** Makes a reader thread; it is started by the first article, and again should it die. */
export function readerThread(): ReaderThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  const fail = (error: Error): void => {
    worker = undefined;
    for (const one of waiting.values()) one.failed(error);
    waiting.clear();
  };
  const started = (): Worker => {
    if (worker !== undefined) return worker;
    const fresh = startWorker();
    fresh.on("message", ({ number, read, fault }: ReadingAnswer) => {
      const one = waiting.get(number);
      waiting.delete(number);
      if (read !== undefined) one?.done(read);
      else one?.failed(new Error(fault ?? "the reader gave no answer"));
    });
    fresh.on("error", fail);
    fresh.on("exit", () => worker === fresh && fail(new Error("the reader's thread ended")));
    worker = fresh;
    return fresh;
  };
  return {
    read: (article) =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        started().postMessage({ number: last, article } satisfies ReadingTask);
      }),
    async close() {
      const ending = worker;
      worker = undefined;
      await ending?.terminate();
    },
  };
}

/** The built program has its worker beside it; a checkout runs the source by way of tsx. */
function startWorker(): Worker {
  if (import.meta.url.endsWith("main.js")) return new Worker(new URL("./reader-worker.js", import.meta.url));
  const [tsx, source] = [import.meta.resolve("tsx/esm/api"), new URL("./reader-worker.ts", import.meta.url).href];
  const code = `import(${JSON.stringify(tsx)}).then(({ tsImport }) => tsImport(${JSON.stringify(source)}, ${JSON.stringify(import.meta.url)}))`;
  return new Worker(code, { eval: true, execArgv: [] });
}
