import type { apiDocument } from "../../api/document.ts";
import { schemaWords, type ValueSchema } from "./operations.ts";

/** One slot of a value that the interface takes or gives. */
export interface Slot {
  readonly name: string;
  /** What it holds in a few words; the schema that it has where it has a named one. */
  readonly holds: string;
  readonly schema?: string;
  readonly isOptional: boolean;
  readonly words: string;
}

/** A named value that the interface takes or gives, with its slots; or the values that it may be. */
export interface NamedSchema {
  readonly name: string;
  readonly words: string;
  readonly slots: readonly Slot[];
  readonly oneOf: readonly string[];
}

interface Described extends ValueSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly items?: Described;
  readonly oneOf?: readonly Described[];
  readonly anyOf?: readonly Described[];
  readonly allOf?: readonly Described[];
  readonly const?: unknown;
}

/** The named values of a description, by name. */
export function schemasOf({ components }: ReturnType<typeof apiDocument>): readonly NamedSchema[] {
  const all = (components?.schemas ?? {}) as Readonly<Record<string, Described>>;
  return Object.entries(all)
    .map(([name, described]) => ({
      name,
      words: described.description ?? "",
      slots: slotsOf(described),
      oneOf: (described.oneOf ?? []).map((one) => named(one) ?? actOf(one)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function slotsOf({ properties = {}, required = [] }: Described): readonly Slot[] {
  return Object.entries(properties).map(([name, slot]) => {
    const inner = slot.items ?? slot;
    const schema = named(inner);
    const list = slot.items === undefined ? "" : "list of ";
    return {
      name,
      holds: `${list}${schema === undefined ? holdsOf(inner) : ""}`,
      ...(schema === undefined ? {} : { schema }),
      isOptional: !required.includes(name),
      words: slot.description ?? "",
    };
  });
}

function holdsOf(slot: Described): string {
  if (slot.properties !== undefined) return `{ ${Object.keys(slot.properties).join(", ")} }`;
  if (slot.const !== undefined) return String(slot.const);
  const choices = slot.anyOf ?? slot.oneOf;
  if (choices !== undefined) return choices.map((one) => named(one) ?? holdsOf(one)).join(" or ");
  return slot.type === undefined && slot.enum === undefined ? "any value" : schemaWords(slot);
}

function named({ $ref, allOf }: Described): string | undefined {
  return ($ref ?? allOf?.[0]?.$ref)?.split("/").at(-1);
}

/** An unnamed choice by what tells it apart, and its slots: `act: reject; claim, by, why`. */
function actOf({ properties = {} }: Described): string {
  const [first, ...others] = Object.entries(properties);
  if (first === undefined) return "";
  const [slot, { enum: words, const: word }] = first;
  return `${slot}: ${String(word ?? words?.[0] ?? "")}; ${others.map(([name]) => name).join(", ")}`;
}
