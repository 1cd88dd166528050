import type { Fetched, Validators } from "../../model/fetched.ts";

/** What to ask for besides the address. */
export interface FetchRequest {
  /** What the document is for: robots.txt is heeded for pages, not for feeds and files that a person named. Default `feed`. */
  readonly as?: "feed" | "page" | "file";
  /** Sent as If-None-Match and If-Modified-Since to the address that gave them, and to no other. */
  readonly validators?: Validators;
  /** In place of the configured user agent. */
  readonly userAgent?: string;
  /** Asks though the host told us to wait: for a person who wants to see it now. */
  readonly insists?: boolean;
  readonly signal?: AbortSignal;
}

/** Asks for a document; never throws. */
export type Fetch = (address: string, request?: FetchRequest) => Promise<Fetched>;

/** What to send, and as what. */
export interface PostRequest {
  readonly body: string | Uint8Array;
  /** Such as `application/json`. */
  readonly mediaType: string;
  /** Further headers, such as a signature. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Reads the body of a good answer, as of a document asked for; without it, that there is one is enough. */
  readonly reads?: boolean;
  readonly signal?: AbortSignal;
}

/** Sends a document with the same guards as `Fetch`; a redirect is refused. Never throws. */
export type Post = (address: string, request: PostRequest) => Promise<Fetched>;
