import type { ClaimOf, Finding } from "../../model/claim.ts";
import type { Attribution, Doc, Quote } from "../../model/doc.ts";
import { covers, type Span } from "../../model/span.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { isOnSubject } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { graphOf, tokenFrom } from "../frame/graph.ts";
import { type Passage, passagesNear } from "../frame/passages.ts";
import { relevanceOf } from "../relevance/relevance.ts";
import { aboutOf } from "./about.ts";
import { outlookOf } from "./outlook.ts";
import { isTitle, type QuotedPiece, quotedPieces, wordCount } from "./quoted-pieces.ts";
import { type StatementSpeaker, statementSpeaker } from "./statement-speaker.ts";

type StatementFinding = Finding<"statement">;

const SHORTEST = 3;

/** What is quoted word for word, of three words or more, with its speaker: one for each quoted sentence. */
export const statementKind: ClaimKind<"statement"> = {
  kind: "statement",
  find: findStatements,
  needsNoTags: true,
  same: (a, b) => plainQuote(a) === plainQuote(b),
  phrase: phraseStatement,
};

function findStatements(doc: Doc): readonly StatementFinding[] {
  const { article } = relevanceOf(doc);
  if (article < HARDLY && doc.tokens.length > SHORT_REPORT) return [];
  const quotes = doc.quotes.filter((quote) => quote.level === 1);
  const found: StatementFinding[] = [];
  for (const [attribution, own] of byAttribution(doc, quotes)) {
    const speaker = statementSpeaker(attribution);
    if (speaker === undefined) continue;
    for (const piece of quotedPieces(doc, own)) {
      if (isStatement(doc, piece)) found.push(findingOf(doc, attribution, speaker, piece));
    }
  }
  return withoutRepeats(found);
}

/** A report of less relevance is about something else. */
const HARDLY = 0.33;
/** In a report that is only partly about conflict a sentence must concern it clearly. */
const CLEARLY = 0.65;
/** A report of fewer tokens gives too little to judge it as a whole: there each sentence is judged by its own words. */
const SHORT_REPORT = 160;

function isStatement(doc: Doc, piece: QuotedPiece): boolean {
  const words = wordCount(piece.words);
  // Two words that judge the talks count too ("diametrically opposed"); a name of them does not ("total victory").
  const long = words >= SHORTEST || (words === SHORTEST - 1 && isJudgement(doc, piece));
  if (!long || isTitle(piece.words)) return false;
  const index = graphOf(doc).sentenceOf[tokenFrom(doc, piece.spans[0].start)] ?? -1;
  const sentence = doc.sentences[index];
  if (sentence === undefined || !isOnSubject(doc, sentence)) return false;
  const { article, sentence: relevance } = relevanceOf(doc);
  return article >= 0.5 || doc.tokens.length <= SHORT_REPORT || relevance(index) >= CLEARLY;
}

function isJudgement(doc: Doc, piece: QuotedPiece): boolean {
  if (outlookOf(piece.words) === "neutral") return false;
  const last = doc.tokens.findLastIndex((token) => token.end <= piece.spans[0].end && /\p{L}/u.test(token.text));
  return doc.syntax.upos[last] !== "NOUN" && doc.syntax.upos[last] !== "PROPN";
}

/** Each outermost quotation under the innermost attribution whose content holds it. */
function byAttribution(doc: Doc, quotes: readonly Quote[]): ReadonlyMap<Attribution, Quote[]> {
  const groups = new Map<Attribution, Quote[]>();
  for (const quote of quotes) {
    const attribution = holderOf(doc, quote);
    if (attribution === undefined) continue;
    const group = groups.get(attribution);
    if (group === undefined) groups.set(attribution, [quote]);
    else group.push(quote);
  }
  return groups;
}

function holderOf(doc: Doc, quote: Quote): Attribution | undefined {
  let best: Passage | undefined;
  for (const passage of passagesNear(doc, quote)) {
    const holds = shared(passage.span, quote) > 0.6 * (quote.end - quote.start);
    if (holds && (best === undefined || passage.length < best.length)) best = passage;
  }
  return best?.attribution;
}

function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function findingOf(
  doc: Doc,
  attribution: Attribution,
  speaker: StatementSpeaker,
  piece: QuotedPiece,
): StatementFinding {
  const cue = attribution.cue[0] ?? piece.spans[0];
  const token = tokenFrom(doc, cue.start);
  const { when, where } = findingParts(doc, token);
  const about = aboutOf(doc, piece.spans[0]);
  const { name } = speaker;
  const affiliation = speaker.affiliation ?? groundOfSpeaker(doc, attribution, speaker);
  const direct = attribution.directness === "direct";
  return {
    kind: "statement",
    status: "said",
    body: {
      speaker: name,
      ...(affiliation === undefined ? {} : { affiliation }),
      quote: piece.words,
      ...(about === undefined ? {} : { about }),
      outlook: outlookOf(piece.words),
    },
    evidence: piece.spans,
    trigger: piece.spans[0],
    voice: speaker.voice,
    standing: "said",
    ...(when === undefined ? {} : { when }),
    where,
    rule: direct ? "statement/quotation" : "statement/fragment",
    confidence: direct ? 0.9 : 0.8,
  };
}

/** "a resident of Goma", "a doctor in Khartoum": where an unnamed speaker is from. */
function groundOfSpeaker(doc: Doc, attribution: Attribution, speaker: StatementSpeaker): string | undefined {
  const source = attribution.source[0];
  if (speaker.voice.kind !== "unnamed" || source === undefined) return undefined;
  return doc.places.find((place) => covers(source, place) && place.value.territory !== undefined)?.value.territory;
}

/** A fragment whose words all stand in a fuller quotation of the report repeats it. */
function withoutRepeats(found: readonly StatementFinding[]): readonly StatementFinding[] {
  const quotes = found.map(plainQuote);
  return found.filter(
    (_, index) =>
      !quotes.some(
        (other, at) =>
          at !== index &&
          other.includes(quotes[index] ?? "") &&
          (other.length > (quotes[index] ?? "").length || at < index),
      ),
  );
}

const plain = new WeakMap<StatementFinding, string>();

/** The words of a quotation without marks; each is compared with all others. */
function plainQuote(finding: StatementFinding): string {
  const known = plain.get(finding);
  if (known !== undefined) return known;
  const words = normal(finding.body.quote);
  plain.set(finding, words);
  return words;
}

function normal(quote: string): string {
  return quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function phraseStatement(claim: ClaimOf<"statement">): string {
  const { speaker, quote } = claim.body;
  return `${speaker} said: “${quote}”`;
}
