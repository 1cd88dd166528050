import type { Generated } from "kysely";

/** The tables of a record, the same in every database. The log is the record; all others are derived from it, but for those of fetching, which may be lost without harm. */
export interface Tables {
  readonly head: { readonly one: number; readonly seq: number; readonly recorded_at: string };
  readonly log: {
    readonly seq: number;
    readonly recorded_at: string;
    readonly kind: string;
    /** What the entry is of: an article's id, a process's id, a setting's key. */
    readonly key: string;
    /** Hash of `body`. */
    readonly digest: string;
    readonly body: string;
  };
  readonly article: {
    readonly id: string;
    readonly seq: number;
    /** Civil day of publication, or of recording where the source gave none. */
    readonly day: string;
    /** Instant of publication where given, else the day: what articles are sorted by. */
    readonly moment: string;
    readonly outlet: string | null;
    readonly url: string | null;
  };
  readonly reading: {
    readonly seq: number;
    readonly article: string;
    readonly article_seq: number;
    readonly day: string;
    readonly moment: string;
    readonly engine: string;
    readonly claims: number;
    /** Number of the entry that replaced this reading, or null for the latest. */
    readonly until: number | null;
  };
  readonly actor: { readonly name: string; readonly reading: number };
  readonly claim: {
    readonly reading: number;
    readonly nth: number;
    readonly id: string;
    readonly kind: string;
    readonly first: string | null;
    readonly last: string | null;
  };
  /** How the looks at a source went; `body` is its `FetchState` as JSON. */
  readonly fetch_state: { readonly source: string; readonly body: string };
  readonly fetch_item: {
    readonly source: string;
    readonly item: string;
    readonly hash: string;
    readonly article: string | null;
    readonly first_seen: string;
    readonly last_seen: string;
  };
  readonly fetch_day: { readonly source: string; readonly day: string; readonly what: string; readonly n: number };
  /** `body` is what was known, as JSON. */
  readonly alert_watch: { readonly process: string; readonly version: number; readonly body: string };
  /** `body` is the `Notice` as JSON. */
  readonly notice: {
    readonly seq: Generated<number>;
    readonly id: string;
    readonly process: string;
    readonly at: string;
    readonly body: string;
  };
  /** `body` is the `AlertChannel` as JSON. */
  readonly channel: { readonly id: string; readonly process: string; readonly body: string };
  /** `body` is what of the `Delivery` is in no column, as JSON. */
  readonly delivery: {
    readonly id: string;
    readonly channel: string;
    readonly process: string;
    readonly state: string;
    readonly due: string;
    readonly attempts: number;
    readonly made_at: string;
    readonly body: string;
  };
  /** `body` is the `Account` as JSON; `link` its issuer and subject as a JSON list. */
  readonly account: { readonly id: string; readonly name: string; readonly link: string | null; readonly body: string };
  /** `body` is what of the `Session` is in no column, as JSON. */
  readonly session: {
    readonly hash: string;
    readonly account: string;
    readonly made_at: string;
    readonly seen_at: string;
    readonly body: string;
  };
  /** `body` is what of the `AccessToken` is in no column, as JSON. */
  readonly access_token: {
    readonly hash: string;
    readonly id: string;
    readonly account: string;
    readonly made_at: string;
    readonly last_used: string | null;
    readonly body: string;
  };
  /** Tries at signing in, counted since an instant. */
  readonly login_try: { readonly key: string; readonly since: string; readonly n: number };
  /** `body` is what of the `AuditEntry` is in no column, as JSON. */
  readonly audit: {
    readonly seq: Generated<number>;
    readonly at: string;
    readonly done_by: string;
    readonly done_to: string;
    readonly body: string;
  };
  /** Articles of which the `text` or the whole `report` was dropped, and the number of the entry that says so. */
  readonly pruned: { readonly article: string; readonly what: string; readonly seq: number };
  readonly snapshot: { readonly key: string; readonly up_to: number; readonly body: string };
}
