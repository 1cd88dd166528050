import { parentPort } from "node:worker_threads";
import type { Article } from "../model/article.ts";
import { messageOf } from "../model/message-of.ts";
import { engineReader } from "./engine-reader.ts";
import type { ReadClaims } from "./world.ts";

/** An article to be read, by a number that its answer carries too. */
export interface ReadingTask {
  readonly number: number;
  readonly article: Article;
}

/** What was read, or on what the engine stumbled. */
export interface ReadingAnswer {
  readonly number: number;
  readonly read?: ReadClaims;
  readonly fault?: string;
}

/** The thread that reads articles beside the one that fetches and serves: it loads lexicon and weights once, and answers each task. */
const reader = engineReader();
parentPort?.on("message", ({ number, article }: ReadingTask) => {
  parentPort?.postMessage(answerTo(number, article));
});

function answerTo(number: number, article: Article): ReadingAnswer {
  try {
    return { number, read: reader.read(article) };
  } catch (error) {
    return { number, fault: messageOf(error) };
  }
}
