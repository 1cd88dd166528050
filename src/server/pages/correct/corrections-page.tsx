import { type CorrectionState, correctionStates } from "../../../app/correction-states.ts";
import type { BoundWords, CorrectionAct } from "../../../model/correction.ts";
import type { Desk } from "../../desk.ts";
import { ACT_WORDS, changeWords } from "../../words/correction-words.ts";
import { kindName } from "../../words/labels.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { Moment } from "../parts/moment.tsx";
import { CorrectForm } from "./correct-form.tsx";

/** Every correction that people made in this record, the newest first, with what it has done and a way to take it back. */
export async function correctionsPage(desk: Desk): Promise<Page> {
  const states = (await correctionStates(desk.world))
    .filter(({ correction }) => concerns(desk, correction.act))
    .toReversed();
  return {
    title: "Corrections",
    body: (
      <>
        <header class="lead">
          <h1>Corrections</h1>
          <p class="standfirst">
            What people said of the machine’s reading. A correction outranks every report, survives a re-reading, and
            can be undone. <a href={desk.to("review")}>Review what is least sure</a>
          </p>
        </header>
        {states.length === 0 ? (
          <Empty>Nothing was corrected yet. Each claim of a report can be confirmed, rejected or amended.</Empty>
        ) : null}
        <ol class="rows corrections">
          {states.map((state) => (
            <li id={`k-${state.correction.id}`}>
              <CorrectionItem desk={desk} state={state} />
            </li>
          ))}
        </ol>
      </>
    ),
  };
}

/** An undoing belongs to no article; it is shown with all. */
function concerns(desk: Desk, act: CorrectionAct): boolean {
  if ("process" in act) return act.process === desk.dossier.process.id;
  return (
    act.kind === "undo" ||
    desk.articles.has(act.on.article) ||
    desk.dossier.rejected.some((claim) => claim.cites[0].article === act.on.article)
  );
}

function CorrectionItem({
  desk,
  state: { correction, state },
}: {
  readonly desk: Desk;
  readonly state: CorrectionState;
}) {
  const { act, by, at, why, id } = correction;
  return (
    <article class={state === "in force" ? "" : "idle"}>
      <h3>
        {ACT_WORDS[act.kind]} {"on" in act && "kind" in act.on ? kindName(act.on.kind).toLowerCase() : ""}
        {state === "in force" || state === "undoing" ? "" : ` (${state})`}
      </h3>
      <p>{changeWords(act)}</p>
      <WordsOf desk={desk} act={act} />
      <p class="by">
        By <bdi>{by}</bdi> on <Moment at={at} />
        {why === undefined ? null : (
          <>
            {": "}
            <bdi>{why}</bdi>
          </>
        )}
      </p>
      {state !== "in force" ? null : (
        <CorrectForm desk={desk} anchor={`k-${id}`} about={{ correction: id }} class="no-print">
          <button type="submit" name="act" value="undo">
            Undo
          </button>
        </CorrectForm>
      )}
    </article>
  );
}

function WordsOf({ desk, act }: { readonly desk: Desk; readonly act: CorrectionAct }) {
  if (act.kind === "undo") return null;
  const bound: readonly BoundWords[] = "article" in act.on ? [act.on] : act.on;
  return (
    <ul>
      {bound.map(({ article, words }) => (
        <li>
          <a class="quoted" href={desk.to(`reports/${article}`)}>
            “<bdi>{words}</bdi>”
          </a>
        </li>
      ))}
    </ul>
  );
}
