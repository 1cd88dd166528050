import type { Desk } from "../../desk.ts";

/** The number of the page asked for, from 1. */
function numberOf(desk: Desk): number {
  return Math.max(1, Math.floor(Number(desk.ask.query["page"] ?? "1")) || 1);
}

/** The items of the page that was asked for. */
export function pageOf<Item>(desk: Desk, items: readonly Item[], perPage: number): readonly Item[] {
  const page = numberOf(desk);
  return items.slice((page - 1) * perPage, page * perPage);
}

/** Links to the page before and after; nothing where one page holds all. */
export function Pager(props: {
  readonly desk: Desk;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly count: number;
  readonly perPage: number;
}) {
  const { desk, path, query, count, perPage } = props;
  const page = numberOf(desk);
  const pages = Math.ceil(count / perPage);
  if (pages <= 1) return null;
  const at = (number: number) => desk.to(path, { ...query, page: String(number) });
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 ? (
        <a href={at(page - 1)} rel="prev">
          Newer
        </a>
      ) : null}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <a href={at(page + 1)} rel="next">
          Older
        </a>
      ) : null}
    </nav>
  );
}
