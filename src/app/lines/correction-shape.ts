import { z } from "zod";
import type { ClaimKindName } from "../../model/claim.ts";
import { claimStatuses, slotType } from "../../model/claim-slots.ts";
import { correctedClaim, kinds, slotShape, spanParts } from "./claim-shape.ts";

const name = z.string().min(1);

const bound = z.strictObject({
  article: name,
  kind: z.enum(kinds),
  words: name,
  ...spanParts,
  trigger: z.strictObject(spanParts).optional(),
  nth: z.number().int().nonnegative().optional(),
});

const act = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("confirm"), on: bound }),
  z.strictObject({ kind: z.literal("reject"), on: bound }),
  z.strictObject({
    kind: z.literal("amend"),
    on: bound,
    slot: name,
    value: z.json(),
    before: z.json().optional(),
  }),
  z.strictObject({
    kind: z.literal("add"),
    on: bound,
    status: name,
    body: z.record(z.string(), z.json()),
    when: z.string().optional(),
    where: z.array(z.string()).optional(),
  }),
  z.strictObject({ kind: z.literal("split"), process: name, on: z.array(bound).min(1) }),
  z.strictObject({ kind: z.literal("merge"), process: name, on: z.array(bound).min(1) }),
  z.strictObject({
    kind: z.literal("pin"),
    process: name,
    on: bound,
    field: name,
    value: z.union([z.string(), z.number()]),
  }),
  z.strictObject({ kind: z.literal("undo"), correction: name }),
]);

/** A correction as a line carries it; what it sets must be what the slot can hold. */
export const correctionShape = z
  .strictObject({
    id: z.string().regex(/^[0-9a-f]{16,64}$/),
    by: name,
    at: z.iso.datetime(),
    why: z.string().optional(),
    act,
  })
  .refine(({ act: said }) => fits(said), { error: "it sets a slot to what that slot cannot hold" });

function fits(said: z.infer<typeof act>): boolean {
  if (said.kind === "amend") return said.value === null || holds(said.on.kind, said.slot, said.value);
  if (said.kind !== "add") return true;
  return (
    holds(said.on.kind, "status", said.status) &&
    Object.entries(said.body).every(([slot, value]) => holds(said.on.kind, slot, value))
  );
}

const standing = correctedClaim.options[0].shape.standing;

function holds(kind: ClaimKindName, slot: string, value: unknown): boolean {
  if (slot === "status") return z.enum(claimStatuses[kind]).safeParse(value).success;
  if (slot === "standing") return standing.safeParse(value).success;
  if (slot === "when" || slot === "voice") return typeof value === "string";
  if (slot === "where") return z.union([z.string(), z.array(z.string())]).safeParse(value).success;
  const type = slotType(kind, slot);
  return type !== undefined && slotShape(type).safeParse(value).success;
}
