import type { FeedItem } from "../../model/feed.ts";
import { canonicalAddress } from "../canonical-address.ts";

/**
 * The names under which an item of a source may have been seen before: its id and its address, apart from its words. It is known where one
 * of them is; feeds change their ids, and sites their addresses, seldom both. An item with neither is known by its title and date.
 */
export function identityKeys(item: FeedItem): readonly string[] {
  const address =
    item.url === undefined ? undefined : canonicalAddress(item.url)?.replace(/^https?:\/\/(?:www\.)?/, "");
  const keys = [
    ...(item.givenId === undefined ? [] : [`id ${item.givenId}`]),
    ...(address === undefined ? [] : [`url ${address}`]),
  ];
  return keys.length > 0 ? keys : [`title ${item.title ?? ""} ${item.published ?? ""}`];
}
