import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadModels, type Models } from "../../src/app/load-models.ts";
import { classify, type EventModel, likeliest } from "../../src/reading/events/event-model.ts";
import { QUAD, ROOTS } from "../../src/reading/events/roots.ts";
import { exampleOf, linesOf, madeExamples } from "../../training/events/examples.ts";
import { foldModels, foldOf } from "../../training/events/folds.ts";
import { pairOfLine, type RelationLine } from "./pair-of-line.ts";

const DATA = process.env["DRAGOMAN_EVAL"] ?? join(import.meta.dirname, "..", "..", "..", "shared", "eval");

/** What the relation scorer reads. */
export interface RelationAnswer {
  readonly id: number | string;
  readonly root: string;
  readonly penta: string;
  readonly probability: number;
}

let models: Models | undefined;
let heldOut: ((line: RelationLine) => EventModel | undefined) | undefined;

/** The root of a row. A row that the weights were trained on is answered by weights that were learnt without its fold. */
export function relationsOf(line: RelationLine): RelationAnswer {
  models ??= loadModels();
  heldOut ??= heldOutModels(models);
  const { syntax, pair } = pairOfLine(line, models.syntax);
  const probabilities = classify(heldOut(line) ?? models.events, syntax, pair);
  const best = likeliest(probabilities);
  const root = ROOTS[best]!;
  return { id: line.id, root, penta: String(QUAD[root]), probability: probabilities[best]! };
}

/** Which model has not seen a row: undefined where none of ours has. */
function heldOutModels({ syntax }: Models): (line: RelationLine) => EventModel | undefined {
  const path = join(DATA, "relations/train.jsonl");
  if (!existsSync(path)) return () => undefined;
  const rows = linesOf(path);
  const folds = new Map(rows.map((row) => [row.marked, foldOf(row.id)]));
  let trained: readonly EventModel[] | undefined;
  return (line) => {
    const fold = folds.get(line.marked);
    if (fold === undefined) return undefined;
    trained ??= foldModels(
      rows.map(({ id }) => id),
      rows.map((row) => exampleOf(row, syntax)),
      madeExamples(syntax),
    );
    return trained[fold];
  };
}
