/**
 * A function whose answer is kept for the object that `keyOf` gives, until it is asked for another: a report is read to its end before the next,
 * so that each answer is reckoned once, and nothing of a report that has been read stays in memory.
 */
export function onceFor<Asked, Value>(
  keyOf: (asked: Asked) => object,
  make: (asked: Asked) => Value,
): (asked: Asked) => Value {
  let kept: { readonly key: object; readonly value: Value } | undefined;
  return (asked) => {
    const key = keyOf(asked);
    if (kept?.key === key) return kept.value;
    const value = make(asked);
    kept = { key, value };
    return value;
  };
}
