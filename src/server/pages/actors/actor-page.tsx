import type { ClaimOf } from "../../../model/claim.ts";
import type { Thread, ThreadKindName, Told } from "../../../model/thread.ts";
import { actorCounts, claimsNaming, positionsOf, threadsNaming } from "../../actor-acts.ts";
import { speakerOf } from "../../actor-naming.ts";
import type { Desk } from "../../desk.ts";
import { shortDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";
import { notFoundPage } from "../error-pages.tsx";
import type { Page } from "../page.ts";
import { Filters, Period } from "../parts/filters.tsx";
import { Offices } from "../parts/offices.tsx";
import { Statement } from "../parts/statement.tsx";
import { ThreadLines } from "../parts/thread-line.tsx";
import { ByTheirWord, within } from "./by-their-word.tsx";

const STATEMENTS = 40;
/** So many threads of a kind are shown at once, so many more on asking. */
const THREADS = 8;
const MOST_THREADS = 200;

const PARTS: readonly (readonly [string, readonly ThreadKindName[]])[] = [
  ["Meetings", ["talks", "leaders"]],
  ["Threats made and received", ["deadline"]],
  ["Sanctions", ["sanctions"]],
  ["Exchanges, truces, agreements", ["exchange", "ceasefire", "agreement"]],
  ["Aid", ["aid"]],
  ["Attacks", ["attack"]],
];

type ToldStatement = Told<ClaimOf<"statement">>;

/** The page of one actor: what it said, in exact words, over time; its tone; its meetings, threats made and received, aid and attacks. */
export function actorPage(desk: Desk, name: string): Page {
  const { from = "", to = "" } = desk.ask.query;
  const claims = within(claimsNaming(desk, name), from, to);
  const count = actorCounts(desk).find((one) => one.name === name);
  if (count === undefined) return notFoundPage(`The record does not name “${name}” by this day.`, desk.to("actors"));
  const said = claims.filter((told): told is ToldStatement => told.claim.kind === "statement");
  const isOf = ({ claim }: ToldStatement): boolean => claim.body.affiliation === name;
  const statements = said.filter((told) => speakerOf(desk, told.claim) === name || isOf(told));
  const parts = [
    ...PARTS.map(([title, kinds]) => [title, threadsNaming(desk, name, kinds)] as const),
    ["Positions by topic", positionsOf(desk, name)] as const,
  ].filter(([, threads]) => threads.length > 0);
  return {
    title: name,
    body: (
      <>
        <header class="lead">
          <p class="kicker">
            <a href={desk.to("actors")}>Actors</a>
          </p>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p class="facts big">
            <Offices name={name} day={desk.day} />
            {count.of === undefined || count.of === name ? null : (
              <span>
                speaks for <a href={desk.to("actors", { name: count.of })}>{count.of}</a>
              </span>
            )}
            <span>{countWords(claims.length, "claim")}</span>
            <span>{countWords(statements.length, "statement")}</span>
          </p>
        </header>
        <Filters desk={desk} path="actors" clear={desk.to("actors", { name })}>
          <input type="hidden" name="name" value={name} />
          <Period from={from} to={to} />
        </Filters>
        <div class={parts.length === 0 ? "" : "front"}>
          <div>
            <Outlook desk={desk} statements={statements} />
            <Statements
              desk={desk}
              statements={statements}
              address={statements.some(isOf) ? { side: name } : { speaker: name }}
            />
            <ByTheirWord desk={desk} name={name} claims={claims} />
          </div>
          {parts.length === 0 ? null : (
            <div class="front-side">
              {parts.map(([title, threads]) => (
                <Part desk={desk} title={title} threads={threads} />
              ))}
            </div>
          )}
        </div>
      </>
    ),
  };
}

function Statements(props: {
  readonly desk: Desk;
  readonly statements: readonly ToldStatement[];
  /** What the page of statements is asked for, to show all of them. */
  readonly address: Readonly<Record<string, string>>;
}) {
  const { desk, statements, address } = props;
  if (statements.length === 0) return <p class="empty">No statement of this actor was read in this time.</p>;
  const topics = [...new Set(statements.map(({ claim }) => claim.body.about).filter((about) => about !== undefined))];
  return (
    <section aria-labelledby="said">
      <h2 id="said">
        {address["side"] === undefined ? "In their own words" : "In the words of those who speak for it"}
      </h2>
      {topics.length < 2 ? null : (
        <p class="choices">
          on{" "}
          {topics.slice(0, 12).map((topic) => (
            <a href={desk.to("statements", { ...address, topic })}>{topic}</a>
          ))}
        </p>
      )}
      <ul class="statements">
        {statements.slice(0, STATEMENTS).map((told) => (
          <li>
            <Statement desk={desk} told={told} />
          </li>
        ))}
      </ul>
      {statements.length <= STATEMENTS ? null : (
        <p>
          <a href={desk.to("statements", address)}>All {statements.length} statements</a>
        </p>
      )}
    </section>
  );
}

const HEIGHT = { hopeful: 0, neutral: 1, sceptical: 2 } as const;

/** Drawn for a wide window and for a phone; the styles show one of them. */
const WIDTHS = [
  ["wide", 760],
  ["narrow", 350],
] as const;
const LEFT = 76;
/** Between the first and the last mark and the edges. */
const EDGE = 10;

/** The tone of each statement over time: hopeful above the line, sceptical below it. */
function Outlook({ desk, statements }: { readonly desk: Desk; readonly statements: readonly ToldStatement[] }) {
  const dated = statements.filter(({ article }) => article.published !== undefined).toReversed();
  if (dated.length < 2) return null;
  return (
    <section aria-labelledby="tone">
      <h2 id="tone">Tone, statement by statement</h2>
      {WIDTHS.map(([name, width]) => (
        <Tones desk={desk} dated={dated} name={name} width={width} />
      ))}
    </section>
  );
}

function Tones(props: {
  readonly desk: Desk;
  readonly dated: readonly ToldStatement[];
  readonly name: string;
  readonly width: number;
}) {
  const { desk, dated, name, width } = props;
  const step = (width - LEFT - 2 * EDGE) / (dated.length - 1);
  return (
    <svg
      class={`tone ${name}`}
      viewBox={`0 0 ${width} 96`}
      aria-label="The statements below carry the same tones as words"
    >
      {(["hopeful", "neutral", "sceptical"] as const).map((tone) => (
        <g>
          <line x1={LEFT} x2={width} y1={16 + HEIGHT[tone] * 26} y2={16 + HEIGHT[tone] * 26} />
          <text x="0" y={20 + HEIGHT[tone] * 26}>
            {tone}
          </text>
        </g>
      ))}
      {dated.map(({ claim, article }, index) => (
        <a href={desk.to(`reports/${article.id}#c-${claim.id}`)}>
          <title>{`${article.published}: ${claim.body.quote.slice(0, 120)}`}</title>
          <circle
            class={claim.body.outlook}
            cx={Math.round(LEFT + EDGE + index * step)}
            cy={16 + HEIGHT[claim.body.outlook] * 26}
            r={step < 12 ? 4 : 6}
          />
        </a>
      ))}
      <text x={LEFT} y="92">
        {shortDate(dated[0]?.article.published ?? "")}
      </text>
      <text x={width - 4} y="92" text-anchor="end">
        {shortDate(dated.at(-1)?.article.published ?? "")}
      </text>
    </svg>
  );
}

function Part(props: { readonly desk: Desk; readonly title: string; readonly threads: readonly Thread[] }) {
  const { desk, title, threads } = props;
  return (
    <section aria-label={title}>
      <h2>
        {title} <span class="quiet">{threads.length}</span>
      </h2>
      <ThreadLines desk={desk} threads={threads.slice(0, THREADS)} />
      {threads.length <= THREADS ? null : (
        <details class="reading">
          <summary>{threads.length - THREADS} more</summary>
          <ThreadLines desk={desk} threads={threads.slice(THREADS, MOST_THREADS)} />
        </details>
      )}
    </section>
  );
}
