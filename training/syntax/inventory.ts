/** The values that occur at least `least` times, sorted. */
export function inventory(values: readonly string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].flatMap(([value, count]) => (count >= least ? [value] : [])).sort();
}
