import fc from "fast-check";
import { expect, test } from "vitest";
import { cursorOf, placeIn } from "./cursor.ts";

test("a cursor names its place again, in its own list only", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (after, at) => {
      const cursor = cursorOf("claims", { after, at });
      expect(placeIn("claims", cursor)).toEqual({ after, at });
      expect(placeIn("threads", cursor)).toBeUndefined();
    }),
  );
});

test("anything else is no cursor", () => {
  fc.assert(fc.property(fc.string(), (text) => placeIn("claims", text) === undefined));
});
