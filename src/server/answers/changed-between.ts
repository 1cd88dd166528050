import { hashOf } from "../../model/hash.ts";
import { type Change, changesBetween } from "../../threads/changes-between.ts";
import type { DeskOpener, View } from "../desk.ts";
import { type AskedMoment, momentIn } from "./moment.ts";

/** From which moment on. */
export interface AskedSince extends AskedMoment {
  readonly since?: string | undefined;
  readonly recordedSince?: string | undefined;
}

/** What changed up to a view, with both views of it. */
export interface ChangesOfViews {
  readonly before: View;
  readonly after: View;
  readonly changes: readonly Change[];
}

/** The list of changes, to be handed out in pages. */
export function changeList<Query extends AskedSince>({ changes }: ChangesOfViews, query: Query) {
  const idOf = (change: Change) => hashOf(JSON.stringify(change));
  return { what: "changes", all: changes, query: { ...query, from: query.since }, idOf };
}

/** Whether a caller named the moment to compare with. */
export function namesMoment({ since, recordedSince }: AskedSince): boolean {
  return since !== undefined || recordedSince !== undefined;
}

/** What changed in a process from the moment asked for to a view of it. */
export async function changedBetween(
  desks: DeskOpener,
  after: View,
  process: string,
  { since, recordedSince, asOf, knownAt }: AskedSince,
): Promise<ChangesOfViews> {
  const from = momentIn({ asOf: since ?? asOf, knownAt: recordedSince ?? knownAt });
  const before = (await desks.view(process, from)) ?? after;
  return { before, after, changes: changesBetween(before.threads, after.threads) };
}
