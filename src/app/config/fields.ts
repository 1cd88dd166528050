import type { z } from "zod";
import { blocks } from "./blocks/index.ts";
import { type FieldFacts, fieldFacts } from "./field.ts";

/** A setting: its name in a configuration file (`server.port`), what is told of it, and what it takes. */
export interface ConfigField {
  readonly path: string;
  readonly block: string;
  readonly name: string;
  readonly facts: FieldFacts;
  readonly schema: z.ZodType;
}

/** All settings in order. */
export const configFields: readonly ConfigField[] = Object.entries(blocks).flatMap(([block, { shape }]) =>
  Object.entries(shape as Readonly<Record<string, z.ZodType>>).map(([name, schema]) => {
    const facts = fieldFacts.get(schema);
    if (facts === undefined) throw new Error(`the setting ${block}.${name} has no facts; make it with field(…)`);
    return { path: `${block}.${name}`, block, name, facts, schema };
  }),
);

/** The name under which Commander keeps an option's value: `--metrics-port <number>` is `metricsPort`, `--no-fetch` is `fetch`. */
export function optionName(flag: string): string {
  const [long = ""] = flag.split(" ");
  return long.replace(/^--(?:no-)?/, "").replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

/** Whether a setting is a number, a yes or no, a list, or text; an optional or defaulted one is what is inside. */
export function typeOf(schema: z.ZodType): string {
  const { type, innerType } = schema.def as { readonly type: string; readonly innerType?: z.ZodType };
  return innerType === undefined ? type : typeOf(innerType);
}
