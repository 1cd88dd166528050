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
parentPort?.on("message", async ({ number, article }: ReadingTask) => {
  parentPort?.postMessage(await answerTo(number, article));
});

async function answerTo(number: number, article: Article): Promise<ReadingAnswer> {
  try {
    return { number, read: await reader.read(article) };
  } catch (error) {
    return { number, fault: messageOf(error) };
  }
}
