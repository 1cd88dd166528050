import type { Annotator, Doc } from "../../model/doc.ts";
import { onceFor } from "../../model/once.ts";
import { ROOT, type Sentence, type Syntax, UNPARSED } from "../../model/syntax.ts";
import { lemmaOf } from "./lemma.ts";
import { mendAmid } from "./mend-amid.ts";
import { mendArcs } from "./mend-arcs.ts";
import { mendClause } from "./mend-clause.ts";
import { mendComplements } from "./mend-complements.ts";
import { mendDates } from "./mend-dates.ts";
import { mendGarden } from "./mend-garden.ts";
import { mendLabels } from "./mend-labels.ts";
import { mendTaken } from "./mend-taken.ts";
import { mendVoice } from "./mend-voice.ts";
import type { Guess } from "./network.ts";
import { LONGEST } from "./network-memory.ts";
import type { SyntaxModel } from "./syntax-model.ts";

/** Which sentences are tagged and parsed; of the others nothing is claimed but who says what, which needs no tags. */
export type ParsePredicate = (doc: Doc<"tokens" | "sentences">, sentence: Sentence) => boolean;

interface Columns {
  readonly upos: string[];
  readonly xpos: string[];
  readonly lemma: string[];
  readonly head: number[];
  readonly label: string[];
}

/** The annotator that tags and parses the sentences for which `parses` holds (all, unless told); very long ones are read piece by piece. */
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
  const arcs = { ...columns, words };
  const stretches = doc.sentences
    .filter((sentence) => parses(doc, sentence))
    .flatMap((sentence) => stretchesOf(sentence, words));
  const guesses = model.network.read(
    stretches.map(({ words: own }) => own.map((word, at) => standIn(word, own[at - 1]))),
  );
  for (const [index, guess] of guesses.entries()) write(model, columns, stretches[index]!, guess);
  for (const { first, last } of doc.sentences) {
    if ((columns.head[first] ?? UNPARSED) === UNPARSED) continue;
    const before = columns.upos.slice(first, last);
    for (const mend of [
      mendLabels,
      mendGarden,
      mendClause,
      mendTaken,
      mendComplements,
      mendArcs,
      mendAmid,
      mendVoice,
      mendDates,
    ])
      mend(arcs, first, last);
    for (let token = first; token < last; token++) {
      if (columns.upos[token] !== before[token - first])
        columns.lemma[token] = lemmaOf(model.lemmas, words[token]!, columns.upos[token]!, columns.xpos[token]!);
    }
  }
  return columns;
}

/** What the network is given for prepositions that its treebank does not hold: else it takes them for nouns. */
function standIn(word: string, before = ""): string {
  // "agreed following four rounds of talks", not "is following orders" or "the following day"
  if (word === "following" && !BEFORE_PARTICIPLE.test(before)) return "after";
  return STAND_INS.get(word) ?? word;
}

const BEFORE_PARTICIPLE = /^(?:the|an?|this|that|be|is|are|was|were|been|'s|’s|not|closely|and|or|by|of|in|with|,)$/i;

const STAND_INS: ReadonlyMap<string, string> = new Map([
  ["amid", "despite"],
  ["amidst", "despite"],
  ["Amid", "Despite"],
  ["Amidst", "Despite"],
  // With a capital it opens a sentence or stands in a headline, where it is taken for a participle.
  ["Following", "After"],
  // "Hopes for a truce faded": else a verb without a subject.
  ["Hopes", "Fears"],
]);

/** A run of words that is read as one sentence, and the index of its first. */
interface Stretch {
  readonly from: number;
  readonly words: readonly string[];
}

function stretchesOf(sentence: Sentence, words: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  const last = Math.min(sentence.last, words.length);
  for (let from = Math.max(0, sentence.first); from < last; from += LONGEST) {
    stretches.push({ from, words: words.slice(from, Math.min(last, from + LONGEST)) });
  }
  return stretches;
}

/** Columns in which no word has been read: what stands in no parsed sentence stays `X`. */
function untouched(words: readonly string[]): Columns {
  return {
    upos: words.map(() => "X"),
    xpos: words.map(() => "FW"),
    lemma: words.map((word) => word.toLowerCase()),
    head: words.map(() => UNPARSED),
    label: words.map(() => "dep"),
  };
}

function write(model: SyntaxModel, columns: Columns, { from, words }: Stretch, { tags, heads, labels }: Guess): void {
  const pairs = pairsOf(model);
  for (const [index, word] of words.entries()) {
    const [upos, xpos] = pairs[tags[index]!] ?? UNKNOWN;
    columns.upos[from + index] = upos;
    columns.xpos[from + index] = xpos;
    columns.lemma[from + index] = lemmaOf(model.lemmas, word, upos, xpos);
    columns.head[from + index] = heads[index] === 0 ? ROOT : from + heads[index]! - 1;
    columns.label[from + index] = model.labels[labels[index]!] ?? "dep";
  }
}

type TagPair = readonly [upos: string, xpos: string];
const UNKNOWN: TagPair = ["X", "FW"];

/** The joined tags of a model ("VERB VBD"), parted once. */
const pairsOf = onceFor(
  (model: SyntaxModel) => model,
  ({ tags }) =>
    tags.map((tag): TagPair => {
      const [upos = "X", xpos = "FW"] = tag.split(" ");
      return [upos, xpos];
    }),
);
