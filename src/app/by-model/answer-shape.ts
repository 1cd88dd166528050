import { z } from "zod";
import type { ClaimKindName } from "../../model/claim.ts";
import { claimSlots, claimStatuses, type SlotType } from "../../model/claim-slots.ts";
import { hashOf } from "../../model/hash.ts";
import instructions from "./instructions.json" with { type: "json" };
import { jsonOf } from "./json-of.ts";

/** Claims of one answer at most. */
const MOST_CLAIMS = 40;
const MOST_NAMES = 12;

const KINDS = Object.keys(claimSlots) as readonly ClaimKindName[];

/** What a model may put into a slot. */
function slotShape(type: SlotType): z.ZodType {
  if (type === "names") return z.array(z.string().max(120)).max(MOST_NAMES);
  if (type === "number") return z.number().int().nonnegative();
  if (type === "date") return z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
  if (type === "duration") return z.string().regex(/^P\d{1,4}[DWMY]$/);
  return type === "text" ? z.string().max(300) : z.enum(type);
}

/** `lenient`: a slot may also be left out, as models do that keep no strict order. */
function claimShape(kind: ClaimKindName, lenient: boolean) {
  const open = <Shape extends z.ZodType>(shape: Shape) => (lenient ? shape.nullish() : shape.nullable());
  const slots = Object.entries<SlotType>(claimSlots[kind]).map(
    ([slot, type]) => [slot, open(slotShape(type))] as const,
  );
  return z.strictObject({
    kind: z.literal(kind),
    status: z.enum(claimStatuses[kind]),
    words: z.string().min(1).max(1200),
    day: open(z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/)),
    place: open(z.string().max(120)),
    said_by: open(z.string().max(160)),
    slots: z.strictObject(Object.fromEntries(slots)),
  });
}

/** A claim as a model gives it, not yet checked against the text. */
export type AnsweredClaim = z.output<ReturnType<typeof claimShape>>;

const lenientClaim = z.discriminatedUnion(
  "kind",
  KINDS.map((kind) => claimShape(kind, true)) as unknown as [ReturnType<typeof claimShape>],
);

/** The list of an answer; each claim is checked by itself, so that a bad one does not take the others with it. */
const answerShape = z.strictObject({ claims: z.array(z.unknown()).max(MOST_CLAIMS) });

/** What an answer holds: the claims that have the shape, and how many have not; undefined where it is no such list at all. */
export function claimsInAnswer(
  answer: string,
): { readonly claims: readonly AnsweredClaim[]; readonly misshapen: number } | undefined {
  const list = answerShape.safeParse(jsonOf(unfenced(answer)));
  if (!list.success) return undefined;
  const read = list.data.claims.map((one) => lenientClaim.safeParse(one));
  const claims = read.flatMap((one) => (one.success ? [one.data] : []));
  return { claims, misshapen: read.length - claims.length };
}

/** Some models wrap their JSON into a fenced block of Markdown. */
function unfenced(answer: string): string {
  return answer
    .trim()
    .replace(/^```(?:json)?\s/, "")
    .replace(/```$/, "");
}

/** The shape as JSON Schema, for endpoints that hold a model to it. */
export const answerSchema: unknown = schemaOf();

function schemaOf(): unknown {
  const claim = z.union(KINDS.map((kind) => claimShape(kind, false)));
  const { $schema: _, ...schema } = z.toJSONSchema(z.strictObject({ claims: z.array(claim).max(MOST_CLAIMS) }));
  return schema;
}

/** Changes whenever the instructions or the shape do. */
export const ASKED: string = hashOf(JSON.stringify([instructions, answerSchema])).slice(0, 12);
