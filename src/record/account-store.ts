import type { AccessToken, Account, AccountId, AuditEntry, NewAuditEntry, Session } from "../model/account.ts";

/** Which entries of the audit log: the newest first. */
export interface AuditQuery {
  /** Only those numbered below this. */
  readonly before?: number;
  /** Only those done by, or to, what is called this. */
  readonly about?: string;
  readonly limit?: number;
}

/** Everything that an account store holds, for a copy; sessions and failed tries are not copied. */
export interface AccountsWhole {
  readonly accounts: readonly Account[];
  readonly tokens: readonly AccessToken[];
  /** Oldest first. */
  readonly audit: readonly AuditEntry[];
}

/**
 * Who may do what, and what was done. No part of the log: a person's account can be taken away for good, which nothing in the
 * log can. A change and the audit's note of it are written together or not at all.
 */
export interface AccountStore {
  /** Whether there is an account at all: from the first one on, everything is refused by default. */
  any(): Promise<boolean>;
  /** By name. */
  accounts(): Promise<readonly Account[]>;
  account(id: AccountId): Promise<Account | undefined>;
  accountNamed(name: string): Promise<Account | undefined>;
  accountLinked(issuer: string, subject: string): Promise<Account | undefined>;
  /** Adds an account; false, and nothing written, where its name or link is taken. */
  add(account: Account, note: NewAuditEntry): Promise<boolean>;
  /** Puts `after` in the place of `before`; false, and nothing written, where the account is not as `before` any more, or the name or link is taken. */
  replace(before: Account, after: Account, note: NewAuditEntry): Promise<boolean>;
  /** Takes an account away with its sessions and tokens. */
  remove(id: AccountId, note: NewAuditEntry): Promise<void>;

  session(hash: string): Promise<Session | undefined>;
  /** Those last used first. */
  sessions(account: AccountId): Promise<readonly Session[]>;
  /** Keeps a session, and forgets those of anyone that were made before `madeAfter` or last used before `seenAfter`. */
  openSession(session: Session, limits: { readonly madeAfter: string; readonly seenAfter: string }): Promise<void>;
  seeSession(hash: string, at: string): Promise<void>;
  endSession(hash: string): Promise<void>;
  /** Ends an account's sessions, but for one where its hash is given. */
  endSessions(account: AccountId, but?: string): Promise<void>;

  token(hash: string): Promise<AccessToken | undefined>;
  /** Those made last first. */
  tokens(account: AccountId): Promise<readonly AccessToken[]>;
  addToken(token: AccessToken, note: NewAuditEntry): Promise<void>;
  /** Notes that a token was used on a civil day. */
  useToken(hash: string, day: string): Promise<void>;
  /** Takes a token of an account away; whether there was one. */
  removeToken(account: AccountId, id: string, note: NewAuditEntry): Promise<boolean>;

  /** Counts a try at signing in under a key, and says how many there were since `since` with this one; `at` starts anew where the last count is older. */
  countTry(key: string, at: string, since: string): Promise<number>;
  forgetTries(key: string): Promise<void>;

  note(entry: NewAuditEntry): Promise<void>;
  audit(query: AuditQuery): Promise<readonly AuditEntry[]>;
  whole(): Promise<AccountsWhole>;
  /** Fills an empty store with a copy; entries of the audit log are numbered anew, in the same order. */
  restore(whole: AccountsWhole): Promise<void>;
}
