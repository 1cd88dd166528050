import fc from "fast-check";
import { type Description, type JsonSchema, resolved } from "./description.ts";

/** Real ids and names by the name of the slot that takes them, so that made-up requests get past the first look-up. */
export type Pools = Readonly<Record<string, readonly string[]>>;

const DAYS = ["2025-07-22", "2025-07-24", "2025-02-30", "2019-12-31", "9999-12-31", "0000-01-01", "22 July 2025"];
const INSTANTS = ["2025-07-22T08:00:00Z", "2025-09-01T07:59:59.999+02:00", "2025-13-01T00:00:00Z", "now"];
const HOSTILE = [
  "<script>alert(1)</script>",
  "'; drop table log; --",
  "\u202egnp.exe",
  "%00",
  "../../etc/passwd",
  "__proto__",
];

/** Values of a schema, mostly as it has them, now and then not. */
export function madeUpValue(
  description: Description,
  given: JsonSchema,
  name: string,
  pools: Pools,
  depth = 0,
): fc.Arbitrary<unknown> {
  const wrong = { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) };
  const right = { weight: 40, arbitrary: rightValue(description, resolved(description, given), name, pools, depth) };
  return fc.oneof(right, wrong);
}

function rightValue(
  description: Description,
  schema: JsonSchema,
  name: string,
  pools: Pools,
  depth: number,
): fc.Arbitrary<unknown> {
  const inner = (one: JsonSchema, slot: string) => madeUpValue(description, one, slot, pools, depth + 1);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => inner(one, name)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const type = typeof schema.type === "string" ? schema.type : schema.type?.[0];
  if (type === "object" && depth < 6) return objectOf(schema, inner);
  if (type === "array") {
    const { items = {}, minItems = 0, maxItems = 4 } = schema;
    return fc.array(inner(items, name), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 4) });
  }
  if (type === "integer" || type === "number") return numberOf(schema);
  if (type === "boolean") return fc.boolean();
  return textOf(schema, name, pools);
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  inner: (schema: JsonSchema, slot: string) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const slots = Object.fromEntries(Object.entries(properties).map(([slot, schema]) => [slot, inner(schema, slot)]));
  const known = fc.record(slots, { requiredKeys: [...required] });
  if (typeof additionalProperties !== "object") return known;
  const more = fc.dictionary(fc.constantFrom("killed", "parties", "place", "<b>"), inner(additionalProperties, ""), {
    maxKeys: 2,
  });
  return fc.tuple(known, more).map(([one, other]) => ({ ...other, ...one }));
}

function numberOf({ minimum = -5, maximum = 500 }: JsonSchema): fc.Arbitrary<unknown> {
  return fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.constantFrom(minimum - 1, maximum + 1, 1.5, -0));
}

function textOf(schema: JsonSchema, name: string, pools: Pools): fc.Arbitrary<unknown> {
  const { minLength = 0, maxLength = 40 } = schema;
  const any = fc.string({ unit: "grapheme", minLength: Math.min(minLength, 40), maxLength: Math.min(maxLength, 40) });
  const near =
    schema.format === "date" ? DAYS : /^(?:knownAt|recordedSince|published)$/.test(name) ? INSTANTS : HOSTILE;
  const known = pools[name] ?? pools[name.replace(/s$/, "")] ?? [];
  const some = [
    { weight: 3, arbitrary: any },
    { weight: 3, arbitrary: fc.constantFrom(...near) },
  ];
  if (known.length > 0) some.push({ weight: 12, arbitrary: fc.constantFrom(...known) });
  return fc.oneof(...some);
}
