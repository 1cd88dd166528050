import { AsyncLocalStorage } from "node:async_hooks";
import { mayEverywhere, mayHere, type Rights } from "../../app/accounts/may.ts";
import type { AccessToken, Account, Act, Session } from "../../model/account.ts";
import type { ProcessId } from "../../model/process.ts";

/** Someone who asks under an account: by a session, or by a token. */
export interface Person extends Rights {
  readonly account: Account;
  readonly session?: Session;
  readonly token?: AccessToken;
}

/** In whose name a request is answered. */
export interface Acting {
  /** Absent where nobody signed in, or where the record has no accounts. */
  readonly person?: Person;
  /** Whether the record has accounts; where it has none, everything is open to the one person at this machine. */
  readonly isGuarded: boolean;
  /** The act that the request is for: it sees only the processes on which the person may do it. */
  readonly act: Act;
  /** Network address that asks. */
  readonly address?: string;
  /** What a form of this person's own pages carries. */
  readonly formToken?: string;
  /** Whether it may go on: asked by answers that stay open. */
  readonly isStillAllowed?: () => Promise<boolean>;
}

const acting = new AsyncLocalStorage<Acting>();

/** Does some work in somebody's name; everything that it starts is done so too. */
export function runAs<Value>(who: Acting, work: () => Value): Value {
  return acting.run(who, work);
}

/** In whose name we work just now; undefined outside of a request. */
export function actingNow(): Acting | undefined {
  return acting.getStore();
}

/** The same person for another act: what a tool that corrects sees is what may be corrected. */
export function runFor<Value>(act: Act, work: () => Value): Value {
  const now = acting.getStore();
  return now === undefined ? work() : acting.run({ ...now, act }, work);
}

/** Whether the present request may see a process: nothing where nobody is known to ask. */
export function mayRequestSee(process: ProcessId): boolean {
  const now = acting.getStore();
  if (now === undefined) return false;
  if (!now.isGuarded) return true;
  return now.person !== undefined && mayHere(now.person, now.act, process);
}

/** Tells apart what different people see of one process: views that are kept for one are not shown to another who sees less. */
export function sightNow(): string {
  const now = acting.getStore();
  if (now?.isGuarded !== true) return "all";
  if (now.person === undefined) return "nothing";
  return mayEverywhere(now.person, now.act) ? "all" : JSON.stringify([now.act, now.person.grants]);
}

/** Under which name a correction is recorded: that of the account where there is one, else the one given. */
export function authorName(given: string): string {
  return acting.getStore()?.person?.account.name ?? given;
}
