import type { ActorRef } from "./actor.ts";
import type { Article } from "./article.ts";
import type { EventMention } from "./event.ts";
import type { PlaceRef } from "./place.ts";
import type { Quantity } from "./quantity.ts";
import type { Mention, RuleName, Span } from "./span.ts";
import type { Sentence, Syntax, Token } from "./syntax.ts";
import type { Telling } from "./telling.ts";
import type { TimeValue } from "./time.ts";

/** A stretch inside quotation marks, without the marks. `level` 1 is outermost; `closed` is false where the mark never closes. */
export interface Quote extends Span {
  readonly level: number;
  readonly closed: boolean;
}

/**
 * Who says or thinks what. Spans are lists because a quotation may be broken by its speech tag.
 * `source` is empty where none is named; `speaker` is whom it means.
 */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speaker?: ActorRef;
  /** The speaker as the text describes an unnamed one: "a senior Ukrainian official". */
  readonly description?: string;
  /** Who handed it on, nearest first: "Reuters" where "Reuters reported, citing an official". */
  readonly relay?: readonly string[];
  /** Quoted word for word, in part, or not at all. */
  readonly directness: "direct" | "mixed" | "indirect";
  readonly rule: RuleName;
}

/** Every layer of a reading, each made by one annotator of `reading/pipeline.ts`. */
export interface Layers {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly syntax: Syntax;
  readonly quantities: readonly Mention<Quantity>[];
  readonly times: readonly Mention<TimeValue>[];
  readonly places: readonly Mention<PlaceRef>[];
  /** Every mention of an actor, pronouns and definite descriptions that were resolved among them. */
  readonly actors: readonly Mention<ActorRef>[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly EventMention[];
  /** Words that tell a fact of some kind, in order of the text; none where no weights are loaded. */
  readonly tellings: readonly Telling[];
}

export type Layer = keyof Layers;

/** An article with the layers that have been read so far. */
export type Doc<Ready extends Layer = Layer> = { readonly article: Article } & Pick<Layers, Ready>;

/** One step of the pipeline: what it needs, the one layer it gives, and the pure function between. */
export interface Annotator<Needs extends Layer, Gives extends Layer> {
  readonly needs: readonly Needs[];
  readonly gives: Gives;
  readonly read: (doc: Doc<Needs>) => Layers[Gives];
}
