import type { ActorRef } from "../model/actor.ts";
import type { Doc } from "../model/doc.ts";
import type { PlaceRef } from "../model/place.ts";
import type { Quantity } from "../model/quantity.ts";
import { covers, type Mention, overlaps, type Span } from "../model/span.ts";
import { ROOT, type Sentence, UNPARSED } from "../model/syntax.ts";
import type { TimeValue } from "../model/time.ts";

/** What one stretch of a sentence was taken for, and by which rule. */
export interface LayerItem {
  readonly words: string;
  readonly value: string;
  readonly rule: string;
}

/** What one layer of a reading found in a sentence. */
export interface SentenceLayer {
  readonly layer: "times" | "places" | "actors" | "numbers" | "sayings" | "events";
  readonly items: readonly LayerItem[];
}

/** What the layers of a reading found in a sentence; layers that found nothing are left out. */
export function sentenceLayers(doc: Doc, sentence: Sentence): readonly SentenceLayer[] {
  const layers: readonly SentenceLayer[] = [
    { layer: "times", items: named(doc, doc.times, sentence, timeValue) },
    { layer: "places", items: named(doc, doc.places, sentence, placeValue) },
    { layer: "actors", items: named(doc, doc.actors, sentence, actorValue) },
    { layer: "numbers", items: named(doc, doc.quantities, sentence, quantityValue) },
    { layer: "sayings", items: sayingsIn(doc, sentence) },
    { layer: "events", items: eventsIn(doc, sentence) },
  ];
  return layers.filter(({ items }) => items.length > 0);
}

function named<Value>(
  { article }: Doc,
  mentions: readonly Mention<Value>[],
  inside: Span,
  show: (value: Value) => string,
): readonly LayerItem[] {
  return mentions
    .filter((mention) => covers(inside, mention))
    .map(({ start, end, value, rule }) => ({ words: article.text.slice(start, end), value: show(value), rule }));
}

function timeValue({ edtf, timex }: TimeValue): string {
  return edtf ?? timex;
}

function placeValue({ name, country }: PlaceRef): string {
  return [name, country].filter(Boolean).join(", ");
}

function actorValue({ name, of, office }: ActorRef): string {
  return [office, name, of === undefined || of === name ? undefined : `of ${of}`].filter(Boolean).join(" ");
}

/** `12 or more`, `24 or more (dozens)`, `5 percent`. */
function quantityValue({ least, most, about, grain, currency, percent, each, ordinal }: Quantity): string {
  const bounds =
    least === most ? String(least ?? "") : most === undefined ? `${least} or more` : `${least ?? 0} to ${most}`;
  const signs = [
    grain === undefined ? "" : `(${grain})`,
    currency,
    percent === true ? "percent" : "",
    each === true ? "each" : "",
    ordinal === true ? "in order" : "",
  ];
  return [about === true ? "about" : "", bounds, ...signs].filter(Boolean).join(" ");
}

function sayingsIn(doc: Doc, sentence: Sentence): readonly LayerItem[] {
  return doc.attributions
    .filter(({ content }) => content.some((span) => overlaps(span, sentence)))
    .map(({ speaker, description, directness, cue, rule }) => ({
      words: cue.map(({ start, end }) => doc.article.text.slice(start, end)).join(" … "),
      value: `${speaker?.name ?? description ?? "someone"}, ${directness}`,
      rule,
    }));
}

function eventsIn(doc: Doc, sentence: Sentence): readonly LayerItem[] {
  return doc.events
    .filter((event) => covers(sentence, event))
    .map(({ start, end, type, mode, source, target, rule }) => ({
      words: doc.article.text.slice(start, end),
      value: [source?.value.name, `${type}${mode === undefined ? "" : ` (${mode})`}`, target?.value.name]
        .filter(Boolean)
        .join(" → "),
      rule,
    }));
}

/** The grammar of a sentence, a word and its relation each: `talks/NOUN obj→held`. Empty where it was only tagged. */
export function grammarOf({ tokens, syntax }: Doc, { first, last }: Sentence): readonly string[] {
  const shown: string[] = [];
  for (let token = first; token < last; token += 1) {
    const head = syntax.head[token] ?? UNPARSED;
    const label = syntax.label[token] ?? "";
    if (head === UNPARSED || label === "punct") continue;
    shown.push(`${tokens[token]?.text}/${syntax.upos[token]} ${label}→${head === ROOT ? "root" : tokens[head]?.text}`);
  }
  return shown;
}
