/** A value as it may be handed out under a schema: the schema's type, with everything in it readonly. */
export type Seen<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Seen<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Seen<Value[Key]> }
      : Value;
