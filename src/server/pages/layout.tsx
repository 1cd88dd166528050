import type { Child } from "hono/jsx";
import { mayDo } from "../access/may-do.ts";
import type { Ask } from "../ask.ts";
import type { Assets } from "../assets.ts";
import type { Desk } from "../desk.ts";
import type { TabName } from "./page.ts";
import { AsOfBar } from "./parts/as-of-bar.tsx";
import { Icon } from "./parts/icon.tsx";
import { Notice } from "./parts/notice.tsx";

/** What the frame of every page needs beside its body. */
export interface FrameProps {
  readonly title: string;
  readonly ask: Ask;
  readonly assets: Assets;
  readonly desk?: Desk | undefined;
  readonly tab?: TabName | undefined;
  readonly wide?: boolean | undefined;
  readonly live?: number | undefined;
  readonly children?: Child;
}

const TABS: readonly (readonly [TabName, string, string])[] = [
  ["overview", "Overview", ""],
  ["timeline", "Timeline", "timeline"],
  ["map", "Map", "map"],
  ["calendar", "Calendar", "calendar"],
  ["clocks", "Clocks", "clocks"],
  ["actors", "Actors", "actors"],
  ["statements", "Statements", "statements"],
  ["threads", "Threads", "threads"],
  ["reports", "Reports", "reports"],
  ["brief", "Brief", "brief"],
  ["notices", "Notices", "notices"],
  ["review", "Review", "review"],
];

/** The frame of every page: masthead, tabs of the process, the day on which one stands, the body, the foot. */
export function Layout(props: FrameProps) {
  const { title, ask, assets, desk, wide, live, children } = props;
  return (
    <html lang="en" data-theme={ask.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Dragoman`}</title>
        <link rel="stylesheet" href={assets.styles} />
        {desk === undefined ? null : (
          <link
            rel="alternate"
            type="application/atom+xml"
            title="Notices"
            href={`/p/${encodeURIComponent(desk.dossier.process.id)}/notices.atom`}
          />
        )}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <script type="module" src={assets.script} />
      </head>
      <body data-live={liveMark(desk) ?? live} data-process={desk?.dossier.process.id}>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Masthead {...props} />
        {desk === undefined ? null : <AsOfBar desk={desk} />}
        <main id="main" class={wide === true ? "wide" : ""} tabindex={-1}>
          <Notice ask={ask} desk={desk} />
          {children}
        </main>
        <Foot desk={desk} ask={ask} />
      </body>
    </html>
  );
}

/** Set where the page shows the latest of a process that goes on: its open pages are told when the record grows. */
function liveMark(desk: Desk | undefined): string | undefined {
  const follows = desk !== undefined && desk.ask.asOf === undefined && desk.dossier.process.until === undefined;
  return follows ? String(desk.dossier.upTo) : undefined;
}

function Masthead({ desk, tab, ask }: FrameProps) {
  const process = desk?.dossier.process;
  return (
    <header class="mast">
      <div class="mast-row">
        <a class="brand" href="/">
          Dragoman
        </a>
        {desk === undefined || process === undefined ? null : (
          <a class="mast-process" href={desk.to()}>
            <bdi>{process.name}</bdi>
          </a>
        )}
        {desk === undefined ? null : (
          <form class="mast-search" action={desk.to("search")} method="get">
            {ask.asOf === undefined ? null : <input type="hidden" name="asOf" value={ask.asOf} />}
            <label class="unseen" for="q">
              Search this process
            </label>
            <input id="q" name="q" type="search" placeholder="Search" value={ask.query["q"] ?? ""} />
            <button type="submit" class="plain">
              <Icon name="search" />
              <span class="unseen">Search</span>
            </button>
          </form>
        )}
        {mayDo(ask, "read") ? (
          <a class="mast-link" href="/sources" aria-current={ask.path.startsWith("/sources") ? "page" : undefined}>
            Sources
          </a>
        ) : (
          <span class="mast-link" />
        )}
        <ThemeSwitch ask={ask} />
        {ask.person === undefined ? null : <Account name={ask.person.account.name} ask={ask} />}
      </div>
      {desk === undefined ? null : <Tabs desk={desk} tab={tab} />}
    </header>
  );
}

function Account({ name, ask }: { readonly name: string; readonly ask: Ask }) {
  return (
    <span class="mast-account">
      <a class="mast-link" href="/account" aria-current={ask.path.startsWith("/account") ? "page" : undefined}>
        <span class="unseen">Your account: </span>
        <bdi>{name}</bdi>
      </a>
      <form action="/logout" method="post">
        <input type="hidden" name="token" value={ask.token} />
        <button type="submit" class="plain">
          Sign out
        </button>
      </form>
    </span>
  );
}

function Tabs({ desk, tab }: { readonly desk: Desk; readonly tab: TabName | undefined }) {
  return (
    <nav class="tabs" aria-label="Pages of this process">
      <ul>
        {TABS.filter(([name]) => name !== "review" || mayDo(desk.ask, "correct", desk.dossier.process.id)).map(
          ([name, label, path]) => (
            <li>
              <a href={desk.to(path)} aria-current={name === tab ? "page" : undefined}>
                {label}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

function ThemeSwitch({ ask }: { readonly ask: Ask }) {
  const next = ask.theme === "dark" ? "light" : "dark";
  const query = new URLSearchParams(ask.query).toString();
  return (
    <form class="theme" action="/theme" method="post">
      <input type="hidden" name="token" value={ask.token} />
      <input type="hidden" name="back" value={`${ask.path}${query === "" ? "" : `?${query}`}`} />
      <button type="submit" class="plain" name="theme" value={next} title={`Switch to ${next} colours`}>
        <Icon name={next === "dark" ? "moon" : "sun"} />
        <span class="unseen">{`Switch to ${next} colours`}</span>
      </button>
    </form>
  );
}

function Foot({ desk, ask }: { readonly desk: Desk | undefined; readonly ask: Ask }) {
  const process = desk?.dossier.process.id;
  const demo = desk?.dossier.process.demo === true;
  return (
    <footer class="foot">
      {demo ? (
        <p>
          <strong>Demo process.</strong> Its reports were written for this tour under invented names; do not use them as
          a source on the events.
        </p>
      ) : null}
      <p>
        Dragoman keeps a cited record: every line leads back to the words of a report.
        {ask.isVisitor === true ? null : (
          <>
            {" "}
            <a href="/">All processes</a>
            {" · "}
            <a href="/api/docs">For programs</a>
          </>
        )}
        {mayDo(ask, "read") ? (
          <>
            {" · "}
            <a href="/sources">Sources</a>
          </>
        ) : null}
        {desk === undefined ? null : (
          <>
            {" · "}
            <a href={desk.to("definition")}>What belongs to this process</a>
            {" · "}
            <a href={desk.to("corrections")}>Corrections</a>
            {mayDo(ask, "add", process) ? (
              <>
                {" · "}
                <a href={desk.to("add")}>Add a report</a>
              </>
            ) : null}
            {" · "}
            <a href={desk.to("exports")}>Exports</a>
          </>
        )}
      </p>
    </footer>
  );
}
