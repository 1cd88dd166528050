import type { RelationLine } from "../../eval/relations/pair-of-line.ts";

/** A row of the relation data with its answer. */
export interface AnsweredLine extends RelationLine {
  readonly id: number;
  readonly root: string;
}
