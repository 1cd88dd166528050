import type { Doc } from "../../model/doc.ts";
import { type Candidate, isRelevant } from "../frame/candidates.ts";
import { parsedTokens, sentenceAt } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };

/** "F-16s", "MiG-29": aircraft, tanks and missiles that are called by their model alone. */
export function modelsNamed(doc: Doc): readonly Candidate[] {
  return parsedTokens(doc).flatMap((token) => {
    const text = doc.tokens[token]?.text ?? "";
    if (!MODEL.test(text) && !NAMED.has(text)) return [];
    const sentence = sentenceAt(doc, token);
    const tells = sentence !== undefined && sentence.section !== "furniture" && isRelevant(doc, sentence);
    return tells ? [{ token, lemma: "missile", sentence }] : [];
  });
}

const NAMED: ReadonlySet<string> = new Set(cues.models);
const MODEL = /^(?:F|MiG|Su|T|S|Mi|Il|An|UH|AH|TB|BMP|BTR|L|M)-\d{1,3}s?$/;
