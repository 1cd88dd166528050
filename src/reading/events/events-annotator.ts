import { principalOf } from "../../model/actor.ts";
import type { Annotator, Doc } from "../../model/doc.ts";
import type { EventMention, Modality, PloverType } from "../../model/event.ts";
import { type Sentence, UNPARSED } from "../../model/syntax.ts";
import { tokenAt } from "../attributions/token-range.ts";
import { classify, type EventModel } from "./event-model.ts";
import { itemsWithin } from "./items-within.ts";
import { longPast } from "./long-past.ts";
import { modalityOf } from "./modality.ts";
import words from "./root-words.json" with { type: "json" };
import { ROOTS, type Root } from "./roots.ts";
import { type Candidate, candidatesOf, type Side, sideOf } from "./sides.ts";
import { contextsOf, modeOf, typeOf } from "./tags.ts";
import { lemmaAt, type Tree, treeOf } from "./tree.ts";
import { hasTrigger, triggerOf, wordsNear } from "./trigger.ts";

type Needs = "tokens" | "sentences" | "syntax" | "times" | "actors";

/** An event is kept from this probability on. */
const LEAST = 0.6;
/** Where the roots that no word carries have more than all but this, nothing is read. */
const LEAST_LEFT = 0.15;
/** No more mentions of a sentence are paired. */
const MOST_SIDES = 12;
const PLACED: ReadonlySet<string> = new Set(words.placed);
const PLACES: ReadonlySet<string> = new Set(words.places);

/** PLOVER events: who does what to whom, for the pairs of actors that a sentence's syntax allows, as the classifier reads them. */
export function eventsAnnotator(model: EventModel): Annotator<Needs, "events"> {
  return {
    needs: ["tokens", "sentences", "syntax", "times", "actors"],
    gives: "events",
    read: (doc) => doc.sentences.flatMap((sentence) => eventsOf(doc, sentence, model)),
  };
}

function eventsOf(doc: Doc<Needs>, sentence: Sentence, model: EventModel): readonly EventMention[] {
  if (sentence.section === "furniture" || doc.syntax.head[sentence.first] === UNPARSED) return [];
  const mentions = mentionsIn(doc, sentence);
  if (new Set(mentions.map(({ value }) => principalOf(value))).size < 2) return [];
  const tree = treeOf(doc.syntax, sentence);
  const sides = mentions.map((mention) => sideOf(tree, mention, rangeOf(doc, mention)));
  const found = candidatesOf(tree, sides)
    .filter((candidate) => hasTrigger(tree, candidate))
    .flatMap((candidate) => eventOf(doc, sentence, tree, candidate, model) ?? []);
  return oncePerPair(found);
}

/** The actors of a sentence that may act: outlets report, and do not. */
function mentionsIn({ actors }: Doc<Needs>, sentence: Sentence): readonly Side["mention"][] {
  return itemsWithin(actors, sentence)
    .filter(({ value }) => value.kind !== "outlet" && value.members === undefined)
    .slice(0, MOST_SIDES);
}

function rangeOf({ tokens }: Doc<Needs>, { start, end }: Side["mention"]): Side["range"] {
  const first = tokenAt(tokens, start);
  return { first, last: Math.max(first + 1, tokenAt(tokens, end - 1) + 1) };
}

function eventOf(
  doc: Doc<Needs>,
  sentence: Sentence,
  tree: Tree,
  candidate: Candidate,
  model: EventModel,
): EventMention | undefined {
  const { source, target, preposition } = candidate;
  const probabilities = classify(model, doc.syntax, { sentence, source: source.range, target: target.range });
  const chosen = likeliestCarried(tree, candidate, probabilities);
  if (chosen === undefined || (PLACES.has(preposition) && !PLACED.has(chosen.root))) return undefined;
  const { root, token, confidence } = chosen;
  const near = wordsNear(tree, candidate).map((word) => lemmaAt(doc.syntax, word));
  const type = typeOf(root, near);
  const mode = modeOf(type, near);
  const context = contextsOf(tree);
  return {
    start: doc.tokens[token]!.start,
    end: doc.tokens[token]!.end,
    token,
    type,
    ...(mode === undefined ? {} : { mode }),
    ...(context.length === 0 ? {} : { context }),
    source: source.mention,
    target: target.mention,
    modality: modalityFor(tree, token, type, longPast(doc, sentence, token)),
    rule: "events/classifier",
    confidence: Math.round(confidence * 1000) / 1000,
  };
}

/** Of a refusal that is told by "not" the negation is part. */
function modalityFor(tree: Tree, token: number, type: PloverType, past: boolean): Modality {
  const modality = modalityOf(tree, token, past);
  return type === "REJECT" ? { ...modality, negated: false } : modality;
}

interface Chosen {
  readonly root: Root;
  readonly token: number;
  readonly confidence: number;
}

/** The most probable root that a word of the sentence carries, the others that were likelier being ruled out. */
function likeliestCarried(tree: Tree, candidate: Candidate, probabilities: Float32Array): Chosen | undefined {
  let left = 1;
  for (const at of ranked(probabilities)) {
    const confidence = probabilities[at]! / Math.max(left, 1e-6);
    if (left < LEAST_LEFT || confidence < LEAST) return undefined;
    const root = ROOTS[at]!;
    const token = triggerOf(tree, candidate, root);
    if (token !== undefined) return { root, token, confidence: Math.min(1, confidence) };
    left -= probabilities[at]!;
  }
  return undefined;
}

function ranked(probabilities: Float32Array): readonly number[] {
  return [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!);
}

/** Of several events of one type between the same two, the most probable. */
function oncePerPair(events: readonly EventMention[]): readonly EventMention[] {
  const best = new Map<string, EventMention>();
  for (const event of events) {
    const key = [event.type, event.source, event.target]
      .map((part) => (typeof part === "object" ? principalOf(part.value) : part))
      .join("\u0000");
    const known = best.get(key);
    if (known === undefined || event.confidence > known.confidence) best.set(key, event);
  }
  return [...best.values()];
}
