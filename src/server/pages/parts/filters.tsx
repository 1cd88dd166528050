import type { Child } from "hono/jsx";
import type { Desk } from "../../desk.ts";

/** A row of filters: an ordinary form, so that every choice has an address. */
export function Filters(props: {
  readonly desk: Desk;
  readonly path: string;
  readonly label?: string;
  /** Where the page stands without any choice. */
  readonly clear?: string;
  readonly children?: Child;
}) {
  const { desk, path, label = "Show", clear = desk.to(path), children } = props;
  const isChosen = asked(desk) !== asked(desk, clear);
  return (
    <form class="filters" method="get" action={desk.to(path).split("?")[0]}>
      {desk.ask.asOf === undefined ? null : <input type="hidden" name="asOf" value={desk.ask.asOf} />}
      {children}
      <button type="submit">{label}</button>
      {isChosen ? <a href={clear}>Clear</a> : null}
    </form>
  );
}

/** What is asked of a page, or of an address, in one order and without what is left open. */
function asked({ ask }: Desk, address?: string): string {
  const query = address === undefined ? Object.entries(ask.query) : [...new URL(address, ask.origin).searchParams];
  const given = query.filter(([name, value]) => value !== "" && name !== "asOf" && name !== "done");
  return JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One choice among names; nothing chosen means all. */
export function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (string | readonly [string, string])[];
  readonly all?: string;
}) {
  const { name, label, value, options, all = "All" } = props;
  return (
    <label class="choice">
      <span>{label}</span>
      <select name={name}>
        <option value="">{all}</option>
        {options.map((option) => {
          const [key, words] = typeof option === "string" ? [option, option] : option;
          return (
            <option value={key} selected={key === value}>
              {words}
            </option>
          );
        })}
      </select>
    </label>
  );
}

/** A stretch of time by its first and last day, either open. */
export function Period({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <>
      <label class="choice">
        <span>From</span>
        <input type="date" name="from" value={from} />
      </label>
      <label class="choice">
        <span>To</span>
        <input type="date" name="to" value={to} />
      </label>
    </>
  );
}

/** A name that is typed, or taken from those offered. */
export function Typed(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly offered: readonly string[];
}) {
  const { name, label, value, offered } = props;
  return (
    <label class="choice">
      <span>{label}</span>
      <input name={name} value={value} list={offered.length === 0 ? undefined : `${name}-offered`} autocomplete="off" />
      {offered.length === 0 ? null : (
        <datalist id={`${name}-offered`}>
          {offered.map((one) => (
            <option value={one} />
          ))}
        </datalist>
      )}
    </label>
  );
}
