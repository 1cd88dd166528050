import type { ArticleId } from "../../model/article.ts";
import type { World } from "../world.ts";

/** A report that this version of the engine could not read, and why. */
export interface SetAside {
  readonly article: ArticleId;
  readonly title: string;
  readonly message: string;
}

const PAGE = 500;

/** The reports on which this version of the engine failed, or of which workers died: they are tried no more until someone asks. */
export async function setAsideReports({ store, reader }: World): Promise<readonly SetAside[]> {
  const found: SetAside[] = [];
  for (let after = 0; ; ) {
    const page = await store.unread(reader.engine, { after, limit: PAGE });
    const ids = page.map(({ article }) => article.id);
    const failures = await store.failuresBy(reader.engine, ids, 0);
    for (const { article } of page) {
      const message = failures.get(article.id);
      if (message !== undefined) found.push({ article: article.id, title: article.title, message });
    }
    const last = page.at(-1)?.seq;
    if (last === undefined) return found;
    after = last;
  }
}
