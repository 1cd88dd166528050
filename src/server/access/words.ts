import type { Grant, Role, Scope } from "../../model/account.ts";
import type { Process } from "../../model/process.ts";

/** What a role is, for people. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  reader: "reads",
  analyst: "reads, adds reports and corrects",
  editor: "does all of that, and defines processes, sources and notices",
  administrator: "does everything; of all processes, looks after accounts too",
};

/** What a token of a scope may do, for people. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  read: "read",
  add: "add reports",
  correct: "correct",
  admin: "define processes, sources and notices, and look after accounts",
};

/** `Editor of all processes`; of one, by its name where it is told. */
export function grantWords({ role, process }: Grant, processes: readonly Process[] = []): string {
  const name = role.charAt(0).toUpperCase() + role.slice(1);
  const of = processes.find(({ id }) => id === process)?.name ?? process;
  return `${name} of ${of ?? "all processes"}`;
}

const DEEDS: Readonly<Record<string, string>> = {
  "account-added": "made the account",
  "account-closed": "closed the account",
  "account-opened": "opened the account again",
  "account-removed": "removed the account",
  "role-given": "gave a role to",
  "role-taken": "took a role from",
  "password-set": "set a new password of",
  "password-hashed-anew": "signed in, and the password was hashed anew:",
  "link-made": "linked an account at the provider to",
  "signed-in": "signed in",
  "sign-in-refused": "tried to sign in as",
  "token-made": "made a token of",
  "token-revoked": "revoked a token of",
  "sessions-ended": "ended the sessions of",
  "process-defined": "defined the process",
  "source-defined": "defined the source",
  "setting-changed": "changed",
  "report-added": "added the report",
  corrected: "made the correction",
  "channel-kept": "has notices sent, of the process",
  "channel-removed": "has notices sent there no more, of the process",
  "delivery-again": "had it sent again: the delivery",
};

/** What was done, for the audit log's page. */
export function deedWords(what: string): string {
  return Object.hasOwn(DEEDS, what) ? (DEEDS[what] ?? what) : what;
}
