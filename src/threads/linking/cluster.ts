/**
 * Groups items by average linkage: the two groups whose members on average speak most for being one are joined first,
 * until no two groups speak for it. Two groups of which any pair is `-Infinity` are never joined. Items keep the order
 * in which they are given, so that a canonical order gives canonical groups.
 */
export function clusterOf(size: number, affinity: (a: number, b: number) => number): readonly (readonly number[])[] {
  const sums = sumsOf(size, affinity);
  const groups: (number[] | undefined)[] = Array.from({ length: size }, (_, index) => [index]);
  const best = Array.from({ length: size }, (_, row) => bestOf(row, sums, groups));
  for (;;) {
    const row = highest(best);
    if (row === -1) break;
    merge(row, best[row]?.column ?? -1, sums, groups, best);
  }
  return groups.filter((group) => group !== undefined);
}

interface Best {
  readonly column: number;
  readonly score: number;
}

type Sums = Float64Array[];

function sumsOf(size: number, affinity: (a: number, b: number) => number): Sums {
  const sums = Array.from({ length: size }, () => new Float64Array(size));
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      const value = affinity(i, j);
      (sums[i] as Float64Array)[j] = value;
      (sums[j] as Float64Array)[i] = value;
    }
  }
  return sums;
}

/** The later group that goes best with a row's group. */
function bestOf(row: number, sums: Sums, groups: readonly (readonly number[] | undefined)[]): Best {
  const own = groups[row];
  let found: Best = { column: -1, score: 0 };
  if (own === undefined) return found;
  for (let column = row + 1; column < groups.length; column += 1) {
    const other = groups[column];
    if (other === undefined) continue;
    const score = (sums[row]?.[column] ?? 0) / (own.length * other.length);
    if (score > found.score) found = { column, score };
  }
  return found;
}

function highest(best: readonly Best[]): number {
  let row = -1;
  let score = 0;
  for (let index = 0; index < best.length; index += 1) {
    const candidate = best[index];
    if (candidate !== undefined && candidate.column !== -1 && candidate.score > score) {
      row = index;
      score = candidate.score;
    }
  }
  return row;
}

/** Joins the later group into the earlier one and mends the best partners of every row that the join touches. */
function merge(row: number, column: number, sums: Sums, groups: (number[] | undefined)[], best: Best[]): void {
  groups[row] = [...(groups[row] ?? []), ...(groups[column] ?? [])].sort((a, b) => a - b);
  groups[column] = undefined;
  for (let other = 0; other < groups.length; other += 1) {
    if (groups[other] === undefined || other === row) continue;
    const sum = (sums[row]?.[other] ?? 0) + (sums[column]?.[other] ?? 0);
    (sums[row] as Float64Array)[other] = sum;
    (sums[other] as Float64Array)[row] = sum;
  }
  best[column] = { column: -1, score: 0 };
  for (let other = 0; other < groups.length; other += 1) {
    if (groups[other] === undefined) continue;
    const own = best[other];
    if (other === row || own?.column === row || own?.column === column) best[other] = bestOf(other, sums, groups);
    else if (other < row) best[other] = better(own, other, row, sums, groups);
  }
}

/** The row's best partner, now that the group at `column` has grown. */
function better(
  own: Best | undefined,
  row: number,
  column: number,
  sums: Sums,
  groups: readonly (readonly number[] | undefined)[],
): Best {
  const score = (sums[row]?.[column] ?? 0) / ((groups[row]?.length ?? 1) * (groups[column]?.length ?? 1));
  return own !== undefined && (own.score > score || (own.score === score && own.column < column) || score <= 0)
    ? own
    : { column, score };
}
