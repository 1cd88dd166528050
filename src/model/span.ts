/** A stretch of `article.text`: UTF-16 offsets, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The name of a reading rule: the folder and the rule, such as `times/weekday`. */
export type RuleName = string;

/** A stretch of text that names something, what it names, and the rule that said so. */
export interface Mention<Value> extends Span {
  readonly value: Value;
  readonly rule: RuleName;
}

/** A list that holds at least one item. */
export type NonEmpty<Item> = readonly [Item, ...Item[]];

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
