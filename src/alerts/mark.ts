import type { ClaimId } from "../model/claim.ts";
import type { Notice, NoticeRuleName } from "../model/notice.ts";
import type { ThreadId } from "../model/thread.ts";
import type { Occasion } from "./alert-rule.ts";

/** By what an occasion is known again: in a later state of the dossier, and after its thread was joined to another. */
export interface Mark {
  readonly rule: NoticeRuleName;
  readonly change: string;
  readonly about?: string;
  readonly thread?: ThreadId;
  readonly claims: readonly ClaimId[];
}

/** Claims of one happening that are kept to know it again. */
const MOST_CLAIMS = 120;

/** The mark of an occasion. */
export function markOf({ rule, change, about, thread }: Occasion): Mark {
  return {
    rule,
    change,
    ...(about === undefined ? {} : { about }),
    ...(thread === undefined ? {} : { thread: thread.id }),
    claims: (thread?.steps ?? []).slice(0, MOST_CLAIMS).map(({ claim }) => claim),
  };
}

/** The marks of what a notice told; with what it is about only where that still counts. */
export function marksOf({ changes, thread, happening }: Notice, withAbout = true): readonly Mark[] {
  return changes.map(({ rule, change, about }) => ({
    rule,
    change,
    ...(about === undefined || !withAbout ? {} : { about }),
    ...(thread === undefined ? {} : { thread }),
    claims: happening,
  }));
}

/** A set of marks, asked by likeness. */
export interface Marks {
  has(mark: Mark): boolean;
}

/** Marks made ready to be asked. */
export function marksIn(marks: readonly Mark[]): Marks {
  const byAbout = new Set(marks.flatMap(({ rule, about }) => (about === undefined ? [] : `${rule} ${about}`)));
  const byThread = new Set(marks.map(({ rule, change, thread }) => `${rule} ${change} ${thread}`));
  const byClaim = new Set(
    marks.flatMap(({ rule, change, claims }) => claims.map((claim) => `${rule} ${change} ${claim}`)),
  );
  return {
    has: ({ rule, change, about, thread, claims }) =>
      (about !== undefined && byAbout.has(`${rule} ${about}`)) ||
      (thread !== undefined && byThread.has(`${rule} ${change} ${thread}`)) ||
      claims.some((claim) => byClaim.has(`${rule} ${change} ${claim}`)),
  };
}
