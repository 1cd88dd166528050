import { expect, test } from "vitest";
import { newArticle } from "../model/new-article.ts";
import { versionChanges } from "./version-changes.ts";

function version(body: string) {
  return newArticle({ title: "Envoys meet", body, language: "en" });
}

test.each([
  ["They met.\nThey left.", "They met.\nThey left.", [], []],
  ["They met.", "They met.\nThey left.", ["They left."], []],
  ["They met.\nThey left.", "They  met.", [], ["They left."]],
  ["Two died.", "Three died.", ["Three died."], ["Two died."]],
])("from %j to %j", (before, after, added, gone) => {
  expect(versionChanges(version(before), version(after))).toEqual({ added, gone });
});
