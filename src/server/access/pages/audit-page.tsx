import type { AuditEntry } from "../../../model/account.ts";
import type { Json } from "../../../model/correction.ts";
import type { Page } from "../../pages/page.ts";
import { Empty } from "../../pages/parts/empty.tsx";
import { Moment } from "../../pages/parts/moment.tsx";
import { deedWords } from "../words.ts";

/** What the page of the audit log shows. */
export interface AuditShown {
  readonly entries: readonly AuditEntry[];
  readonly about: string;
  /** Whether there are no older ones. */
  readonly isWhole: boolean;
}

/** The audit log: who did what, from where, and what it was before and after. */
export function auditPage({ entries, about, isWhole }: AuditShown): Page {
  const oldest = entries.at(-1)?.seq;
  const of = about === "" ? "" : `&about=${encodeURIComponent(about)}`;
  return {
    title: "Audit log",
    body: (
      <>
        <header class="lead">
          <h1>Audit log</h1>
          <p class="standfirst">Who did what, from where, and what it was before and after.</p>
          <p class="choices">
            <a href="/admin">All accounts</a> {about === "" ? null : <a href="/admin/audit">All entries</a>}
          </p>
        </header>
        <form class="filters" method="get" action="/admin/audit">
          <label class="choice wide-choice">
            Done by, or to
            <input name="about" value={about} placeholder="an account, a process, a source" />
          </label>
          <button type="submit">Show</button>
        </form>
        {entries.length === 0 ? <Empty>There is no such entry.</Empty> : null}
        <ol class="audit">
          {entries.map((entry) => (
            <li>
              <Line entry={entry} />
            </li>
          ))}
        </ol>
        {isWhole || oldest === undefined ? null : (
          <p>
            <a href={`/admin/audit?before=${oldest}${of}`}>Older ones</a>
          </p>
        )}
      </>
    ),
  };
}

function Line({ entry }: { readonly entry: AuditEntry }) {
  const { at, by, what, on, address, token } = entry;
  const changes = changed(entry);
  const from = [address ?? "", token === undefined ? "" : `by token ${token}`].filter((part) => part !== "");
  return (
    <>
      <p>
        <bdi>
          <strong>{by}</strong>
        </bdi>{" "}
        {deedWords(what)}{" "}
        {what === "signed-in" && on === by ? null : (
          <>
            <bdi>{on}</bdi>{" "}
          </>
        )}
        <span class="quiet">
          <Moment at={at} />
          {from.length === 0 ? "" : `, ${from.join(", ")}`}
        </span>
      </p>
      {changes.length === 0 ? null : (
        <details class="correct">
          <summary>
            Before and after<span class="unseen">{` of entry ${entry.seq}`}</span>
          </summary>
          <dl class="changed">
            {changes.map(([name, before, after]) => (
              <>
                <dt>{name}</dt>
                <dd>
                  <bdi>{shown(before)}</bdi> → <bdi>{shown(after)}</bdi>
                </dd>
              </>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

/** The parts that differ between before and after. */
function changed({ before, after }: AuditEntry): readonly (readonly [string, Json | undefined, Json | undefined])[] {
  const [old, now] = [before ?? {}, after ?? {}];
  if (!isParts(old) || !isParts(now)) return [["whole", before, after]];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
    .map((name) => [name, old[name], now[name]]);
}

function isParts(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  return typeof value === "string" ? value : JSON.stringify(value);
}
