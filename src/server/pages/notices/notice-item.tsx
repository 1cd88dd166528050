import type { NotedNotice, NoticeCite } from "../../../model/notice.ts";
import type { Desk } from "../../desk.ts";
import { plainDate, withPlainDates } from "../../words/date-words.ts";
import { gradeWords, sentenceCase } from "../../words/labels.ts";
import { listWords } from "../../words/list-words.ts";
import { DemoTag } from "../parts/badges.tsx";
import { Icon, KindIcon } from "../parts/icon.tsx";

/** A notice: what changed in plain words, how it is borne out, and the words of the reports. */
export function NoticeItem(props: { readonly desk: Desk; readonly notice: NotedNotice; readonly unread: boolean }) {
  const { desk, notice, unread } = props;
  const { kind, changes, demo } = notice;
  const [lead, ...others] = changes;
  return (
    <article class="noticed" id={`n-${notice.id}`}>
      <h3>
        {kind === undefined ? (
          <Icon name={notice.brief === undefined ? "warning" : "print"} />
        ) : (
          <KindIcon kind={kind} />
        )}
        <span>
          {unread ? <span class="new-mark">New</span> : null}
          {demo === true && desk.dossier.process.demo !== true ? <DemoTag /> : null}
          <Subject desk={desk} notice={notice} words={lead.words} />
        </span>
      </h3>
      {others.map(({ words }) => (
        <p>
          <bdi>{words}</bdi>
        </p>
      ))}
      <Borne notice={notice} />
      {notice.cites.map((cite) => (
        <Quoted desk={desk} cite={cite} />
      ))}
    </article>
  );
}

/** The sentence, as a link to the thread where it is still there under its name. */
function Subject({
  desk,
  notice,
  words,
}: {
  readonly desk: Desk;
  readonly notice: NotedNotice;
  readonly words: string;
}) {
  const thread =
    (notice.thread === undefined ? undefined : desk.threadById.get(notice.thread)) ??
    notice.happening.map((claim) => desk.threadByClaim.get(claim)).find((found) => found !== undefined);
  if (notice.brief !== undefined) {
    return (
      <a href={desk.to(`briefs/${notice.id}`)}>
        <bdi>{withPlainDates(words)}</bdi>
      </a>
    );
  }
  if (thread === undefined) return <bdi>{words}</bdi>;
  return (
    <a href={desk.to(`threads/${thread.id}`)}>
      <bdi>{words}</bdi>
    </a>
  );
}

function Borne({ notice: { grade, origins } }: { readonly notice: NotedNotice }) {
  if (grade === undefined) return null;
  return (
    <p class="source">
      {sentenceCase(gradeWords(grade))}
      {origins.length === 0 ? null : (
        <>
          {grade === "party concerned" || grade === "both sides" ? ". Told by " : ": "}
          <bdi>{listWords(origins.slice(0, 6))}</bdi>
        </>
      )}
    </p>
  );
}

function Quoted({ desk, cite }: { readonly desk: Desk; readonly cite: NoticeCite }) {
  const { words, voice, outlet, published, article, claim } = cite;
  return (
    <figure class="quoted-words">
      <blockquote class="words">
        <a href={desk.to(`reports/${article}#c-${claim}`)}>
          <bdi>{words}</bdi>
        </a>
      </blockquote>
      <figcaption class="source">
        <bdi>{[voice, outlet ?? "report without outlet"].filter((part) => part !== undefined).join(", ")}</bdi>
        {published === undefined ? ", undated" : `, ${plainDate(published)}`}
      </figcaption>
    </figure>
  );
}
