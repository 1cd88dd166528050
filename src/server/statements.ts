import type { ClaimOf } from "../model/claim.ts";
import type { Told } from "../model/thread.ts";
import { speakerOf } from "./actor-naming.ts";
import type { View } from "./desk.ts";

/** A statement with its report. */
export type ToldStatement = Told<ClaimOf<"statement">>;

/** Which statements: of one speaker, of one side, on one topic, reported between two days. Absent or empty: all. */
export interface StatementFilter {
  readonly speaker?: string | undefined;
  readonly side?: string | undefined;
  readonly topic?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The statements of a dossier, the newest first. */
export function statementsOf(view: View): readonly ToldStatement[] {
  return view.dossier.told.filter((told): told is ToldStatement => told.claim.kind === "statement").toReversed();
}

/** Those of some statements that fit. A speaker is named as actors are called, or as a report has the name. */
export function statementsThatFit(
  view: View,
  all: readonly ToldStatement[],
  filter: StatementFilter,
): readonly ToldStatement[] {
  const { speaker = "", side = "", topic = "", from = "", to = "" } = filter;
  return all.filter(
    ({ claim, article: { published = "" } }) =>
      (speaker === "" || claim.body.speaker === speaker || speakerOf(view, claim) === speaker) &&
      (side === "" || claim.body.affiliation === side) &&
      (topic === "" || claim.body.about === topic) &&
      (from === "" || published >= from) &&
      (to === "" || published <= to),
  );
}
