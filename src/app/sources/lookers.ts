import type { SourceKind } from "../../model/source.ts";
import type { Looker } from "./listed-item.ts";
import { lookAtFeed, lookAtPage } from "./look-at-feed.ts";
import { lookAtFolder } from "./look-at-folder.ts";

/** How each kind of source is looked at. */
export const lookers: Readonly<Record<SourceKind, Looker>> = {
  feed: lookAtFeed,
  page: lookAtPage,
  sitemap: lookAtFeed,
  folder: lookAtFolder,
  gdelt: lookAtFeed,
};
