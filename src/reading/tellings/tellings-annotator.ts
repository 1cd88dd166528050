import type { Annotator, Doc } from "../../model/doc.ts";
import { type Sentence, UNPARSED } from "../../model/syntax.ts";
import type { Telling, ToldKind } from "../../model/telling.ts";
import { contentOf, type Ground, groundOf, type Needs, nearOf, sentenceFlags } from "./features.ts";
import { SLOTS } from "./slots.ts";
import type { TellingsModel } from "./tellings-model.ts";
import { networkOf, type TellingsNetwork } from "./tellings-network.ts";

/** Less probable tellings are not kept. */
const LEAST = 0.3;

/** Words that tell a fact of some kind, as the trained classifier reads each noun and verb of the parsed sentences. */
export function tellingsAnnotator(model: TellingsModel): Annotator<Needs, "tellings"> {
  return {
    needs: ["tokens", "sentences", "quotes", "syntax", "quantities", "times", "places", "actors"],
    gives: "tellings",
    read: (doc) => {
      const sentences = doc.sentences.filter((sentence) => isRead(doc, sentence));
      if (sentences.length === 0) return [];
      const ground = groundOf(doc);
      const network = networkOf(model);
      network.tell("report", { slot: SLOTS.indexOf("report"), words: [ground.report], flags: [] });
      return sentences.flatMap((sentence) => tellingsOf(model, network, ground, sentence));
    },
  };
}

function isRead(doc: Doc<Needs>, { section, first }: Sentence): boolean {
  return section !== "furniture" && section !== "dateline" && doc.syntax.head[first] !== UNPARSED;
}

function tellingsOf(
  model: TellingsModel,
  network: TellingsNetwork,
  ground: Ground,
  sentence: Sentence,
): readonly Telling[] {
  network.tell("sentence", {
    slot: SLOTS.indexOf("sentence"),
    words: [contentOf(ground, sentence)],
    flags: sentenceFlags(ground, sentence),
  });
  const found: Telling[] = [];
  for (let token = sentence.first; token < sentence.last; token++) {
    if (!mayTell(ground, token) || model.silent.has(ground.doc.syntax.lemma[token] ?? "")) continue;
    network.tell("word", { slot: 0, ...nearOf(ground, sentence, token) });
    const odds = network.kinds();
    const best = odds.reduce((most, value, at) => (at > 0 && value > odds[most]! ? at : most), 1);
    if (odds[best]! < LEAST) continue;
    const kind = model.kinds[best] as ToldKind;
    const status = network.status(kind);
    found.push({ token, kind, probability: Math.round(odds[best]! * 1000) / 1000, status });
  }
  return found;
}

/** Nouns and verbs that are no name; adjectives and names tell next to nothing. */
export function mayTell({ doc }: Ground, token: number): boolean {
  const tag = doc.syntax.upos[token];
  return tag === "VERB" || tag === "NOUN";
}
