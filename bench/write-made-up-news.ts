import { createWriteStream } from "node:fs";
import { madeUpNews } from "./made-up-news.ts";

/** `npx tsx bench/write-made-up-news.ts FILE COUNT [SENTENCES]`: writes an archive of made-up reports, JSONL. */
const [path = "news.jsonl", count = "1000", sentences = "12"] = process.argv.slice(2);
const file = createWriteStream(path);
for (let at = 0; at < Number(count); at += 1) {
  if (!file.write(`${JSON.stringify(madeUpNews(at, Number(sentences)))}\n`))
    await new Promise((resolve) => file.once("drain", () => resolve(undefined)));
}
file.end();
