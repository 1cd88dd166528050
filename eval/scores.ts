/** Figures by part and name, 0 to 1. */
export type Scores = Record<string, Readonly<Record<string, number>>>;

/** A figure may lie this much under the kept one before the ratchet holds: rounding, no more. */
const SLACK = 0.002;

/** The table of figures, a line each. */
export function shownScores(scores: Scores): string {
  return Object.entries(scores)
    .flatMap(([part, figures]) =>
      Object.entries(figures).map(([name, value]) => `${part.padEnd(18)}${name.padEnd(22)}${value.toFixed(4)}`),
    )
    .join("\n");
}

/** What fell since the kept figures, a sentence each. */
export function fallen(before: Scores, now: Scores): readonly string[] {
  return Object.entries(before).flatMap(([part, figures]) =>
    Object.entries(figures).flatMap(([name, kept]) => {
      const value = now[part]?.[name];
      if (value === undefined || value >= kept - SLACK) return [];
      return [`${part}, ${name}: ${value.toFixed(4)} is less than the ${kept.toFixed(4)} of eval/scores.json`];
    }),
  );
}
