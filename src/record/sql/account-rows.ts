import type { AccessToken, Account, AuditEntry, NewAuditEntry, Session } from "../../model/account.ts";
import type { Tables } from "./tables.ts";

/** What stands in the unique column of a link; null where an account has none. */
export function linkKey(issuer: string, subject: string): string {
  return JSON.stringify([issuer, subject]);
}

/** An account as its table keeps it. */
export function accountRow(account: Account): Tables["account"] {
  const { id, name, link } = account;
  const key = link === undefined ? null : linkKey(link.issuer, link.subject);
  return { id, name, link: key, body: JSON.stringify(account) };
}

/** A session as its table keeps it. */
export function sessionRow(session: Session): Tables["session"] {
  const { hash, account, madeAt, seenAt, ...rest } = session;
  return { hash, account, made_at: madeAt, seen_at: seenAt, body: JSON.stringify(rest) };
}

/** The session in a row. */
export function sessionIn({ hash, account, made_at, seen_at, body }: Tables["session"]): Session {
  return { ...JSON.parse(body), hash, account, madeAt: made_at, seenAt: seen_at };
}

/** A token as its table keeps it. */
export function tokenRow(token: AccessToken): Tables["access_token"] {
  const { hash, id, account, madeAt, lastUsed = null, ...rest } = token;
  return { hash, id, account, made_at: madeAt, last_used: lastUsed, body: JSON.stringify(rest) };
}

/** The token in a row. */
export function tokenIn({ hash, id, account, made_at, last_used, body }: Tables["access_token"]): AccessToken {
  const used = last_used === null ? {} : { lastUsed: last_used };
  return { ...JSON.parse(body), hash, id, account, madeAt: made_at, ...used };
}

/** An entry of the audit log as its table keeps it. */
export function auditRow({ at, by, on, ...rest }: NewAuditEntry): Omit<Tables["audit"], "seq"> {
  return { at, done_by: by, done_to: on, body: JSON.stringify(rest) };
}

/** The entry of the audit log in a row. */
export function auditIn(row: Omit<Tables["audit"], "seq"> & { readonly seq: number }): AuditEntry {
  const { seq, at, done_by, done_to, body } = row;
  return { ...JSON.parse(body), seq, at, by: done_by, on: done_to };
}
