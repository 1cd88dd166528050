import type { NewsReport } from "../../../test/news/news-server.ts";
import type { Source, SourceId } from "../../model/source.ts";
import type { World } from "../world.ts";

/** A sentence that the reader of examples understands. */
const TALKS = "talks planned: Russia, Ukraine on 2025-07-23 at Istanbul.";
/** More of a report, in which nothing is claimed. */
export const FILLER =
  "The delegations arrived in the evening and were met at the airport by officials of the host, who said that rooms had been made ready for them and that the first session would begin in the morning.\nReporters waited outside of the palace until late.";

/** A report of a newspaper for tests. */
export function report(name: string, more: Partial<NewsReport> = {}): NewsReport {
  return { name, title: `Report ${name}`, body: `${TALKS}\n${FILLER}`, date: "Thu, 24 Jul 2025 10:00:00 GMT", ...more };
}

/** Defines a feed, or another kind of source, without looking at it. */
export async function defineFeed(world: World, id: string, address: string, more: Partial<Source> = {}): Promise<void> {
  const source = { id: id as SourceId, kind: "feed" as const, address, name: id, ...more };
  await world.store.append([{ kind: "source", source }], world.now());
}
