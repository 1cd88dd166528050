/** The name that stands most often in a list, if it stands there twice or more; the first of equals. */
export function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The name that stands most often in a list, or the only one there. */
export function usualOf(names: readonly string[]): string | undefined {
  return mostFrequent(names) ?? (new Set(names).size === 1 ? names[0] : undefined);
}

/** The parties of most of a report's findings that name two or more; the first of equals. */
export function usualParties(
  findings: readonly { readonly body: { readonly parties: readonly string[] } }[],
): readonly string[] | undefined {
  const pairs = findings.filter(({ body }) => body.parties.length > 1).map(({ body }) => body.parties.join("\n"));
  return (mostFrequent(pairs) ?? pairs[0])?.split("\n");
}
