import type { Account, Act, Grant, Role, Scope } from "../../model/account.ts";
import type { ProcessId } from "../../model/process.ts";

/**
 * Which role may do which act. Each role may do all that the one before it may.
 *
 * - `read`: see pages, search, exports, feeds.
 * - `add`: add reports, keep searches.
 * - `correct`: confirm, reject, amend, split, merge, pin, undo.
 * - `define`: what belongs to a process, its sources, its notices and where they are sent.
 * - `administer`: accounts, roles, the audit log, retention.
 */
export const ACTS_OF: Readonly<Record<Role, readonly Act[]>> = {
  reader: ["read"],
  analyst: ["read", "add", "correct"],
  editor: ["read", "add", "correct", "define"],
  administrator: ["read", "add", "correct", "define", "administer"],
};

/** Which acts a token of a scope may be used for, where the account's roles open them too. */
export const ACTS_IN: Readonly<Record<Scope, readonly Act[]>> = {
  read: ["read"],
  add: ["add"],
  correct: ["correct"],
  admin: ["define", "administer"],
};

/** What someone may do: by the roles of an account, within the scopes of a token where one was used. */
export interface Rights {
  readonly grants: readonly Grant[];
  /** All, where absent. */
  readonly scopes?: readonly Scope[];
}

/** Whether someone may do an act on a process. */
export function mayHere(rights: Rights, act: Act, process: ProcessId): boolean {
  return (
    isInScope(rights, act) && opens(rights, act, (grant) => grant.process === undefined || grant.process === process)
  );
}

/** Whether someone may do an act on all processes, and on what belongs to the record as a whole. */
export function mayEverywhere(rights: Rights, act: Act): boolean {
  return isInScope(rights, act) && opens(rights, act, (grant) => grant.process === undefined);
}

/** Whether someone may do an act on some process. */
export function maySomewhere(rights: Rights, act: Act): boolean {
  return isInScope(rights, act) && opens(rights, act, () => true);
}

/** Whether an account that may sign in is an administrator of all. */
export function isAdministrator({ grants, closed }: Account): boolean {
  return closed !== true && grants.some(({ role, process }) => role === "administrator" && process === undefined);
}

function isInScope({ scopes }: Rights, act: Act): boolean {
  return scopes === undefined || scopes.some((scope) => ACTS_IN[scope].includes(act));
}

function opens({ grants }: Rights, act: Act, where: (grant: Grant) => boolean): boolean {
  return grants.some((grant) => ACTS_OF[grant.role].includes(act) && where(grant));
}
