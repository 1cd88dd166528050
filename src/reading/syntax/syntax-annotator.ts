import type { Annotator, Doc } from "../../model/doc.ts";
import { ROOT, type Sentence, type Syntax, UNPARSED } from "../../model/syntax.ts";
import { hashText } from "./hashing.ts";
import { lemmaOf } from "./lemma.ts";
import { parseWords } from "./parse.ts";
import { parseInput } from "./parse-features.ts";
import type { SyntaxModel } from "./syntax-model.ts";
import { tagWords } from "./tag.ts";
import { wordForm } from "./word-form.ts";

/** Which sentences are parsed; the others are tagged only. */
export type ParsePredicate = (doc: Doc<"tokens" | "sentences">, sentence: Sentence) => boolean;

/** Longest stretch of words that is read as one sentence; longer ones are read piece by piece. */
const LONGEST = 160;

interface Columns {
  readonly upos: string[];
  readonly xpos: string[];
  readonly lemma: string[];
  readonly head: number[];
  readonly label: string[];
}

/** The annotator that tags every sentence and parses those for which `parses` holds (all, unless told). */
export function syntaxAnnotator(
  model: SyntaxModel,
  parses: ParsePredicate = () => true,
): Annotator<"tokens" | "sentences", "syntax"> {
  return {
    needs: ["tokens", "sentences"],
    gives: "syntax",
    read: (doc) => readSyntax(model, doc, parses),
  };
}

function readSyntax(model: SyntaxModel, doc: Doc<"tokens" | "sentences">, parses: ParsePredicate): Syntax {
  const words = doc.tokens.map((token) => token.text);
  const columns = untouched(words);
  for (const sentence of doc.sentences) {
    const parse = parses(doc, sentence);
    const last = Math.min(sentence.last, words.length);
    for (let from = Math.max(0, sentence.first); from < last; from += LONGEST) {
      readStretch(model, words.slice(from, Math.min(last, from + LONGEST)), from, parse, columns);
    }
  }
  return columns;
}

/** Columns in which no word has been read: what stands in no sentence stays `X`. */
function untouched(words: readonly string[]): Columns {
  return {
    upos: words.map(() => "X"),
    xpos: words.map(() => "FW"),
    lemma: words.map((word) => word.toLowerCase()),
    head: words.map(() => UNPARSED),
    label: words.map(() => "dep"),
  };
}

function readStretch(
  model: SyntaxModel,
  words: readonly string[],
  from: number,
  parse: boolean,
  columns: Columns,
): void {
  const tags = tagWords(model.tagger, words);
  words.forEach((word, index) => {
    const [upos = "X", xpos = "FW"] = (model.tags[tags[index]!] ?? "X FW").split(" ");
    columns.upos[from + index] = upos;
    columns.xpos[from + index] = xpos;
    columns.lemma[from + index] = lemmaOf(model.lemmas, word, upos, xpos);
  });
  if (!parse) return;
  const hashes = Int32Array.from(words, (word) => hashText(wordForm(word).lower));
  const state = parseWords(model.parser, model.labels.length, parseInput(hashes, tags), words.length);
  words.forEach((_, index) => {
    const head = state.head[index]!;
    columns.head[from + index] = head === words.length ? ROOT : head + from;
    columns.label[from + index] = model.labels[state.label[index]!] ?? "dep";
  });
}
