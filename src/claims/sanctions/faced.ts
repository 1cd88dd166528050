import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { controllerOf, type Governor, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf } from "../frame/graph.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { sideOfVoice } from "../threat/sides.ts";
import cues from "./cues.json" with { type: "json" };
import { isSender, sendersIn } from "./sanctions-sides.ts";

type SanctionsFinding = Finding<"sanctions">;

const FACED = new Set(cues.faced);
const FACING = new Set(["face", "risk", "incur"]);
const TO_COME: ReadonlySet<string> = new Set(["could", "may", "might", "would", "can"]);

/** Sanctions that somebody is told to expect: "urged Peru to free them or face sanctions", "warned Peru that it could face them". */
export function facedSanctions(doc: Doc): readonly SanctionsFinding[] {
  return candidatesOf(doc, FACED, ["NOUN"]).flatMap((candidate) => facedAt(doc, candidate));
}

function facedAt(doc: Doc, { token }: Candidate): readonly SanctionsFinding[] {
  const [facing] = governorsOf(doc, token);
  const other = alternativeTo(doc, token);
  const awaits = facing?.by === "obj" && FACING.has(facing.lemma) && isToCome(doc, facing);
  const verb = other ?? (awaits ? facing.token : undefined);
  if (verb === undefined) return [];
  const [target] = facersOf(doc, verb);
  const issuer = issuersOf(doc, token, verb).filter((name) => name !== target);
  if (target === undefined || isSender(target)) return [];
  return [
    {
      kind: "sanctions",
      status: "threatened",
      body: { issuer, target, measure: phraseWords(doc, token) },
      ...findingParts(doc, token),
      standing: "threatened",
      rule: "sanctions/faced",
      confidence: 0.5,
    },
  ];
}

/** "free them or face new sanctions": the verb that sanctions are the other choice to, wherever the arcs hang "face". */
function alternativeTo(doc: Doc, noun: number): number | undefined {
  let face = noun - 1;
  while (face > 0 && INSIDE.has(doc.syntax.upos[face] ?? "")) face--;
  if (!FACING.has(lemmaOf(doc, face)) || doc.tokens[face - 1]?.lower !== "or") return undefined;
  let verb = doc.syntax.head[face] ?? -1;
  while (verb >= 0 && doc.syntax.upos[verb] !== "VERB") verb = doc.syntax.head[verb] ?? -1;
  return verb < 0 ? undefined : verb;
}

const INSIDE: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN", "DET", "NUM", "PUNCT"]);

/** "could face", "will face … if", "risks": they have not been imposed. */
function isToCome(doc: Doc, { token, lemma, modality }: Governor): boolean {
  return (
    lemma === "risk" || TO_COME.has(modality.modal ?? "") || (modality.tense === "future" && isUnlessDone(doc, token))
  );
}

function isUnlessDone(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["advcl"]).some((clause) => ["if", "unless", "should"].includes(caseOf(doc, clause)));
}

/** Who is to expect them: whoever is urged or told, else the subject. */
function facersOf(doc: Doc, verb: number): readonly string[] {
  const subject = subjectTokenOf(doc, verb);
  // "warned Peru that it could face them"
  const above = doc.syntax.head[verb] ?? -1;
  const told = relationOf(doc, verb) === "ccomp" && doc.syntax.upos[subject ?? -1] === "PRON";
  const warned = told ? dependents(doc, above, ["obj", "iobj"])[0] : undefined;
  const facer = warned ?? controllerOf(doc, verb) ?? subject;
  return facer === undefined ? [] : principalsOf(phraseActors(doc, facer));
}

/** Whose sanctions they are, else who urges, tells or warns of them. */
function issuersOf(doc: Doc, noun: number, verb: number): readonly string[] {
  const owners = [
    ...dependents(doc, noun, ["amod", "compound", "nmod:poss"]),
    ...dependents(doc, noun, ["nmod"]).filter((child) => ["from", "by"].includes(caseOf(doc, child))),
  ].flatMap((child) => sendersIn(doc, child));
  if (owners.length > 0) return owners;
  const above = governorsOf(doc, verb).find(({ by }) => by === "xcomp" || by === "ccomp");
  const teller = above === undefined ? undefined : subjectTokenOf(doc, above.token);
  const told = teller === undefined ? [] : sendersIn(doc, teller);
  const voice = told.length > 0 ? undefined : sideOfVoice(doc, noun);
  return voice === undefined ? told : [voice];
}
