import { z } from "zod";
import type { ClaimKindName } from "../../model/claim.ts";
import { claimSlots, claimStatuses, type SlotType } from "../../model/claim-slots.ts";

const name = z.string().min(1);
const offset = z.number().int().nonnegative();

/** A stretch of a text, in UTF-16 offsets. */
export const spanParts = { start: offset, end: offset };

/** Words of an article, with the place where they stand. */
export const citation = z.strictObject({ article: name, words: z.string().min(1), ...spanParts });

const STANDINGS = [
  "happened",
  "ongoing",
  "planned",
  "possible",
  "offered",
  "demanded",
  "threatened",
  "denied",
  "conditional",
  "said",
] as const;

const actor: z.ZodType = z.lazy(() =>
  z.looseObject({
    id: name,
    name,
    kind: z.enum(["state", "group", "organisation", "body", "person", "population", "outlet", "unnamed"]),
    of: name.optional(),
    office: z.string().optional(),
    members: z.array(actor).optional(),
  }),
);

const voice = z.looseObject({
  kind: z.enum(["outlet", "named", "unnamed"]),
  name: z.string().optional(),
  actor: actor.optional(),
  relay: z.array(z.string()).optional(),
});

const time = z.looseObject({
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
  timex: z.string(),
  edtf: z.string().optional(),
  stated: z.boolean(),
});

const place = z.looseObject({
  name,
  precision: z.enum(["site", "town", "district", "region", "country", "area"]),
  country: z.string().optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});

/** Slots that a claim of a kind always has, as it comes from the reading. */
const REQUIRED: { readonly [Kind in ClaimKindName]: readonly string[] } = {
  talks: ["parties", "people", "format", "level", "mediators", "topics"],
  exchange: ["parties", "what"],
  ceasefire: ["parties", "scope"],
  agreement: ["parties", "subject"],
  threat: ["action"],
  sanctions: ["issuer", "measure"],
  aid: ["donor", "what"],
  attack: ["weapon"],
  statement: ["speaker", "quote", "outlook"],
};

/** What a slot may hold. */
export function slotShape(type: SlotType): z.ZodType {
  if (type === "names") return z.array(z.string());
  if (type === "number") return z.number().nonnegative();
  return typeof type === "string" ? z.string() : z.enum(type);
}

function bodyShape(kind: ClaimKindName, isRead: boolean): z.ZodType {
  const slots = Object.entries<SlotType>(claimSlots[kind]).map(([slot, type]) => {
    const shape = slotShape(type);
    return [slot, isRead && REQUIRED[kind].includes(slot) ? shape : shape.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(slots));
}

function shapeOf(kind: ClaimKindName, isRead: boolean) {
  return z.looseObject({
    id: z.string().regex(/^[0-9a-f]{8,64}$/),
    kind: z.literal(kind),
    status: z.enum(claimStatuses[kind]),
    body: bodyShape(kind, isRead),
    cites: z.array(citation).min(1),
    trigger: citation,
    voice,
    standing: z.enum(STANDINGS),
    when: time.optional(),
    supposedWhen: time.optional(),
    where: z.array(place),
    rule: name,
    confidence: z.number().min(0).max(1),
    byModel: name.optional(),
    ...(isRead ? { corrections: z.never().optional() } : {}),
  });
}

/** The kinds of claim. */
export const kinds = Object.keys(claimSlots) as [ClaimKindName, ...ClaimKindName[]];

/** A claim as an engine read it: every slot that its kind always has, and no person's word yet. */
export const readClaim = z.discriminatedUnion(
  "kind",
  kinds.map((kind) => shapeOf(kind, true)) as unknown as [ReturnType<typeof shapeOf>],
);

/** A claim after people's corrections, who may have emptied a slot. */
export const correctedClaim = z.discriminatedUnion(
  "kind",
  kinds.map((kind) => shapeOf(kind, false)) as unknown as [ReturnType<typeof shapeOf>],
);
