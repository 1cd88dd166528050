import { z } from "@hono/zod-openapi";
import type { FoundClaim } from "../../app/find-named.ts";
import type { Claim, ClaimKindName } from "../../model/claim.ts";
import { claimSlots, claimStatuses, type SlotType } from "../../model/claim-slots.ts";
import type { Told, ToldArticle } from "../../model/thread.ts";
import type { View } from "../desk.ts";
import { reportHead } from "./report-head.ts";

const span = { start: z.number().int(), end: z.number().int() };

/** The kinds of claim. */
export const CLAIM_KINDS = Object.keys(claimSlots) as [ClaimKindName, ...ClaimKindName[]];

/** The report that something stands in, without its text. */
export const reportHeadSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    outlet: z.string().optional(),
    family: z.string().optional().describe("The publisher to which the outlet belongs."),
    published: z.string().optional(),
    publishedAt: z.string().optional(),
    url: z.string().optional().describe("As the source gave it; not checked by us."),
    demo: z.boolean().optional(),
  })
  .openapi("ReportHead");

/** Exact words of a report, and where they stand in its text (UTF-16 offsets). */
export const citationSchema = z.object({ article: z.string(), words: z.string(), ...span }).openapi("Citation");

const timeSchema = z
  .object({
    type: z.string(),
    timex: z.string(),
    edtf: z.string().optional().describe("The calendar value at the grain that the text gave: 2025-07-23, 2025-05."),
    duration: z.string().optional(),
    bound: z.string().optional(),
    mod: z.string().optional(),
    stated: z.boolean().describe("Whether the text states the whole date; otherwise parts were implied."),
    zone: z.string().optional(),
    assumed: z.boolean().optional(),
    direction: z.string().optional(),
  })
  .openapi("Time");

const placeSchema = z
  .object({
    name: z.string(),
    precision: z.string(),
    country: z.string().optional(),
    territory: z.string().optional(),
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    geonames: z.number().int().optional(),
  })
  .openapi("Place");

/** Who is credited with what a claim says. */
export const voiceSchema = z
  .object({
    kind: z.enum(["outlet", "named", "unnamed"]),
    name: z.string().optional(),
    actor: z.object({ id: z.string(), name: z.string(), kind: z.string(), of: z.string().optional() }).optional(),
    relay: z.array(z.string()).optional(),
  })
  .openapi("Voice");

const appliedSchema = z
  .object({
    id: z.string(),
    act: z.enum(["confirm", "amend", "add"]),
    by: z.string(),
    at: z.string(),
    why: z.string().optional(),
    slot: z.string().optional(),
    before: z.unknown().optional(),
  })
  .openapi("AppliedCorrection");

function slotSchema(type: SlotType): z.ZodType {
  if (type === "names") return z.array(z.string());
  if (type === "number") return z.number().optional();
  return (typeof type === "string" ? z.string() : z.enum(type)).optional();
}

function kindSchema(kind: ClaimKindName) {
  const slots = Object.entries<SlotType>(claimSlots[kind]).map(([slot, type]) => [slot, slotSchema(type)] as const);
  return z
    .object({
      id: z.string(),
      kind: z.literal(kind),
      status: z.enum(claimStatuses[kind]),
      standing: z.string().describe("How the claim stands to the world: happened, planned, denied, said, …"),
      body: z.object(Object.fromEntries(slots)),
      cites: z.array(citationSchema).min(1).describe("The words that carry it."),
      trigger: citationSchema,
      voice: voiceSchema,
      when: timeSchema.optional(),
      supposedWhen: timeSchema.optional().describe("A supposition, never a fact: no words date the claim."),
      where: z.array(placeSchema),
      rule: z.string().describe("The rule that read it."),
      confidence: z
        .number()
        .describe("Measured precision of that rule, 0 to 1; 0 where a model read it: not measured."),
      byModel: z.string().optional().describe("The model that read it, where no rule of Dragoman's did."),
      corrections: z.array(appliedSchema).optional(),
      report: reportHeadSchema.optional(),
      recordedAt: z.string().optional(),
      thread: z.string().optional().describe("The thread that it is part of, where a process was asked."),
    })
    .openapi(`Claim_${kind}`);
}

/** A claim with its report and its thread. */
export type ClaimAnswer = Claim & {
  readonly report?: ToldArticle;
  readonly recordedAt?: string;
  readonly thread?: string;
};

const [firstKind, ...otherKinds] = CLAIM_KINDS.map(kindSchema);

/** A claim of any kind; its body has the slots of the kind. */
export const claimSchema = z
  .discriminatedUnion("kind", [firstKind as ReturnType<typeof kindSchema>, ...otherKinds])
  .openapi("Claim") as unknown as z.ZodType<ClaimAnswer>;

/** A claim of a view as it is handed out. */
export function claimAnswer(view: View, { claim, article, recordedAt }: Told): ClaimAnswer {
  const thread = view.threadByClaim.get(claim.id);
  return {
    ...claim,
    report: article,
    ...(recordedAt === undefined ? {} : { recordedAt }),
    ...(thread === undefined ? {} : { thread: thread.id }),
  };
}

/** A claim found outside of any process. */
export function bareClaimAnswer({ claim, held }: FoundClaim): ClaimAnswer {
  const { article, reading } = held;
  return {
    ...claim,
    report: reportHead(article.article),
    ...(reading === undefined ? {} : { recordedAt: reading.recordedAt }),
  };
}
