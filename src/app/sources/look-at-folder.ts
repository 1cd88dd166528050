import { articlesInFile } from "../../sources/file/read-file.ts";
import { isFolder } from "./is-folder.ts";
import type { ListedItem, Looker } from "./listed-item.ts";

/** Looks at a folder of this machine: each report in its files is an item; a file that changed is read as a new version. */
export const lookAtFolder: Looker = async (source) => {
  if (!isFolder(source.address)) {
    return { kind: "failed", words: `There is no folder ${source.address} that can be read.` };
  }
  const items: ListedItem[] = [];
  for await (const { article, where } of articlesInFile(source.address)) {
    if (article === undefined) continue;
    items.push({
      item: where,
      hash: article.id,
      articles: async () => [{ article, oddities: article.published === undefined ? ["undated"] : [] }],
    });
  }
  return { kind: "listed", items };
};
