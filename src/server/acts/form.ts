import type { Context } from "hono";

/** The fields of a form that was sent; one that is sent several times has all of its values. */
export interface Form {
  one(name: string): string;
  all(name: string): readonly string[];
  file(name: string): File | undefined;
}

/** Reads a form. */
export async function formOf(context: Context): Promise<Form> {
  const body = await context.req.parseBody({ all: true });
  const listed = (name: string) => {
    const value = body[name];
    return Array.isArray(value) ? value : value === undefined ? [] : [value];
  };
  const texts = (name: string) => listed(name).filter((value): value is string => typeof value === "string");
  return {
    one: (name) => (texts(name)[0] ?? "").trim(),
    all: texts,
    file: (name) => listed(name).find((value): value is File => typeof value !== "string" && value.size > 0),
  };
}
