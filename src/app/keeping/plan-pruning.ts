import type { ArticleId } from "../../model/article.ts";
import type { Correction } from "../../model/correction.ts";
import { namesAskedFor, type Process } from "../../model/process.ts";
import type { AgedReport } from "../../record/upkeep-store.ts";
import type { World } from "../world.ts";
import { dayBefore } from "./day-before.ts";

/** For how long reports are kept where their process does not say, and those that concern no process. */
export interface KeepPolicy {
  readonly texts?: string | undefined;
  readonly reports?: string | undefined;
  readonly unmatched?: string | undefined;
}

/** What is to be dropped by one rule. */
export interface PruningStep {
  readonly what: "text" | "report";
  /** The rule, in words: `texts of lakes older than P1Y`. */
  readonly why: string;
  readonly articles: readonly ArticleId[];
}

/** What pruning would do. */
export interface PruningPlan {
  readonly steps: readonly PruningStep[];
  /** Reports that are old enough to lose something, and are left whole because a correction or a pin rests on them. */
  readonly held: number;
}

/** From which day on reports are kept, and the rule's words. */
interface Cut {
  readonly day: string;
  readonly words: string;
}

/** What holds for one process; a cut that is absent keeps for ever. */
interface Rule {
  readonly process: Process;
  readonly texts?: Cut;
  readonly reports?: Cut;
}

const PAGE = 1000;

/**
 * What would be dropped today: a report goes when every process that it concerns lets it go, its text likewise; one that
 * concerns none goes by the policy. What a correction is bound to stays whole, and so does the first entry of the log, by
 * which machines tell records apart.
 */
export async function planPruning(world: World, policy: KeepPolicy): Promise<PruningPlan> {
  const today = world.now().slice(0, 10);
  const processes = await world.store.processes();
  const rules = processes.map((process) => ruleOf(process, policy, today));
  const unmatched = cutOf(today, policy.unmatched, "reports of no process");
  const latest = [...rules.flatMap(({ texts, reports }) => [texts, reports]), unmatched].map((cut) => cut?.day ?? "");
  const before = latest.sort().at(-1) ?? "";
  if (before === "") return { steps: [], held: 0 };
  const concerned = await concernedBy(world, rules, before);
  const bound = boundArticles((await world.store.corrections()).map(({ correction }) => correction));
  const steps = new Map<string, { what: PruningStep["what"]; why: string; articles: ArticleId[] }>();
  let held = 0;
  for (let after = 1; ; ) {
    const page = await world.store.upkeep.aged({ before, after, limit: PAGE });
    for (const report of page) {
      const found = dropOf(report, concerned.get(report.id) ?? [], unmatched);
      if (found === undefined) continue;
      if (bound.has(report.id)) {
        held += 1;
        continue;
      }
      const step = steps.get(found.why) ?? { ...found, articles: [] };
      step.articles.push(report.id);
      steps.set(found.why, step);
    }
    const last = page.at(-1)?.seq;
    if (last === undefined) break;
    after = last;
  }
  return { steps: [...steps.values()], held };
}

function ruleOf(process: Process, policy: KeepPolicy, today: string): Rule {
  const texts = cutOf(today, process.keep?.texts ?? policy.texts, `texts of ${process.id}`);
  const reports = cutOf(today, process.keep?.reports ?? policy.reports, `reports of ${process.id}`);
  return { process, ...(texts === undefined ? {} : { texts }), ...(reports === undefined ? {} : { reports }) };
}

function cutOf(today: string, age: string | undefined, whose: string): Cut | undefined {
  return age === undefined ? undefined : { day: dayBefore(today, age), words: `${whose} older than ${age}` };
}

/** The rules of the processes that each old report concerns: those whose dossier is made from it. */
async function concernedBy(
  world: World,
  rules: readonly Rule[],
  before: string,
): Promise<ReadonlyMap<ArticleId, readonly Rule[]>> {
  const found = new Map<ArticleId, Rule[]>();
  for (const rule of rules) {
    const { since, until } = rule.process;
    const last = until !== undefined && until < before ? until : before;
    const ids = await world.store.upkeep.reports({ ...namesAskedFor(rule.process), since, until: last });
    for (const id of ids) {
      const held = found.get(id);
      if (held === undefined) found.set(id, [rule]);
      else held.push(rule);
    }
  }
  return found;
}

/** What one report loses, by the rule that lets it go last. */
function dropOf(
  { day, dropped }: AgedReport,
  rules: readonly Rule[],
  unmatched: Cut | undefined,
): { readonly what: PruningStep["what"]; readonly why: string } | undefined {
  if (rules.length === 0) return isOver(day, unmatched) ? { what: "report", why: unmatched.words } : undefined;
  const last = (cuts: readonly (Cut | undefined)[]): Cut | undefined =>
    cuts.every((cut) => isOver(day, cut))
      ? [...cuts].sort((a, b) => ((a?.day ?? "") < (b?.day ?? "") ? -1 : 1))[0]
      : undefined;
  const reports = last(rules.map((rule) => rule.reports));
  if (reports !== undefined) return { what: "report", why: reports.words };
  const texts = dropped === undefined ? last(rules.map((rule) => rule.texts)) : undefined;
  return texts === undefined ? undefined : { what: "text", why: texts.words };
}

function isOver(day: string, cut: Cut | undefined): cut is Cut {
  return cut !== undefined && day < cut.day;
}

/** Articles on whose words a correction rests, undone ones too: what was said of them must stay to be seen. */
function boundArticles(corrections: readonly Correction[]): ReadonlySet<ArticleId> {
  const bound = corrections.flatMap(({ act }) => (act.kind === "undo" ? [] : [act.on].flat()));
  return new Set(bound.map(({ article }) => article));
}
