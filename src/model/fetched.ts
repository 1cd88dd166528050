/** What a server gave with a document, to be sent back with the next request for the same address. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
  /** The address that gave them, after redirects; they are sent to no other. Without it, the address asked for. */
  readonly address?: string;
}

/** How long a server asks us to wait before the next request, in seconds; each is at most a day. */
export interface WaitHints {
  /** `Retry-After`, given in seconds or as a date. */
  readonly retryAfter?: number;
  /** `Cache-Control: max-age`. */
  readonly maxAge?: number;
  /** `Expires`, counted from `Date` or from now. */
  readonly expires?: number;
}

/** Why a request came to nothing. */
export type RefusalKind =
  /** No address at all, one that cannot be read, or a header that cannot be sent. */
  | "bad-address"
  /** Neither http nor https. */
  | "bad-scheme"
  /** The address carries a name and password. */
  | "credentials"
  /** The name leads to a private, loopback, link-local, multicast, documentation or otherwise unreachable network. */
  | "private-address"
  | "not-found-name"
  /** No connection: refused, reset, no route, or cut off in the middle. */
  | "unreachable"
  /** The certificate or the handshake failed. */
  | "tls"
  /** What came is no HTTP, or its length is not what was announced. */
  | "bad-response"
  /** The headers alone are larger than is taken. */
  | "large-headers"
  /** The body is larger than is taken, as sent or after decompression. */
  | "too-large"
  /** Compressed so tightly that it can only be meant to harm. */
  | "bomb"
  /** The body's compression is broken or unknown. */
  | "bad-encoding"
  /** The whole took too long, or nothing came for too long. */
  | "too-slow"
  | "redirect-loop"
  | "too-many-redirects"
  /** A redirect without an address. */
  | "bad-redirect"
  /** A recording, picture or archive where a page was asked for; its body was not taken. */
  | "wrong-type"
  /** robots.txt forbids it. */
  | "robots"
  /** A status of 4xx or 5xx. */
  | "http-status"
  /** 429, or 503 with a time to wait. */
  | "told-to-wait"
  /** A page that asks to prove being human. */
  | "challenge"
  /** The caller gave up. */
  | "cancelled";

/** A document as it came. */
export interface FetchedDocument {
  readonly kind: "fetched";
  /** The address asked for. */
  readonly asked: string;
  /** The address that answered, after redirects. */
  readonly address: string;
  /** True where every redirect on the way was permanent (301, 308), so that the new address may be kept. */
  readonly movedForGood: boolean;
  readonly status: number;
  /** Media type in lower case without parameters, such as `application/rss+xml`; empty where the server gave none. */
  readonly mediaType: string;
  /** `charset` of the Content-Type, in lower case. */
  readonly charset?: string;
  /** The body, decompressed; its characters are not decoded. */
  readonly bytes: Uint8Array;
  /** Keep them only once the document has been read without fault. */
  readonly validators: Validators;
  readonly wait: WaitHints;
}

/** The server says that nothing has changed since the validators. */
export interface UnchangedDocument {
  readonly kind: "unchanged";
  readonly asked: string;
  readonly address: string;
  /** The validators to send next time: the new ones where given, else those that were sent. */
  readonly validators: Validators;
  readonly wait: WaitHints;
}

/** A request that came to nothing, and why. */
export interface RefusedDocument {
  readonly kind: "refused";
  readonly asked: string;
  /** The address at which it ended, after redirects. */
  readonly address: string;
  readonly why: RefusalKind;
  /** A sentence for people: what happened and, where something can be done, what. */
  readonly words: string;
  readonly status?: number;
  /** Seconds after which to try again, where the server says so; at most a day. */
  readonly retryAfter?: number;
}

/** What a request came to. */
export type Fetched = FetchedDocument | UnchangedDocument | RefusedDocument;
