import { expect, test } from "vitest";
import type { ActorRef } from "../model/actor.ts";
import type { Article } from "../model/article.ts";
import { cite } from "../model/citation.ts";
import type { Claim } from "../model/claim.ts";
import type { Voice } from "../model/voice.ts";
import { exampleArticle, exampleClaim } from "../record/examples.ts";
import { isName, namesIn } from "./actor-naming.ts";
import type { View } from "./desk.ts";

test.each([
  "Russia",
  "Ada Lund",
  "al-Shabaab",
  "Charles de Gaulle",
  "de Gaulle",
  "Muqtada al-Sadr",
  "M23",
  "Совет",
  "Ministry of the Lakes",
])("%s is a name", (name) => expect(isName(name)).toBe(true));
test.each([
  "",
  "Russia, Ukraine",
  "Sylvania's president",
  "Sylvania’s parliament",
  "Its statements",
  "the envoys",
  "lot of work",
  "emergency service",
  "Sylvanian authorities",
])("%s is none", (name) => expect(isName(name)).toBe(false));

const article: Article = exampleArticle("Talks open", "2025-05-16");
const cited = cite(article, { start: 0, end: 5 });
const lund: ActorRef = { id: "ada-lund", name: "Ada Lund", kind: "person", of: "Sylvania" };
const ministry = (name: string): ActorRef => ({ id: "SYL/defence", name, kind: "body", of: "Sylvania" });
const by = (actor: ActorRef, kind: Voice["kind"] = "named"): Claim => ({
  ...exampleClaim(article, ["Sylvania", "Freedonia"]),
  voice: { kind, name: actor.name, actor },
});
const said = (speaker: string, voice: Voice): Claim =>
  ({
    ...exampleClaim(article, []),
    kind: "statement",
    body: { speaker, quote: "…", outlook: "neutral" },
    cites: [cited],
    voice,
  }) as Claim;
const both = { id: "states", name: "Sylvania, Freedonia", kind: "state" } as const;
const state = (name: string): ActorRef => ({ id: name, name, kind: "state" });

const claims: readonly (readonly [string, Claim, readonly string[]])[] = [
  ["a person", by(lund), ["Sylvania", "Freedonia", "Ada Lund"]],
  [
    "two states by one word",
    by({ ...both, members: [state("Sylvania"), state("Freedonia")] }),
    ["Sylvania", "Freedonia"],
  ],
  [
    "an office whose bearer is known",
    by({ ...lund, name: "Sylvania's president", alternatives: ["Ada Lund"] }),
    ["Sylvania", "Freedonia", "Ada Lund"],
  ],
  [
    "one body under several names",
    by(ministry("Defence Ministry")),
    ["Sylvania", "Freedonia", "Sylvanian Defence Ministry"],
  ],
  ["the same", by(ministry("Sylvania's Defence Ministry")), ["Sylvania", "Freedonia", "Sylvanian Defence Ministry"]],
  [
    "the same in full",
    by(ministry("Sylvanian Defence Ministry")),
    ["Sylvania", "Freedonia", "Sylvanian Defence Ministry"],
  ],
  [
    "an unnamed source",
    by({ id: "unnamed:a", name: "A senior official", kind: "unnamed" }, "unnamed"),
    ["Sylvania", "Freedonia"],
  ],
  ["words that are no speaker", said("Its statements", { kind: "unnamed", name: "Its statements" }), []],
  [
    "a speaker spelt otherwise",
    said("Ada Lunde", { kind: "named", name: "Ada Lund", actor: { ...lund, written: "Ada Lunde" } }),
    ["Ada Lund"],
  ],
  ["a title before a name", said("Presidents Ada Lund", { kind: "outlet" }), ["Ada Lund"]],
];

test.each(claims)("%s", (_what, claim, names) => {
  const told = claims.map(([, one]) => ({ claim: one, article }));
  expect(namesIn({ dossier: { told } } as unknown as View, claim)).toEqual(names);
});
