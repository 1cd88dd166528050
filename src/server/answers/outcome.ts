import type { z } from "@hono/zod-openapi";
import { type UnreadReport, unreadReports } from "../../app/unread-reports.ts";
import type { World } from "../../app/world.ts";
import type { View } from "../desk.ts";
import { countWords } from "../words/list-words.ts";
import type { coverageSchema, outcomeSchema } from "./list-answer.ts";

type Outcome = z.output<typeof outcomeSchema>;

/** What was asked for, as far as it bears on whether the record could know. */
export interface Sought {
  /** How many were found. */
  readonly found: number;
  /** What was looked for, in the plural: `threads`. */
  readonly what: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `from` and `to` are days of the happenings themselves; else days of publication. */
  readonly byHappening?: boolean | undefined;
}

/** What the record covers of a process at a view's moment. */
export function coverageOf({ dossier }: View): z.output<typeof coverageSchema> {
  const days = dossier.articles.flatMap(({ published }) => published ?? []);
  const [first, last] = [days[0], days.at(-1)];
  const span = first === undefined || last === undefined ? {} : { first, last };
  return { day: dossier.day, reports: dossier.articles.length, ...span, upTo: dossier.upTo };
}

/** Tells "nothing found" from "not covered" and "could not look". */
export async function outcomeOf({ store }: World, view: View, sought: Sought): Promise<Outcome> {
  const { found, what, byHappening = false } = sought;
  if (found > 0) return { outcome: "found", why: `${found} found.` };
  const { first, last, day, reports } = coverageOf(view);
  const { knownAt } = view.dossier;
  const held = knownAt === undefined ? "" : ` that it held at ${knownAt}`;
  const [from, to] = [sought.from ?? "", sought.to ?? day];
  const unread = (await unreadReports(store)).filter(
    ({ published = day }) => published <= day && (byHappening || (published >= from && published <= to)),
  );
  if (unread.length > 0) return couldNotLook(what, unread);
  if (reports === 0) {
    return { outcome: "not covered", why: `The record holds no report of this process published by ${day}${held}.` };
  }
  if (first !== undefined && last !== undefined && (to < first || (from > last && !byHappening))) {
    return { outcome: "not covered", why: `The reports of this process were published from ${first} to ${last}.` };
  }
  return {
    outcome: "nothing found",
    why: `The ${countWords(reports, "report")} of this process tell of no ${what} that fit.`,
  };
}

function couldNotLook(what: string, unread: readonly UnreadReport[]): Outcome {
  const foreign = unread.filter(({ why }) => why === "language").length;
  const parts = [
    ...(foreign === 0 ? [] : [`${foreign} in another language than English`]),
    ...(foreign === unread.length ? [] : [`${unread.length - foreign} that failed or wait to be read`]),
  ];
  return {
    outcome: "could not look",
    why: `What was read holds no ${what} that fit, but ${countWords(unread.length, "report")} of that time could not be read: ${parts.join(", ")}.`,
  };
}
