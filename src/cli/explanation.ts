import type { Reading } from "../app/read-article.ts";
import type { Claim } from "../model/claim.ts";
import type { Doc } from "../model/doc.ts";
import { covers, type Mention, overlaps, type Span } from "../model/span.ts";
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
    ...line("parse", parseOf(doc, sentence)),
    ...line(
      "times",
      named(doc, doc.times, sentence, (value) => value.edtf ?? value.timex),
    ),
    ...line(
      "places",
      named(doc, doc.places, sentence, (value) => [value.name, value.country].filter(Boolean).join(", ")),
    ),
    ...line(
      "actors",
      named(doc, doc.actors, sentence, (value) => [value.name, value.of].filter(Boolean).join(" of ")),
    ),
    ...line(
      "quantities",
      named(doc, doc.quantities, sentence, (value) => JSON.stringify(value)),
    ),
    ...line(
      "sayings",
      doc.attributions
        .filter((one) => one.content.some((span) => overlaps(span, sentence)))
        .map((one) => `${one.speaker?.name ?? one.description ?? "?"} (${one.directness}, ${one.rule})`),
    ),
  ];
}

function named<Value>(
  doc: Doc,
  mentions: readonly Mention<Value>[],
  inside: Span,
  show: (value: Value) => string,
): string[] {
  return mentions
    .filter((mention) => covers(inside, mention))
    .map(
      (mention) => `“${doc.article.text.slice(mention.start, mention.end)}” ${show(mention.value)} (${mention.rule})`,
    );
}

function parseOf(doc: Doc, sentence: Sentence): string[] {
  const shown: string[] = [];
  for (let token = sentence.first; token < sentence.last; token++) {
    const head = doc.syntax.head[token] ?? -2;
    if (head === -2) continue;
    const label = doc.syntax.label[token] ?? "";
    if (label === "punct") continue;
    shown.push(
      `${doc.tokens[token]?.text}/${doc.syntax.upos[token]} ${label}→${head < 0 ? "root" : doc.tokens[head]?.text}`,
    );
  }
  return shown;
}
