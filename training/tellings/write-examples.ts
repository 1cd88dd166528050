import { mkdirSync, writeFileSync } from "node:fs";
import { loadSyntax } from "../../src/app/load-models.ts";
import { loadLexicon } from "../../src/lexicon/load-lexicon.ts";
import { newArticle } from "../../src/model/new-article.ts";
import { readDoc } from "../../src/reading/pipeline.ts";
import { contentOf, groundOf, nearOf, sentenceFlags } from "../../src/reading/tellings/features.ts";
import { mayTell } from "../../src/reading/tellings/tellings-annotator.ts";
import { type MarkedReport, markedReports, withoutMarks } from "./marked-report.ts";

/**
 * `npx tsx training/tellings/write-examples.ts`: reads the marked reports and writes what the classifier sees of each word that may tell a fact,
 * with the kind that it tells, to `out/examples.jsonl`.
 */
const here = new URL("./", import.meta.url);
const tools = { lexicon: loadLexicon(), syntax: loadSyntax() };
const lines = markedReports(new URL("reports/", here)).flatMap(examplesOf);
mkdirSync(new URL("out/", here), { recursive: true });
writeFileSync(new URL("out/examples.jsonl", here), `${lines.join("\n")}\n`);
console.log(`${lines.length} examples`);

function examplesOf({ id, published, title, text, facts }: MarkedReport): readonly string[] {
  const known = new Map(facts.flatMap((fact) => (fact.n === undefined ? [] : [[fact.n, fact] as const])));
  const [head, body] = [withoutMarks(title), withoutMarks(text)];
  const article = newArticle({ title: head.text, body: body.text, published, language: "en" });
  const from = article.text.indexOf(body.text);
  const marks = [
    ...head.marks,
    ...body.marks.map((mark) => ({ ...mark, start: mark.start + from, end: mark.end + from })),
  ];
  const doc = readDoc(article, tools);
  const ground = groundOf(doc);
  return doc.sentences.flatMap((sentence) => {
    const examples: string[] = [];
    for (let token = sentence.first; token < sentence.last; token++) {
      const at = doc.tokens[token]!;
      const told = marks.filter(({ start, end }) => start < at.end && at.start < end);
      if (told.length === 0 && !mayTell(ground, token)) continue;
      const { words, flags } = nearOf(ground, sentence, token);
      examples.push(
        JSON.stringify({
          id,
          sentence: sentence.first,
          token: doc.syntax.lemma[token],
          kind: known.get(told[0]?.n ?? -1)?.kind ?? "none",
          status: known.get(told[0]?.n ?? -1)?.status ?? "",
          facts: told.map(({ n }) => n),
          words: [...words, contentOf(ground, sentence), ground.report],
          flags: [...new Set([...flags, ...sentenceFlags(ground, sentence)])],
        }),
      );
    }
    return examples;
  });
}
