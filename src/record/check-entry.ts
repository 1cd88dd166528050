import { z } from "zod";
import type { NewEntry } from "./entry.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const span = { start: z.number().int().nonnegative(), end: z.number().int().nonnegative() };
const names = z.array(z.string().min(1));
const id = z.string().regex(/^[0-9a-f]{16,64}$/);

const article = z.looseObject({
  id,
  title: z.string(),
  text: z.string(),
  sections: z.array(z.looseObject({ kind: z.string(), ...span })),
  published: day.optional(),
  publishedAt: z.string().optional(),
  language: z.string().min(2),
});

const citation = z.looseObject({ article: z.string(), words: z.string(), ...span });

const claim = z.looseObject({
  id: z.string().min(8),
  kind: z.string(),
  status: z.string(),
  body: z.looseObject({}),
  cites: z.array(citation).min(1),
});

const marks = z.object({
  signature: z.array(z.number()),
  agency: z.string().optional(),
  family: z.string().optional(),
});

/** A time such as `P18M` or `P2Y`: whole years, months, weeks and days. */
export const ageShape = z
  .string()
  .regex(/^P(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/, "a time such as P18M, P2Y or P90D")
  .refine((age) => age !== "P", "a time such as P18M, P2Y or P90D");

/** What a process definition must hold; also the shape of a process file. */
export const processShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "small letters, digits and hyphens, such as istanbul-2025"),
  name: z.string().min(1),
  summary: z.string().optional(),
  parties: names.min(1),
  mediators: names.default([]),
  names: names.default([]),
  places: names.default([]),
  since: day.optional(),
  until: day.optional(),
  keep: z.strictObject({ texts: ageShape.optional(), reports: ageShape.optional() }).optional(),
  demo: z.boolean().optional(),
});

/** What the definition of a source must hold; also what a list of sources that is read in must hold. */
export const sourceShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "small letters, digits and hyphens, such as harbour-wire"),
  kind: z.enum(["feed", "page", "sitemap", "folder", "gdelt"]),
  address: z.string().min(1),
  name: z.string().min(1),
  outlet: z.string().min(1).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "two capital letters of ISO 3166, such as UA")
    .optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "a BCP 47 tag, such as en")
    .optional(),
  family: z.string().min(1).optional(),
  state: z.union([z.boolean(), z.literal("public")]).optional(),
  everyMinutes: z.number().int().min(1).max(10_080).optional(),
  feedOnly: z.boolean().optional(),
  onlyRelevant: z.boolean().optional(),
  themes: names.optional(),
  countries: names.optional(),
  paused: z.boolean().optional(),
  removed: z.boolean().optional(),
});

const entry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("article"), article }),
  z.object({
    kind: z.literal("reading"),
    article: id,
    engine: z.string().min(1),
    claims: z.array(claim),
    actors: names,
    marks: marks.optional(),
  }),
  z.object({ kind: z.literal("failure"), article: id, engine: z.string(), message: z.string() }),
  z.object({
    kind: z.literal("model-reading"),
    article: id,
    model: z.string().min(1),
    asked: z.string().min(1),
    answer: z.string(),
    tokens: z.number().int().nonnegative().optional(),
  }),
  z.object({ kind: z.literal("process"), process: processShape }),
  z.object({ kind: z.literal("source"), source: sourceShape }),
  z.object({
    kind: z.literal("correction"),
    correction: z.looseObject({ id, by: z.string().min(1), at: z.string(), act: z.looseObject({ kind: z.string() }) }),
  }),
  z.object({
    kind: z.literal("pruning"),
    what: z.enum(["text", "report"]),
    articles: z.array(id).min(1),
    why: z.string().min(1),
  }),
  z.object({
    kind: z.literal("pruned"),
    was: z.enum(["article", "reading", "failure", "model-reading"]),
    article: id,
    digest: z.string().min(1),
  }),
  z.object({ kind: z.literal("setting"), key: z.string().min(1), value: z.json() }),
]);

/** Throws an Error that names the fault where an entry is not as `entry.ts` has it: nothing malformed is ever written. */
export function checkEntry(candidate: NewEntry): void {
  const result = entry.safeParse(candidate);
  if (result.success) return;
  const issue = result.error.issues[0];
  throw new Error(`a malformed ${candidate.kind} was not recorded: ${issue?.path.join(".")}: ${issue?.message}`);
}
