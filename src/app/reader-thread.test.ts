import { Worker } from "node:worker_threads";
import { afterAll, expect, test, vi } from "vitest";
import { newArticle } from "../model/new-article.ts";
import { engineReader } from "./engine-reader.ts";
import { readerThread, readerThreads } from "./reader-thread.ts";

vi.setConfig({ testTimeout: 60_000 });

const thread = readerThread();
afterAll(() => thread.close());

function article(body: string) {
  return newArticle({ title: "Talks", body, published: "2025-07-24", language: "en" });
}

test("the thread reads as the engine does, several articles asked for at once", async () => {
  const articles = [
    article("Russia and Ukraine will hold talks in Istanbul on 30 July, the Kremlin said."),
    article("Nothing happened."),
  ];
  const reader = engineReader();
  expect(await Promise.all(articles.map((one) => thread.read(one)))).toEqual(
    await Promise.all(articles.map((one) => reader.read(one))),
  );
});

test("an article on which the engine stumbles is told, and the next one is read", async () => {
  await expect(thread.read({ ...article("x"), text: undefined as never })).rejects.toThrow();
  expect((await thread.read(article("Nothing happened."))).claims).toEqual([]);
});

test("a thread that was closed starts again", async () => {
  await thread.close();
  expect((await thread.read(article("Nothing happened."))).claims).toEqual([]);
});

/** A thread that dies of the word "deadly", hangs on "endless", and answers all else with the word as an actor. */
const FRAGILE = `const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ number, article }) => {
  if (article.title === "deadly") process.exit(1);
  if (article.title === "endless") for (;;);
  parentPort.postMessage({ number, read: { claims: [], actors: [article.title] } });
});`;
const fragile = () => new Worker(FRAGILE, { eval: true });
const titled = (title: string) => newArticle({ title, body: "x", language: "en" });

test("an article of which threads die is given up; all others are read", async () => {
  const threads = readerThreads(2, { start: fragile });
  const results = await Promise.allSettled(["a", "deadly", "b", "c", "d"].map((title) => threads.read(titled(title))));
  expect(results.map((one) => (one.status === "fulfilled" ? one.value.actors.join() : String(one.reason)))).toEqual([
    "a",
    "Error: the reader's thread ended",
    "b",
    "c",
    "d",
  ]);
  await threads.close();
});

test("an article that takes without end is given up", async () => {
  const threads = readerThreads(1, { start: fragile, patience: 1500 });
  const endless = threads.read(titled("endless"));
  const next = threads.read(titled("next"));
  await expect(endless).rejects.toThrow("not read within");
  expect((await next).actors).toEqual(["next"]);
  await threads.close();
});

test("closing tells those who wait", async () => {
  const threads = readerThreads(1, { start: fragile });
  const waiting = threads.read(titled("endless"));
  await threads.close();
  await expect(waiting).rejects.toThrow("closed");
});
