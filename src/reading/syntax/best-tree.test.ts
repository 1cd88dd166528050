import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArcScores, bestTree } from "./best-tree.ts";

function sum(scores: ArcScores, heads: readonly number[]): number {
  return heads.reduce((total, head, index) => total + scores.at[index * scores.stride + head]!, 0);
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false;
  return heads.every((_, index) => {
    let at = index + 1;
    for (let steps = 0; steps <= heads.length && at !== 0; steps++) at = heads[at - 1]!;
    return at === 0;
  });
}

function everyTree(size: number): number[][] {
  let lists: number[][] = [[]];
  for (let word = 1; word <= size; word++) {
    lists = lists.flatMap((list) => Array.from({ length: size + 1 }, (_, head) => [...list, head]));
  }
  return lists.filter(isTree);
}

const scores = (largest: number) =>
  fc
    .integer({ min: 1, max: largest })
    .chain((size) =>
      fc
        .array(fc.integer({ min: -40, max: 40 }), { minLength: size * (size + 1), maxLength: size * (size + 1) })
        .map((values): ArcScores => ({ at: Float32Array.from(values), stride: size + 1, size })),
    );

test("no tree with the same root is better", () => {
  fc.assert(
    fc.property(scores(4), (scores) => {
      const heads = [...bestTree(scores)];
      const rivals = everyTree(scores.size).filter((rival) => rival.indexOf(0) === heads.indexOf(0));
      expect(sum(scores, heads)).toBe(Math.max(...rivals.map((rival) => sum(scores, rival))));
    }),
  );
});

test("any scores give a tree", () => {
  fc.assert(
    fc.property(scores(25), (scores) => {
      expect(isTree([...bestTree(scores)])).toBe(true);
    }),
  );
});

test("the best tree is found where the root is plain", () => {
  const at = Float32Array.from([9, 0, 1, 1, 0, 4, 0, 5, 0, 6, 6, 0]);
  expect([...bestTree({ at, stride: 4, size: 3 })]).toEqual([0, 3, 1]);
});
