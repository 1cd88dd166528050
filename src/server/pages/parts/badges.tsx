import type { Article } from "../../../model/article.ts";
import type { Grade, Thread } from "../../../model/thread.ts";
import { type AnyKind, gradeWords, kindName, stateName, stateTone } from "../../words/labels.ts";
import { KindIcon } from "./icon.tsx";

/** The kind of a thing: icon and name in its colour. */
export function KindLabel({ kind }: { readonly kind: AnyKind }) {
  return (
    <span class={`kind-label k-${kind}`}>
      <KindIcon kind={kind} /> {kindName(kind)}
    </span>
  );
}

/** The state of a thread or status of a claim. Shape and word tell it; colour only repeats. */
export function State({ state }: { readonly state: string }) {
  return <span class={`state t-${stateTone(state)}`}>{stateName(state)}</span>;
}

const RANKS: readonly Grade[] = ["one origin", "several origins", "party concerned", "both sides"];

/** How well something is borne out: four steps and the words. */
export function GradeMeter({ thread }: { readonly thread: Thread }) {
  const { grade } = thread.corroboration;
  const rank = RANKS.indexOf(grade) + 1;
  return (
    <span class="grade">
      <svg class="meter" viewBox="0 0 30 10" width="30" height="10" aria-hidden="true">
        {RANKS.map((_, index) => (
          <rect x={index * 8} y="1" width="6" height="8" class={index < rank ? "full" : "void"} />
        ))}
      </svg>{" "}
      {gradeWords(grade)}
    </span>
  );
}

/** A plain sign that what is shown is demo material. */
export function DemoTag() {
  return <span class="demo-tag">Demo</span>;
}

/** A plain sign that only the feed's summary was to be had of a report, not its page. */
export function SummaryTag({ article }: { readonly article: Article }) {
  if (article.summaryOnly !== true) return null;
  return (
    <span class="unread-tag" title="Its page could not be read: this is what its feed says of it">
      Summary only
    </span>
  );
}

/** A sign that the text of a report was dropped by age. */
export function DroppedTag({ article }: { readonly article: Article }) {
  if (article.textDropped !== true) return null;
  return (
    <span class="unread-tag" title="Its text was dropped by age: its head is kept, and the words that its claims cite">
      Text dropped
    </span>
  );
}

/** A plain sign that a report is in a language that is not read: it is kept, and found by its words, but no fact is drawn from it. Where a model read it, the model's name. */
export function UnreadTag({ article, byModel }: { readonly article: Article; readonly byModel?: string | undefined }) {
  if (article.language.startsWith("en")) return null;
  if (byModel !== undefined) return <ByModelTag byModel={byModel} />;
  return (
    <span
      class="unread-tag"
      title="In a language that is not read: it is kept and can be found, but no fact is drawn from it"
    >
      Unread ({article.language})
    </span>
  );
}

/** A plain sign that a model read it, whose precision was not measured; nothing where our own rules did. */
export function ByModelTag({ byModel }: { readonly byModel: string | undefined }) {
  if (byModel === undefined) return null;
  return (
    <span
      class="unread-tag"
      title="No rule of Dragoman read this: a language model did. How often it is right was not measured."
    >
      Read by model <bdi>{byModel}</bdi>
    </span>
  );
}
