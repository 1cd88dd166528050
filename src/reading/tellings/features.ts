import type { Doc } from "../../model/doc.ts";
import { covers, type Span } from "../../model/span.ts";
import { plainRelation, type Sentence } from "../../model/syntax.ts";
import { arcsOf } from "../attributions/arcs.ts";
import { wordsAbout } from "./words-about.ts";

/** The layers that tell what a word stands among. */
export type Needs = "tokens" | "sentences" | "quotes" | "syntax" | "quantities" | "times" | "places" | "actors";

/** What the classifier sees of a word beside its sentence and report: the words in each of the first `SLOTS`, and what holds of it. */
export interface Near {
  /** By slot, lemmas or words in lower case; names, numbers and times as `@state`, `@number`, `@time`. */
  readonly words: readonly (readonly string[])[];
  readonly flags: readonly string[];
}

/** A document made ready: the arcs downward, the class of each word that belongs to a name, number or time, and the class or lemma of every word. */
export interface Ground {
  readonly doc: Doc<Needs>;
  readonly children: readonly (readonly number[])[];
  /** Relations without their subtypes. */
  readonly relations: readonly string[];
  readonly classes: readonly string[];
  readonly terms: readonly string[];
  /** The first words of content of the report: its subject. */
  readonly report: readonly string[];
}

const CONTENT: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ", "ADV", "PROPN"]);
/** So many words of a report stand for its subject. */
const REPORT_WORDS = 120;
/** What can be a part of a name, number or time. */
const NAMING: ReadonlySet<string> = new Set(["PROPN", "NUM", "ADJ", "PRON", "NOUN", "X", "SYM"]);

/** Makes a document ready. */
export function groundOf(doc: Doc<Needs>): Ground {
  const classes = classesOf(doc);
  const terms = doc.tokens.map((_, token) => classes[token] || (doc.syntax.lemma[token] ?? ""));
  const report: string[] = [];
  for (let token = 0; token < doc.tokens.length && report.length < REPORT_WORDS; token++)
    if (CONTENT.has(doc.syntax.upos[token] ?? "")) report.push(terms[token] ?? "");
  const relations = doc.syntax.label.map(plainRelation);
  return { doc, children: arcsOf(doc).children, relations, classes, terms, report };
}

/** The class of each word that belongs to a name, a number or a time; "" for all others. */
function classesOf(doc: Doc<Needs>): readonly string[] {
  const classes: string[] = doc.tokens.map(() => "");
  fill(doc, classes, doc.quantities, () => "@number");
  fill(doc, classes, doc.times, () => "@time");
  fill(doc, classes, doc.places, () => "@place");
  fill(doc, classes, doc.actors, (index) => {
    const actor = doc.actors[index]?.value;
    return `@${actor?.members === undefined ? actor?.kind : "several"}`;
  });
  // A common noun that means an actor ("the army") keeps its own word.
  return classes.map((name, token) =>
    doc.syntax.upos[token] === "NOUN" && name !== "@time" && name !== "@number" ? "" : name,
  );
}

/** Gives the words inside each of some spans, which come in order of the text, the span's class. */
function fill(doc: Doc<Needs>, classes: string[], spans: readonly Span[], nameOf: (index: number) => string): void {
  let at = 0;
  spans.forEach((span, index) => {
    while (at > 0 && (doc.tokens[at]?.start ?? 0) > span.start) at--;
    while (at < doc.tokens.length && (doc.tokens[at]?.end ?? 0) <= span.start) at++;
    for (let token = at; token < doc.tokens.length && (doc.tokens[token]?.start ?? 0) < span.end; token++)
      if (NAMING.has(doc.syntax.upos[token] ?? "")) classes[token] = nameOf(index);
  });
}

/** The words of content of a sentence. */
export function contentOf({ doc, terms }: Ground, { first, last }: Sentence): readonly string[] {
  const content: string[] = [];
  for (let token = first; token < last; token++)
    if (CONTENT.has(doc.syntax.upos[token] ?? "")) content.push(terms[token] ?? "");
  return content;
}

/** What holds of a sentence: its section, and the classes of names, numbers and times in it. */
export function sentenceFlags({ classes }: Ground, { first, last, section }: Sentence): readonly string[] {
  const near = new Set(classes.slice(first, last));
  near.delete("");
  return [`section ${section}`, ...[...near].map((name) => `near ${name}`)];
}

/** What the classifier sees about a word. */
export function nearOf(ground: Ground, sentence: Sentence, token: number): Near {
  const about = wordsAbout(ground, token);
  const { doc, classes, terms } = ground;
  const term = (at: number): string => (at >= 0 ? (terms[at] ?? "") : "@root");
  const word = (at: number): string =>
    at >= sentence.first && at < sentence.last ? classes[at] || (doc.tokens[at]?.lower ?? "") : "@edge";
  const words = [
    [doc.tokens[token]?.lower ?? ""],
    [doc.syntax.lemma[token] ?? ""],
    [term(about.above)],
    [term(about.higher)],
    about.subjects.map(term),
    about.objects.map(term),
    about.obliques.map(term),
    about.modifiers.map(word),
    [word(token - 1)],
    [word(token + 1)],
    [word(token - 2)],
    [word(token + 2)],
    about.siblings.filter((at) => CONTENT.has(doc.syntax.upos[at] ?? "")).map(term),
  ];
  return { words, flags: flagsOf(ground, token, about) };
}

function flagsOf(
  { doc, classes, children, relations }: Ground,
  token: number,
  about: ReturnType<typeof wordsAbout>,
): readonly string[] {
  const { upos, xpos, label, lemma } = doc.syntax;
  const classOf = (at: number): string => classes[at] || "word";
  const at = doc.tokens[token];
  const { above } = about;
  return [
    `lemma ${lemma[token]}`,
    `upos ${upos[token]}`,
    `xpos ${xpos[token]}`,
    `rel ${label[token]}`,
    `case ${about.caseOf(token)}`,
    `head ${above >= 0 ? `${upos[above]} ${relations[above]}` : "none"}`,
    ...(children[token] ?? []).map((child) => `has ${label[child]}`),
    ...about.helpers.map((child) => `with ${lemma[child]}`),
    ...about.subjects.map((child) => `subject ${classOf(child)}`),
    ...about.objects.map((child) => `object ${classOf(child)}`),
    ...about.obliques.flatMap((child) => [`to ${about.caseOf(child)}`, `to ${about.caseOf(child)} ${classOf(child)}`]),
    ...about.modifiers.map((child) => `mod ${classOf(child)}`),
    ...about.helpersAbove.map((child) => `over ${lemma[child]}`),
    ...(at !== undefined && doc.quotes.some((quote) => covers(quote, at)) ? ["quoted"] : []),
  ];
}
