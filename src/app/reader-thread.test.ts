import { afterAll, expect, test, vi } from "vitest";
import { newArticle } from "../model/new-article.ts";
import { engineReader } from "./engine-reader.ts";
import { readerThread } from "./reader-thread.ts";

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
  expect(await Promise.all(articles.map((one) => thread.read(one)))).toEqual(articles.map((one) => reader.read(one)));
});

test("an article on which the engine stumbles is told, and the next one is read", async () => {
  await expect(thread.read({ ...article("x"), text: undefined as never })).rejects.toThrow();
  expect((await thread.read(article("Nothing happened."))).claims).toEqual([]);
});

test("a thread that was closed starts again", async () => {
  await thread.close();
  expect((await thread.read(article("Nothing happened."))).claims).toEqual([]);
});
