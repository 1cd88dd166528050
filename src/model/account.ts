import type { Json } from "./correction.ts";
import type { ProcessId } from "./process.ts";

/** Random name of an account, by which the record keeps it; people see its `name`. */
export type AccountId = string & { readonly __brand: "AccountId" };

/** Roles, from the one that may least to the one that may most. */
export const roleNames = ["reader", "analyst", "editor", "administrator"] as const;
export type Role = (typeof roleNames)[number];

/** What may be done: read; add reports; correct; define processes, sources and alerts; look after accounts and retention. */
export const actNames = ["read", "add", "correct", "define", "administer"] as const;
export type Act = (typeof actNames)[number];

/** A role that was given: on one process, or, where none is named, on all of them and on what belongs to the record as a whole. */
export interface Grant {
  readonly role: Role;
  readonly process?: ProcessId;
}

/** By whom a person's provider of OpenID Connect knows her: its address and its name for her. */
export interface AccountLink {
  readonly issuer: string;
  readonly subject: string;
}

/** A person who may sign in, or a program that has tokens. */
export interface Account {
  readonly id: AccountId;
  /** By which it signs in, and under which its corrections stand: small letters, digits and `. _ - @`. */
  readonly name: string;
  /** scrypt with its parameters and salt, as `$scrypt$ln=15,r=8,p=3$salt$hash`; absent where it signs in elsewhere, or not at all. */
  readonly password?: string;
  readonly link?: AccountLink;
  readonly grants: readonly Grant[];
  readonly madeAt: string;
  /** May not sign in, and its tokens are not taken. */
  readonly closed?: boolean;
}

/** A browser that is signed in. The cookie holds a secret; the record keeps only its hash. */
export interface Session {
  readonly hash: string;
  readonly account: AccountId;
  readonly madeAt: string;
  /** When it was last used, to within a few minutes. */
  readonly seenAt: string;
  /** What the browser calls itself. */
  readonly agent?: string;
  readonly address?: string;
}

/** What a token may be used for: each scope opens some of the acts, where the account's roles open them too. */
export const scopeNames = ["read", "add", "correct", "admin"] as const;
export type Scope = (typeof scopeNames)[number];

/** A secret that a program uses in an account's name. A feed token stands in the address of feeds and calendars and opens nothing else. */
export interface AccessToken {
  readonly id: string;
  /** SHA-256 of the secret; the secret itself is shown once. */
  readonly hash: string;
  readonly account: AccountId;
  readonly kind: "api" | "feed";
  /** What its owner calls it. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly madeAt: string;
  /** Instant from which it is not taken any more; absent: it is taken until it is revoked. */
  readonly expires?: string;
  /** Civil day on which it was last used. */
  readonly lastUsed?: string;
}

/** What the audit log is told of a change. */
export interface NewAuditEntry {
  readonly at: string;
  /** Name of the account that did it, `command line`, or `nobody` where a person was not signed in. */
  readonly by: string;
  /** What was done: `role-given`, `signed-in`, `define`. */
  readonly what: string;
  /** To what: an account's name, a process, a source, an address. */
  readonly on: string;
  readonly before?: Json;
  readonly after?: Json;
  /** Network address from which it was asked. */
  readonly address?: string;
  /** Id of the token by which it was asked, where it was one. */
  readonly token?: string;
}

/** An entry of the audit log, numbered. */
export interface AuditEntry extends NewAuditEntry {
  readonly seq: number;
}
