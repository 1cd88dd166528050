/**
 * A function whose answer is reckoned once for each object that `keyOf` gives and kept as long as that lives.
 * The object asked for last is answered without a look: a report is read to its end before the next.
 */
export function onceFor<Asked, Value>(
  keyOf: (asked: Asked) => object,
  make: (asked: Asked) => Value,
): (asked: Asked) => Value {
  const kept = new WeakMap<object, { readonly value: Value }>();
  let lastKey: object | undefined;
  let last: Value;
  return (asked) => {
    const key = keyOf(asked);
    if (key === lastKey) return last;
    const known = kept.get(key);
    const value = known === undefined ? make(asked) : known.value;
    if (known === undefined) kept.set(key, { value });
    lastKey = key;
    last = value;
    return value;
  };
}
