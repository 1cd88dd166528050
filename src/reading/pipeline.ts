import type { Article } from "../model/article.ts";
import type { Doc } from "../model/doc.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { actorsAnnotator } from "./actors/actors-annotator.ts";
import { attributionsAnnotator } from "./attributions/attributions-annotator.ts";
import type { EventModel } from "./events/event-model.ts";
import { eventsAnnotator } from "./events/events-annotator.ts";
import { placesAnnotator } from "./places/places-annotator.ts";
import { withTerritory } from "./places/with-territory.ts";
import { quantitiesAnnotator } from "./quantities/quantities-annotator.ts";
import { quotesAnnotator } from "./quotes/quotes.ts";
import { runAnnotator } from "./run-annotator.ts";
import { sentencesAnnotator } from "./sentences/sentences-annotator.ts";
import { type ParsePredicate, syntaxAnnotator } from "./syntax/syntax-annotator.ts";
import type { SyntaxModel } from "./syntax/syntax-model.ts";
import { tellingsAnnotator } from "./tellings/tellings-annotator.ts";
import type { TellingsModel } from "./tellings/tellings-model.ts";
import { timesAnnotator } from "./times/times-annotator.ts";
import { tokensAnnotator } from "./tokens/tokens-annotator.ts";

/** What the pipeline reads with: word lists and weights, loaded once at the edge. */
export interface ReadingTools {
  readonly lexicon: Lexicon;
  readonly syntax: SyntaxModel;
  /** Weights of the events; no events are read where absent. */
  readonly events?: EventModel;
  /** Weights of the tellings; none are read where absent. */
  readonly tellings?: TellingsModel;
  /** Which sentences are parsed; all where absent. */
  readonly parses?: ParsePredicate;
}

/** Reads an article: every layer, in order. Pure: the same article and tools give the same layers. */
export function readDoc(article: Article, { lexicon, syntax, events, tellings, parses }: ReadingTools): Doc {
  const begin: Doc<never> = { article };
  const withTokens = runAnnotator(begin, tokensAnnotator);
  const withSentences = runAnnotator(withTokens, sentencesAnnotator);
  const withQuotes = runAnnotator(withSentences, quotesAnnotator);
  const withSyntax = runAnnotator(withQuotes, syntaxAnnotator(syntax, parses));
  const withQuantities = runAnnotator(withSyntax, quantitiesAnnotator);
  const withTimes = runAnnotator(withQuantities, timesAnnotator);
  const withActors = runAnnotator(withTimes, actorsAnnotator(lexicon));
  const withPlaces = runAnnotator(withActors, withTerritory(placesAnnotator(lexicon), lexicon));
  const withAttributions = runAnnotator(withPlaces, attributionsAnnotator);
  const withTellings =
    tellings === undefined
      ? { ...withAttributions, tellings: [] }
      : runAnnotator(withAttributions, tellingsAnnotator(tellings));
  return events === undefined ? { ...withTellings, events: [] } : runAnnotator(withTellings, eventsAnnotator(events));
}
