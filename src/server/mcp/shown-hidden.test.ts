import { expect, test } from "vitest";
import { shownHidden } from "./shown-hidden.ts";

test("hidden characters of any text are made visible", () => {
  const hidden = { words: [{ untrusted: "Meet\u200b at \u202ennoon\u{e0041}" }], count: 2, none: null };
  expect(shownHidden(hidden)).toEqual({
    words: [{ untrusted: "Meet⟦U+200B⟧ at ⟦U+202E⟧nnoon⟦U+E0041⟧" }],
    count: 2,
    none: null,
  });
});
