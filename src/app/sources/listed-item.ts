import type { Article } from "../../model/article.ts";
import type { Validators, WaitHints } from "../../model/fetched.ts";
import { hashOf } from "../../model/hash.ts";
import type { FetchState, Source } from "../../model/source.ts";
import type { Fetch } from "../../sources/fetch/fetch-request.ts";

/** What a look at a source needs from outside. */
export interface LookTools {
  readonly fetch: Fetch;
  /** The present instant, ISO 8601. */
  now(): string;
  readonly signal?: AbortSignal | undefined;
}

/** Something that a source lists, before it is made an article. */
export interface ListedItem {
  /** By what it is known: the id that the source gives it, else its address, else what it says. */
  readonly item: string;
  /** Its address, by which it is known too: some sources change their ids. */
  readonly url?: string;
  /** Another one means that the source says something else of it now. */
  readonly hash: string;
  /** Makes its articles, fetching its page where that is needed: one, several of a live blog, none where there is nothing to keep. */
  articles(): Promise<readonly MadeArticle[]>;
}

/** An article made of an item, with what is odd about it: `undated`, `future`. */
export interface MadeArticle {
  readonly article: Article;
  readonly oddities: readonly string[];
}

/** What a look at a source found. */
export type Look =
  | {
      readonly kind: "listed";
      readonly items: readonly ListedItem[];
      readonly validators?: Validators;
      readonly wait?: WaitHints;
      readonly ttl?: number | undefined;
      /** What is odd about it, in plain words. */
      readonly remarks?: readonly string[];
      /** The address that a permanent redirect gave. */
      readonly movedTo?: string;
    }
  | { readonly kind: "unchanged"; readonly validators?: Validators; readonly wait?: WaitHints }
  | { readonly kind: "failed"; readonly words: string; readonly retryAfter?: number | undefined };

/** Looks at a source of one kind. */
export type Looker = (source: Source, state: FetchState | undefined, tools: LookTools) => Promise<Look>;

/** The validators to send: none after a failure, which an unchanged answer could not heal. */
export function validatorsFor(state: FetchState | undefined): { readonly validators?: Validators } {
  const { validators, failures = 0 } = state ?? {};
  return validators === undefined || failures > 0 ? {} : { validators };
}

/** Names what a source says of an item. */
export function saidHash(...parts: readonly (string | undefined)[]): string {
  return hashOf(parts.map((part) => part ?? "").join("\u0000"));
}
