import type { Claim } from "../../model/claim.ts";
import type { FieldName } from "../../model/thread.ts";
import type { FieldSpec, FieldValue } from "../thread-kind.ts";

/** A field that reads the slot of its own name and holds one value. */
export function one(name: FieldName): FieldSpec {
  return { name, holds: "one", read: (claim) => slotOf(claim, name).filter(({ value }) => value !== "unspecified") };
}

/** A field that reads the slot of its own name and gathers values. */
export function many(name: FieldName): FieldSpec {
  return { name, holds: "many", read: (claim) => slotOf(claim, name) };
}

/** When the happening takes place, as an EDTF value. */
export const DATE: FieldSpec = {
  name: "date",
  holds: "one",
  read: ({ when }) => (when?.edtf === undefined ? [] : [{ value: when.edtf }]),
};

/** Where it takes place: the first place that the claim names. */
export const PLACE: FieldSpec = {
  name: "place",
  holds: "one",
  read: ({ where }) =>
    where.slice(0, 1).map((place) => ({
      value: place.name,
      coarse: place.precision !== "town" && place.precision !== "site",
      where: place,
    })),
};

/** A count with its bound, such as killed or wounded. */
export function toll(name: "killed" | "wounded"): FieldSpec {
  return { name, holds: "one", read: (claim) => (claim.kind === "attack" ? tollOf(claim.body, name) : []) };
}

type Tolls = { readonly [slot in "killed" | "wounded"]?: number } & {
  readonly [slot in "killedBound" | "woundedBound"]?: "least" | "most" | "about";
};

function tollOf(body: Tolls, name: "killed" | "wounded"): readonly FieldValue[] {
  const figure = body[name];
  if (figure === undefined) return [];
  const bound = body[`${name}Bound`];
  return [bound === undefined ? { value: String(figure) } : { value: String(figure), bound }];
}

function slotOf(claim: Claim, name: FieldName): readonly FieldValue[] {
  const value = (claim.body as Readonly<Record<string, unknown>>)[name];
  const values = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return values.map((item) => ({ value: String(item) }));
}
