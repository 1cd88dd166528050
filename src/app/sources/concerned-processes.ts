import type { Article } from "../../model/article.ts";
import type { Claim } from "../../model/claim.ts";
import type { Process, ProcessId } from "../../model/process.ts";
import { concerns, fallsInto } from "../concerns.ts";

/** The processes that something in an article concerns. */
export function concernedProcesses(
  processes: readonly Process[],
  article: Article,
  claims: readonly Claim[],
): readonly ProcessId[] {
  return processes
    .filter((process) => fallsInto(process, article.published))
    .filter((process) => claims.some((claim) => concerns(process, claim, article)))
    .map(({ id }) => id);
}
