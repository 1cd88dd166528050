import { z } from "@hono/zod-openapi";
import { type Field, type Step, standingIn, type Thread } from "../../model/thread.ts";
import type { View } from "../desk.ts";
import { threadTitle } from "../words/thread-title.ts";
import { CLAIM_KINDS, reportHeadSchema, voiceSchema } from "./claim-answer.ts";
import { correctionSchema } from "./correction-answer.ts";
import type { Seen } from "./seen.ts";
import { FIELD_NAMES, GRADES, KIND_NAMES, STATES } from "./thread-words.ts";

const MOST_VALUES = 12;
const MOST_STEPS = 500;
const MOST_GIVERS = 50;
const MOST_ORIGINS = 50;
const MOST_GIVEN = 200;

const clockSchema = z
  .object({
    deadline: z.string().optional(),
    notBefore: z.string().optional(),
    notAfter: z.string().optional(),
    within: z.string().optional(),
    claim: z.string(),
    status: z.enum(["running", "run out", "moved"]),
  })
  .openapi("Clock");

const head = {
  id: z.string(),
  kind: z.enum(KIND_NAMES),
  title: z.string(),
  state: z.enum(STATES),
  grade: z.enum(GRADES).describe("How well it is borne out."),
  reports: z.number().int().describe("Reports that tell of it, copies counted."),
  origins: z.array(z.string()).describe(`The independent origins by name; at most ${MOST_ORIGINS}.`),
  begins: z.string().optional().describe("First day of the happening itself."),
  ends: z.string().optional(),
  opened: z.string().optional().describe("First day on which it was reported."),
  last: z.string().optional().describe("Last day on which it was reported."),
  clock: clockSchema.optional().describe("Of a threat: its latest deadline."),
  demo: z.boolean().optional(),
};

/** A thread in a list: one happening, with the values that stand. */
export const threadSummarySchema = z
  .object({
    ...head,
    fields: z
      .array(z.object({ name: z.enum(FIELD_NAMES), values: z.array(z.string()), disputed: z.boolean() }))
      .describe("Preferred value first. More than one value of a disputed field: all that stand."),
  })
  .openapi("ThreadSummary");

const giverSchema = z
  .object({
    claim: z.string(),
    article: z.string(),
    outlet: z.string().optional(),
    voice: voiceSchema,
    published: z.string().optional(),
    origin: z.string(),
  })
  .openapi("Giver");

const fieldSchema = z
  .object({
    name: z.enum(FIELD_NAMES),
    holds: z.enum(["one", "many"]),
    values: z
      .array(
        z.object({
          value: z.string(),
          bound: z.enum(["least", "most", "about"]).optional(),
          by: z.array(giverSchema).describe(`Who gave it, earliest first; at most ${MOST_GIVERS}.`),
          origins: z.number().int(),
          standing: z.enum(["preferred", "standing", "superseded"]),
          supersededBy: z.string().optional(),
        }),
      )
      .describe(`Preferred first, then standing, then superseded; at most ${MOST_GIVEN}.`),
    rule: z.string().describe("Why the first value is preferred."),
    disputed: z.boolean(),
  })
  .openapi("Field");

const stepSchema = z
  .object({
    claim: z.string(),
    article: z.string(),
    claimKind: z.enum(CLAIM_KINDS),
    published: z.string().optional(),
    date: z.string().optional(),
    from: z.enum(STATES).optional(),
    to: z.enum(STATES),
    part: z.enum(["opens", "moves", "confirms", "repeats", "contests", "late"]),
    origin: z.string(),
    words: z.string().describe("The words of the report."),
    byModel: z.string().optional().describe("The model that read it, where no rule of Dragoman's did; not measured."),
    report: reportHeadSchema.optional(),
  })
  .openapi("Step");

/** A thread whole: every value of every field with who gave it, its steps with their words, what people corrected. */
export const threadSchema = z
  .object({
    ...head,
    fields: z.array(fieldSchema),
    steps: z.array(stepSchema).describe(`In the order of telling; the last ${MOST_STEPS} where there are more.`),
    allSteps: z.number().int(),
    clocks: z.array(clockSchema),
    ties: z.array(z.object({ tie: z.string(), thread: z.string() })),
    parties: z.array(z.string()).describe("The parties that themselves say so."),
    corrections: z.array(correctionSchema).describe("People's word on this thread and its claims."),
  })
  .openapi("Thread");

function headOf(thread: Thread): Omit<Seen<z.output<typeof threadSummarySchema>>, "fields"> {
  const { id, kind, state, corroboration, begins, ends, opened, last, demo } = thread;
  const { grade, reports } = corroboration;
  const origins = corroboration.origins.slice(0, MOST_ORIGINS);
  const clock = thread.clocks.at(-1);
  const title = threadTitle(thread);
  return { id, kind, title, state, grade, reports, origins, begins, ends, opened, last, clock, demo };
}

/** A thread as lists hand it out. */
export function threadSummary(thread: Thread): Seen<z.output<typeof threadSummarySchema>> {
  return { ...headOf(thread), fields: thread.fields.map(fieldSummary) };
}

function fieldSummary(field: Field) {
  const { name, holds, disputed } = field;
  const standing = standingIn(field);
  const shown = holds === "many" || disputed ? standing : standing.slice(0, 1);
  return { name, values: shown.slice(0, MOST_VALUES).map(({ value }) => value), disputed };
}

/** A thread as it is handed out whole. */
export function threadAnswer(view: View, thread: Thread): Seen<z.output<typeof threadSchema>> {
  return {
    ...headOf(thread),
    fields: thread.fields.map(fieldAnswer),
    steps: thread.steps.slice(-MOST_STEPS).map((step) => stepAnswer(view, step)),
    allSteps: thread.steps.length,
    clocks: thread.clocks,
    ties: thread.ties,
    parties: thread.corroboration.parties,
    corrections: correctionsOf(view, thread),
  };
}

function fieldAnswer({ values, ...field }: Field) {
  const shown = values.slice(0, MOST_GIVEN).map(({ by, ...given }) => ({ ...given, by: by.slice(0, MOST_GIVERS) }));
  return { ...field, values: shown };
}

function stepAnswer(view: View, step: Step) {
  const told = view.told.get(step.claim);
  const words = told?.claim.cites[0].words ?? "";
  const byModel = told?.claim.byModel;
  return {
    ...step,
    words,
    ...(byModel === undefined ? {} : { byModel }),
    ...(told === undefined ? {} : { report: told.article }),
  };
}

/** Corrections in force that touched a thread: those noted on its claims, and those bound to words of its reports. */
function correctionsOf({ dossier, told }: View, thread: Thread) {
  const claims = thread.steps.flatMap(({ claim }) => told.get(claim)?.claim ?? []);
  const noted = new Set(claims.flatMap(({ corrections }) => corrections?.map(({ id }) => id) ?? []));
  const cited = new Set(
    claims.map(({ kind, cites: [{ article, start, end }] }) => `${kind} ${article} ${start} ${end}`),
  );
  return dossier.corrections.applied.filter(({ id, act }) => {
    if (noted.has(id)) return true;
    if (act.kind !== "split" && act.kind !== "merge" && act.kind !== "pin") return false;
    const bound = "article" in act.on ? [act.on] : act.on;
    return bound.some(({ kind, article, start, end }) => cited.has(`${kind} ${article} ${start} ${end}`));
  });
}
