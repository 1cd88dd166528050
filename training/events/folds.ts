import type { EventModel } from "../../src/reading/events/event-model.ts";
import { type Example, learn } from "./learn.ts";

/** Into how many parts the rows are parted for cross-validation. */
export const FOLDS = 5;

/** The part that a row belongs to. */
export function foldOf(id: number): number {
  return id % FOLDS;
}

/** For each part, the model learnt from all others, with the made examples beside. */
export function foldModels(
  ids: readonly number[],
  examples: readonly Example[],
  made: readonly Example[],
): readonly EventModel[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    learn([...examples.filter((_, at) => foldOf(ids[at] ?? 0) !== fold), ...made]),
  );
}
