import type { Asked } from "./asked.ts";
import { addAccountRoute } from "./routes/add-account.ts";
import { addReport } from "./routes/add-report.ts";
import { addSourceRoute } from "./routes/add-source.ts";
import { changeSourceRoute } from "./routes/change-source.ts";
import { getAccount } from "./routes/get-account.ts";
import { getActor } from "./routes/get-actor.ts";
import { getAlerts } from "./routes/get-alerts.ts";
import { getBrief } from "./routes/get-brief.ts";
import { getBriefSchedule } from "./routes/get-brief-schedule.ts";
import { getClaim } from "./routes/get-claim.ts";
import { getClaimHistory } from "./routes/get-claim-history.ts";
import { getCounts } from "./routes/get-counts.ts";
import { getHealth } from "./routes/get-health.ts";
import { getProcess } from "./routes/get-process.ts";
import { getReport } from "./routes/get-report.ts";
import { getThread } from "./routes/get-thread.ts";
import { keepSearch } from "./routes/keep-search.ts";
import { listAccounts } from "./routes/list-accounts.ts";
import { listActors } from "./routes/list-actors.ts";
import { listAudit } from "./routes/list-audit.ts";
import { listChanges } from "./routes/list-changes.ts";
import { listClaims } from "./routes/list-claims.ts";
import { listCorrections } from "./routes/list-corrections.ts";
import { listNotices } from "./routes/list-notices.ts";
import { listProcesses } from "./routes/list-processes.ts";
import { listReports } from "./routes/list-reports.ts";
import { listSearches } from "./routes/list-searches.ts";
import { listSources } from "./routes/list-sources.ts";
import { listStatements } from "./routes/list-statements.ts";
import { listThreads } from "./routes/list-threads.ts";
import { makeCorrection } from "./routes/make-correction.ts";
import { putAlerts } from "./routes/put-alerts.ts";
import { putBriefSchedule } from "./routes/put-brief-schedule.ts";
import { putProcess } from "./routes/put-process.ts";
import { putRole } from "./routes/put-role.ts";
import { removeAccountRoute } from "./routes/remove-account.ts";
import { searchProcess } from "./routes/search-process.ts";
import { setSourceRoute } from "./routes/set-source.ts";

/** Every route of the interface, one file each, in the order in which the description lists them. */
export function apiRoutes(asked: Asked) {
  return [
    listProcesses(asked),
    getProcess(asked),
    putProcess(asked),
    listReports(asked),
    getReport(asked),
    addReport(asked),
    listThreads(asked),
    getThread(asked),
    listClaims(asked),
    getClaim(asked),
    getClaimHistory(asked),
    listStatements(asked),
    listActors(asked),
    getActor(asked),
    searchProcess(asked),
    listSearches(asked),
    keepSearch(asked),
    getBrief(asked),
    getBriefSchedule(asked),
    putBriefSchedule(asked),
    listChanges(asked),
    listCorrections(asked),
    makeCorrection(asked),
    listNotices(asked),
    getAlerts(asked),
    putAlerts(asked),
    listSources(asked),
    addSourceRoute(asked),
    changeSourceRoute(asked),
    setSourceRoute(asked),
    getAccount(asked),
    listAccounts(asked),
    addAccountRoute(asked),
    putRole(asked),
    removeAccountRoute(asked),
    listAudit(asked),
    getCounts(asked),
    getHealth(asked),
  ] as const;
}
