import { findBound } from "../../../app/apply-corrections.ts";
import type { CorrectionAct } from "../../../model/correction.ts";
import type { Thread } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { ACT_WORDS, changeWords } from "../../words/correction-words.ts";
import { Moment } from "../parts/moment.tsx";

/** What people said of a thread as a whole: splits, merges, pinned values; what they said of its claims stands with each. */
export function ThreadCorrections({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const claims = thread.steps.flatMap(({ claim }) => desk.told.get(claim)?.claim ?? []);
  const isOfThis = (act: CorrectionAct): boolean =>
    "process" in act &&
    ("article" in act.on ? [act.on] : act.on).some((bound) => findBound(claims, bound) !== undefined);
  const corrections = desk.dossier.corrections.applied.filter(({ act }) => isOfThis(act));
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrected">
      <h2 id="corrected">Corrections</h2>
      <ul class="lines">
        {corrections.map(({ id, act, by, at, why }) => (
          <li>
            <a href={desk.to(`corrections#k-${id}`)}>
              {ACT_WORDS[act.kind]}
              {changeWords(act) === "" ? "" : ` ${changeWords(act)}`}
            </a>{" "}
            <span class="quiet">
              by <bdi>{by}</bdi>, <Moment at={at} />
              {why === undefined ? null : (
                <>
                  {": "}
                  <bdi>{why}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
