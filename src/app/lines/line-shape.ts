import { z } from "zod";
import { JSONL_VERSION } from "../../exports/jsonl/jsonl-format.ts";
import { processShape } from "../../record/check-entry.ts";
import { correctedClaim, readClaim, spanParts } from "./claim-shape.ts";
import { correctionShape } from "./correction-shape.ts";

const name = z.string().min(1);
const day = z.iso.date();
const articleId = z.string().regex(/^[0-9a-f]{16,64}$/);

const article = z.strictObject({
  id: articleId,
  givenId: z.string().optional(),
  title: z.string(),
  text: z.string(),
  sections: z.array(z.strictObject({ kind: z.enum(["title", "standfirst", "caption", "furniture"]), ...spanParts })),
  published: day.optional(),
  publishedAt: z.string().optional(),
  modifiedAt: z.string().optional(),
  outlet: z.string().optional(),
  url: z.string().optional(),
  author: z.string().optional(),
  language: z.string().min(2),
  summaryOnly: z.boolean().optional(),
  textDropped: z.boolean().optional(),
  demo: z.boolean().optional(),
});

const field = z.looseObject({
  name,
  holds: z.enum(["one", "many"]),
  values: z
    .array(z.looseObject({ value: z.string(), by: z.array(z.looseObject({ claim: name, article: name })).min(1) }))
    .min(1),
  rule: name,
  disputed: z.boolean(),
});

const thread = z.looseObject({
  id: name,
  kind: name,
  state: name,
  fields: z.array(field),
  steps: z.array(z.looseObject({ claim: name, article: name, to: name, part: name, origin: z.string() })).min(1),
  corroboration: z.looseObject({ grade: name, origins: z.array(z.string()), reports: z.number().int() }),
  ties: z.array(z.looseObject({ tie: name, thread: name })),
  clocks: z.array(z.looseObject({ claim: name, status: z.enum(["running", "run out", "moved"]) })),
});

/** A line of the JSONL format, told apart by its `kind`. */
export const lineShape = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("dragoman"),
    version: z.literal(JSONL_VERSION),
    process: name,
    asOf: day.optional(),
    knownAt: z.iso.datetime().optional(),
  }),
  z.strictObject({ kind: z.literal("process"), process: processShape }),
  z.strictObject({ kind: z.literal("article"), article }),
  z.strictObject({
    kind: z.literal("reading"),
    article: articleId,
    engine: name,
    claims: z.array(readClaim),
    actors: z.array(z.string()),
    marks: z
      .strictObject({
        signature: z.array(z.number()),
        agency: z.string().optional(),
        family: z.string().optional(),
      })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal("model-reading"),
    article: articleId,
    model: name,
    asked: name,
    answer: z.string(),
    tokens: z.number().int().nonnegative().optional(),
  }),
  z.strictObject({ kind: z.literal("correction"), correction: correctionShape }),
  z.strictObject({
    kind: z.literal("claim"),
    claim: correctedClaim,
    article: articleId,
    outlet: z.string().optional(),
    published: day.optional(),
    url: z.string().optional(),
    origin: z.string().optional(),
    thread: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal("thread"), thread }),
  z.strictObject({ kind: z.literal("end"), lines: z.number().int() }),
]);

/** A line of the JSONL format. */
export type Line = z.infer<typeof lineShape>;

/** The same as JSON Schema 2020-12, for readers in other languages; `docs/formats/jsonl.schema.json` holds it. */
export function lineSchema(): unknown {
  return z.toJSONSchema(lineShape, { io: "input", unrepresentable: "any", reused: "ref" });
}
