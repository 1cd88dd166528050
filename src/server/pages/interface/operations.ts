import type { apiDocument } from "../../api/document.ts";

/** What a description says of a value. */
export interface ValueSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
}

/** One parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly words: string;
  readonly schema: ValueSchema;
}

/** One operation of the interface, as its page lists it. */
export interface Operation {
  readonly tag: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  /** Name of the schema of the body, where it takes one. */
  readonly body?: string;
  readonly answers: readonly { readonly status: string; readonly words: string; readonly schema?: string }[];
}

interface Described {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: ValueSchema;
  }[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: ValueSchema }>>;

/** The operations of a description, in its order. */
export function operationsOf({ paths }: ReturnType<typeof apiDocument>): readonly Operation[] {
  return Object.entries(paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Readonly<Record<string, Described>>).map(([method, described]) =>
      operationOf(path, method, described),
    ),
  );
}

function operationOf(path: string, method: string, described: Described): Operation {
  const { tags, summary = "", description, parameters = [], requestBody, responses = {} } = described;
  const body = schemaIn(requestBody?.content);
  return {
    tag: tags?.[0] ?? "",
    method: method.toUpperCase(),
    path,
    summary,
    ...(description === undefined ? {} : { description }),
    parameters: parameters.map(({ name, in: place, required = false, description: words = "", schema = {} }) => ({
      name,
      place,
      required,
      words,
      schema,
    })),
    ...(body === undefined ? {} : { body }),
    answers: Object.entries(responses).map(([status, { description: words = "", content }]) => {
      const schema = schemaIn(content);
      return { status, words, ...(schema === undefined ? {} : { schema }) };
    }),
  };
}

function schemaIn(content: Content | undefined): string | undefined {
  const [first] = Object.values(content ?? {});
  return first?.schema?.$ref?.split("/").at(-1);
}

/** What a value may be, in a few words: `integer 1 to 200, else 50`. */
export function schemaWords({ type, format, enum: words, minimum, maximum, default: usual }: ValueSchema): string {
  if (words !== undefined) return words.join(" · ");
  const range = minimum === undefined || maximum === undefined ? "" : ` ${minimum} to ${maximum}`;
  const otherwise = usual === undefined ? "" : `, else ${String(usual)}`;
  return `${format ?? String(type ?? "")}${range}${otherwise}`;
}
