import { expect, test } from "vitest";
import type { Claim } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import { preferredOf } from "../model/thread.ts";
import { NO_WORDS } from "./brief-words.ts";
import { settled } from "./settled.ts";
import { threadOf } from "./thread-for-test.ts";

const words = { ...NO_WORDS, namesOf: (actor: string) => [actor] };

/** A dossier of one thread whose one claim is said in some words and read by some rule. */
function dossierWith(
  kind: "sanctions" | "talks",
  fields: Readonly<Record<string, string>>,
  text: string,
  rule: string,
) {
  const state = kind === "sanctions" ? "imposed" : "planned";
  const cites = [{ words: text, start: 0, end: text.length }];
  const claim = {
    id: "c1",
    kind,
    status: state,
    rule,
    cites,
    trigger: cites[0],
    where: [],
    standing: "happened",
    voice: { kind: "outlet" },
  };
  const told = [{ claim: claim as unknown as Claim, article: { id: "a1", title: "", published: "2026-03-01" } }];
  const thread = threadOf(kind, state, fields);
  return {
    threads: [thread],
    told,
    day: "2026-03-02",
    process: { id: "p", name: "P", parties: [], mediators: [], places: [] },
  };
}

test.each([
  ["sanctions", { issuer: "Norland", target: "Sudland" }, "Norland imposed sanctions on Sudland.", "target", "Sudland"],
  [
    "sanctions",
    { issuer: "Norland", target: "Sudland" },
    "Norland imposed sanctions on Sudland's settlers.",
    "target",
    undefined,
  ],
] as const)("%s %j: %s", (kind, fields, text, name, expected) => {
  const { threads } = settled(dossierWith(kind, fields, text, "sanctions/noun") as unknown as Dossier, words);
  expect(threads.map((thread) => preferredOf(thread, name))).toEqual([expected]);
});

test.each([
  ["talks/noun", "2026-03-06"],
  ["talks/learnt", undefined],
])("a day read by %s", (rule, expected) => {
  const text = "Norland and Sudland are to meet on Friday.";
  const dossier = dossierWith("talks", { parties: "Norland|Sudland", date: "2026-03-06" }, text, rule);
  const { threads } = settled(dossier as unknown as Dossier, words);
  expect(threads.map((thread) => preferredOf(thread, "date"))).toEqual([expected]);
});
