import { actorsPage } from "./actors/actors-page.tsx";
import { briefPage } from "./brief/brief-page.tsx";
import { keptBriefPage } from "./brief/kept-brief-page.tsx";
import { keptBriefsPage } from "./brief/kept-briefs-page.tsx";
import { calendarPage } from "./calendar/calendar-page.tsx";
import { clocksPage } from "./clocks/clocks-page.tsx";
import { correctionsPage } from "./correct/corrections-page.tsx";
import { exportsPage } from "./exports/exports-page.tsx";
import { mapPage } from "./map/map-page.tsx";
import { noticesPage } from "./notices/notices-page.tsx";
import { noticeSettingsPage } from "./notices/settings-page.tsx";
import { overviewPage } from "./overview/overview-page.tsx";
import type { ProcessPage } from "./page.ts";
import { readingPage } from "./report/reading-page.tsx";
import { reportListPage } from "./report/report-list-page.tsx";
import { reportPage } from "./report/report-page.tsx";
import { reviewPage } from "./review/review-page.tsx";
import { searchPage } from "./search/search-page.tsx";
import { addReportPage } from "./setup/add-report-page.tsx";
import { definitionPage } from "./setup/definition-page.tsx";
import { statementsPage } from "./statements/statements-page.tsx";
import { threadListPage } from "./thread/thread-list-page.tsx";
import { threadPage } from "./thread/thread-page.tsx";
import { timelinePage } from "./timeline/timeline-page.tsx";

/** Every page of a process, in the order of the tabs. `draw` gets the desk and the parts of the address. */
export const processPages: readonly ProcessPage[] = [
  { path: "", tab: "overview", draw: overviewPage },
  { path: "timeline", tab: "timeline", draw: timelinePage },
  { path: "map", tab: "map", draw: mapPage },
  { path: "actors", tab: "actors", draw: actorsPage },
  { path: "calendar", tab: "calendar", draw: calendarPage },
  { path: "clocks", tab: "clocks", draw: clocksPage },
  { path: "statements", tab: "statements", draw: statementsPage },
  { path: "threads", tab: "threads", draw: threadListPage },
  { path: "threads/:thread", tab: "threads", draw: threadPage },
  { path: "reports", tab: "reports", draw: reportListPage },
  { path: "reports/:article", tab: "reports", draw: reportPage },
  { path: "reports/:article/reading", tab: "reports", draw: readingPage },
  { path: "review", tab: "review", draw: reviewPage },
  { path: "corrections", tab: "review", draw: correctionsPage },
  { path: "add", tab: "reports", draw: addReportPage },
  { path: "definition", draw: definitionPage },
  { path: "brief", tab: "brief", draw: briefPage },
  { path: "briefs", tab: "brief", draw: keptBriefsPage },
  { path: "briefs/:brief", tab: "brief", draw: keptBriefPage },
  { path: "notices", tab: "notices", draw: noticesPage },
  { path: "notices/settings", tab: "notices", draw: noticeSettingsPage },
  { path: "exports", draw: exportsPage },
  { path: "search", draw: searchPage },
];
