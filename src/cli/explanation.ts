import type { Reading } from "../app/read-article.ts";
import { grammarOf, sentenceLayers } from "../app/sentence-layers.ts";
import type { Claim } from "../model/claim.ts";
import type { Doc } from "../model/doc.ts";
import { overlaps } from "../model/span.ts";
import type { Sentence } from "../model/syntax.ts";
import { claimForPerson } from "./print-reading.ts";

/** Each claim of a reading with the rule that read it and the layers of its sentence. */
export function explanationOf(reading: Reading): string {
  const { doc, claims } = reading;
  const head = `${doc.article.title || "(no title)"}\n${doc.sentences.length} sentences, ${doc.tokens.length} tokens, ${claims.length} claims\n`;
  return [head, ...claims.map((claim) => explainClaim(doc, claim))].join("\n");
}

function explainClaim(doc: Doc, claim: Claim): string {
  const sentences = doc.sentences.filter((sentence) => overlaps(sentence, claim.cites[0]));
  const lines = [
    claimForPerson(claim).trimEnd(),
    `      rule ${claim.rule}, confidence ${claim.confidence.toFixed(2)}, standing ${claim.standing}, trigger “${claim.trigger.words}”`,
    ...sentences.flatMap((sentence) => layersOf(doc, sentence)),
  ];
  return `${lines.join("\n")}\n`;
}

function layersOf(doc: Doc, sentence: Sentence): string[] {
  const line = (name: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`      ${name.padEnd(12)} ${values.join(" | ")}`];
  return [
    ...line("parse", grammarOf(doc, sentence)),
    ...sentenceLayers(doc, sentence).flatMap(({ layer, items }) =>
      line(
        layer,
        items.map(({ words, value, rule }) => `“${words}” ${value} (${rule})`),
      ),
    ),
  ];
}
