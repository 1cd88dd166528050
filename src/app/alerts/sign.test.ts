import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { projectFile } from "../project-file.ts";
import { newSecret, signatureOf } from "./sign.ts";

type Check = (key: string, headers: Readonly<Record<string, string>>, body: string) => boolean;

test("the recipe of docs/alerts.md takes our signatures and no others", async () => {
  const recipe = /```js\n([\s\S]*?)```/.exec(readFileSync(projectFile("docs/alerts.md"), "utf8"))?.[1] ?? "";
  const folder = mkdtempSync(join(tmpdir(), "dragoman-recipe-"));
  writeFileSync(join(folder, "recipe.mjs"), recipe);
  const { isFromDragoman } = (await import(pathToFileURL(join(folder, "recipe.mjs")).href)) as {
    isFromDragoman: Check;
  };
  const [key, body, now] = [newSecret(), '{"title":"Мир – paix"}', Math.floor(Date.now() / 1000)];
  const signed = (time: number, text = body, by = key) => ({
    "dragoman-timestamp": String(time),
    "dragoman-signature": `v1=${signatureOf(by, time, text)}`,
  });
  expect([
    isFromDragoman(key, signed(now), body),
    isFromDragoman(key, signed(now, body, newSecret()), body),
    isFromDragoman(key, signed(now), `${body} `),
    isFromDragoman(key, { ...signed(now), "dragoman-timestamp": String(now + 1) }, body),
    isFromDragoman(key, signed(now - 3600), body),
    isFromDragoman(key, { "dragoman-timestamp": String(now), "dragoman-signature": "" }, body),
  ]).toEqual([true, false, false, false, false, false]);
  rmSync(folder, { recursive: true });
});
