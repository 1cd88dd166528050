import { expect, test } from "vitest";
import { softmax } from "../softmax.ts";
import { packEventModel, readEventModel } from "./event-model.ts";
import { ROOTS } from "./roots.ts";

test("weights are read as they were packed", () => {
  const rows = new Map([
    [-7, 0],
    [12345678, 1],
  ]);
  const weights = Int8Array.from({ length: 2 * ROOTS.length }, (_, at) => at - 9);
  const model = { rows, weights, scales: new Float32Array(ROOTS.length).fill(0.5) };
  expect(readEventModel(packEventModel(model))).toEqual(model);
});

test("probabilities sum to one", () => {
  expect(softmax(Float32Array.from([3, -1, 0])).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
});
