import type { Feed, FeedItem, NotFeed } from "../../model/feed.ts";
import type { FetchedDocument } from "../../model/fetched.ts";
import type { Source } from "../../model/source.ts";
import { type FeedChoice, readFeed } from "../../sources/feed/read-feed.ts";
import { draftOfPage, entriesOf } from "../../sources/item/draft-of-page.ts";
import { articlesOfItem, madeOf, signalOf } from "./article-of-item.ts";
import { type ListedItem, type Look, type Looker, type LookTools, saidHash, validatorsFor } from "./listed-item.ts";

/** Parts of a sitemap index that are looked at, the last ones named first. */
const PARTS = 3;

/** Looks at a feed of any format, a news sitemap or a list of GDELT. */
export const lookAtFeed: Looker = async (source, state, tools) => {
  const answer = await tools.fetch(source.address, {
    as: "feed",
    ...validatorsFor(state),
    ...signalOf(tools),
  });
  if (answer.kind === "refused") return { kind: "failed", words: answer.words, retryAfter: answer.retryAfter };
  if (answer.kind === "unchanged") return { kind: "unchanged", validators: answer.validators, wait: answer.wait };
  const choice = { themes: source.themes ?? [], countries: source.countries ?? [] };
  const feed = readFeed(answer, Date.parse(tools.now()), choice);
  if (feed.kind === "no-feed") return { kind: "failed", words: feed.words };
  const parts = await Promise.all((feed.parts ?? []).slice(0, PARTS).map((part) => readPart(part, choice, tools)));
  const faults = parts.flatMap((part) => (part.kind === "no-feed" ? part.words : []));
  if (faults.length > 0 && faults.length === parts.length) return { kind: "failed", words: faults.join(" ") };
  const items = [...feed.items, ...parts.flatMap((part) => (part.kind === "no-feed" ? [] : part.items))];
  const { validators, ...kept } = keptOf(source, answer);
  return {
    kind: "listed",
    items: items.map((item) => ({ ...namesOf(item), articles: () => articlesOfItem(source, feed, item, tools) })),
    ...kept,
    // A part that could not be read is asked for again, though the list that names it may not have changed by then.
    ...(validators === undefined || faults.length > 0 ? {} : { validators }),
    ttl: feed.ttl,
    remarks: [...feed.problems.map(({ words }) => words), ...faults],
  };
};

/** A part of a list of lists, or why it could not be read. */
async function readPart(address: string, choice: FeedChoice, tools: LookTools): Promise<Feed | NotFeed> {
  const part = await tools.fetch(address, { as: "feed", ...signalOf(tools) });
  if (part.kind === "fetched") return readFeed(part, Date.parse(tools.now()), choice);
  const words = part.kind === "refused" ? part.words : `${address} sent nothing.`;
  return { kind: "no-feed", why: "empty", words };
}

/** Looks at one page that changes: each new text of it is a new version; a live blog lists its dated entries. */
export const lookAtPage: Looker = async (source, state, tools) => {
  const answer = await tools.fetch(source.address, {
    as: "page",
    ...validatorsFor(state),
    ...signalOf(tools),
  });
  if (answer.kind === "refused") return { kind: "failed", words: answer.words, retryAfter: answer.retryAfter };
  if (answer.kind === "unchanged") return { kind: "unchanged", validators: answer.validators, wait: answer.wait };
  const draft = await draftOfPage(answer);
  if (draft === undefined || draft.body === "") {
    return { kind: "failed", words: "The page holds no text of a report." };
  }
  const named = { ...draft, outlet: draft.outlet ?? source.outlet ?? source.name, url: source.address };
  const items = entriesOf(named).map((entry, at): ListedItem => {
    const made = madeOf(entry, tools);
    return {
      item: entry.url ?? `${source.address}#${at}`,
      hash: saidHash(entry.title, entry.standfirst, entry.body),
      articles: async () => (made === undefined ? [] : [made]),
    };
  });
  return { kind: "listed", items, ...keptOf(source, answer) };
};

/** By what an item is known, and what is said of it. */
function namesOf(item: FeedItem): Pick<ListedItem, "item" | "url" | "hash"> {
  const hash = saidHash(item.title, item.summary, item.content, item.modified);
  const name = item.givenId ?? item.url ?? hash;
  return { item: name, hash, ...(item.url === undefined || item.url === name ? {} : { url: item.url }) };
}

/** What the answer asks to be remembered. */
function keptOf(
  { address }: Source,
  answer: FetchedDocument,
): Pick<Extract<Look, { kind: "listed" }>, "validators" | "wait" | "movedTo"> {
  const { etag, lastModified } = answer.validators;
  return {
    ...(etag === undefined && lastModified === undefined ? {} : { validators: answer.validators }),
    wait: answer.wait,
    ...(answer.movedForGood && answer.address !== address ? { movedTo: answer.address } : {}),
  };
}
