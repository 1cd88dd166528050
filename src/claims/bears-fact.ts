import type { Doc } from "../model/doc.ts";
import type { Lexicon, LexiconActor } from "../model/lexicon.ts";
import type { Sentence } from "../model/syntax.ts";
import agreement from "./agreement/cues.json" with { type: "json" };
import aid from "./aid/cues.json" with { type: "json" };
import attack from "./attack/cues.json" with { type: "json" };
import ceasefire from "./ceasefire/cues.json" with { type: "json" };
import exchange from "./exchange/cues.json" with { type: "json" };
import { concerns } from "./relevance/concerns.ts";
import sanctions from "./sanctions/cues.json" with { type: "json" };
import talks from "./talks/cues.json" with { type: "json" };
import threat from "./threat/cues.json" with { type: "json" };

const TRIGGERS: ReadonlySet<string> = new Set([
  ...agreement.nouns,
  ...agreement.known,
  ...agreement.committing,
  ...agreement.disarming,
  ...agreement.proposals,
  ...agreement.leaving,
  ...agreement.tying,
  ...aid.nouns,
  ...aid.hardware,
  ...aid.arming,
  ...aid.backers,
  ...aid.backing,
  ...aid.siding,
  "evacuate",
  "airlift",
  "patient",
  ...attack.verbs,
  ...attack.verbs_with_target,
  ...attack.verbs_of_harm,
  ...attack.nouns,
  ...attack.nouns_with_actor,
  ...attack.foils,
  ...attack.fired,
  ...attack.killings,
  ...attack.losing,
  ...attack.winning,
  ...attack.deaths,
  "lost",
  ...ceasefire.nouns,
  ...ceasefire.ending_verbs,
  ...ceasefire.pause_nouns,
  ...exchange.nouns,
  ...exchange.verbs,
  ...Object.keys(exchange.held_ones),
  ...sanctions.nouns,
  ...sanctions.verbs,
  ...sanctions.listing,
  ...sanctions.freezing,
  ...sanctions.designations,
  ...Object.keys(sanctions.qualified),
  ...talks.nouns,
  ...talks.verbs,
  ...talks.moving,
  ...talks.touring,
  ...threat.verbs,
  ...threat.nouns,
  ...threat.acts,
  ...threat.response,
  ...threat.told_by,
]);
/** Past forms that no ending gives away. */
const IRREGULAR: ReadonlySet<string> = new Set([
  "responsibility",
  "barred",
  "banned",
  "forbade",
  "forbidden",
  "revoked",
  "electricity",
  "airspace",
  "village",
  "settlement",
  "township",
  "£",
  "€",
  "$",
  "deadline",
  "days",
  "weeks",
  "met",
  "struck",
  "shot",
  "spoke",
  "spoken",
  "fought",
  "broke",
  "broken",
  "slain",
  "slew",
  "overran",
  "freed",
  "brought",
  "held",
  "hit",
  "fed",
  "froze",
  "frozen",
  "withdrew",
  "flew",
  "flown",
  "went",
  "gone",
  "came",
  "swept",
  "thrust",
  "ablaze",
  "alight",
  "afire",
]);

const BEING: ReadonlySet<string> = new Set(["is", "are", "was", "were", "be", "been"]);

/**
 * Which sentences may tell a fact: those that concern conflict or its diplomacy and hold a word that sets off a kind's finder.
 * The others need no parse. `learnt` are further words, those of the classifier.
 * The lexicon's states and groups tell, before any actor is read, whether adversaries are named.
 */
export function factBearing(
  lexicon: Lexicon,
  learnt: ReadonlySet<string> = new Set(),
): (doc: Doc<"tokens" | "sentences">, sentence: Sentence) => boolean {
  const parties = partyWords(lexicon);
  const triggers = new Set([...TRIGGERS, ...learnt]);
  return (doc, sentence) => {
    if (sentence.section === "furniture" || sentence.section === "dateline") return false;
    const index = doc.sentences.indexOf(sentence);
    const namesOf =
      (isJoined: boolean) =>
      (inside: Sentence): number => {
        const found = new Set<string>();
        for (let token = inside.first; token < inside.last; token++) {
          const party =
            parties.get(doc.tokens[token]?.lower ?? "") ?? (isJoined ? joinedParty(doc, token, parties) : undefined);
          if (party !== undefined) found.add(party);
        }
        return found.size;
      };
    if (!concerns(doc, index, namesOf(false), namesOf(true))) return false;
    for (let token = sentence.first; token < sentence.last; token++) {
      if (isTrigger(doc.tokens[token]?.lower ?? "", triggers) || isPresence(doc, token)) return true;
    }
    return false;
  };
}

/** "South Sudan", "Saudi Arabia": a name of two words. */
function joinedParty(doc: Doc<"tokens">, token: number, parties: ReadonlyMap<string, string>): string | undefined {
  const [one, two] = [doc.tokens[token], doc.tokens[token + 1]];
  if (one === undefined || two === undefined || !/^\p{Lu}/u.test(one.text) || !/^\p{Lu}/u.test(two.text))
    return undefined;
  return parties.get(`${one.lower} ${two.lower}`);
}

/** The names of a word or two, demonyms and seats of states and groups, with whom they mean. */
function partyWords(lexicon: Lexicon): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const entry of [...lexicon.names.values()].flat()) {
    if (entry.words.length > 2) continue;
    if (entry.actor.kind !== "state" && entry.actor.kind !== "group" && !isOfStates(entry.actor)) continue;
    const name = entry.words.join(" ");
    if (!words.has(name)) words.set(name, entry.actor.record.id);
  }
  return words;
}

/** "the European Commission", "the World Bank": what states have set up together. */
function isOfStates(actor: LexiconActor): boolean {
  if (actor.kind !== "organisation") return false;
  return (
    actor.record.kind === "intergovernmental" || (actor.record.kind === "part" && actor.record.of === "european-union")
  );
}

/** "was in Lima": who is where. */
function isPresence(doc: Doc<"tokens">, token: number): boolean {
  if (!BEING.has(doc.tokens[token]?.lower ?? "")) return false;
  // "was recently in Lima"
  const next = doc.tokens[token + 1]?.lower === "in" ? 2 : doc.tokens[token + 2]?.lower === "in" ? 3 : 0;
  return next > 0 && /^\p{Lu}/u.test(doc.tokens[token + next]?.text ?? "");
}

/** Whether a word is a trigger or one of its inflected forms. */
function isTrigger(word: string, triggers: ReadonlySet<string>): boolean {
  if (triggers.has(word) || IRREGULAR.has(word)) return true;
  return stemsOf(word).some((stem) => triggers.has(stem));
}

function stemsOf(word: string): readonly string[] {
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  if (word.endsWith("es")) return [word.slice(0, -1), word.slice(0, -2)];
  if (word.endsWith("s")) return [word.slice(0, -1)];
  if (word.endsWith("ied")) return [`${word.slice(0, -3)}y`];
  const ending = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
  if (ending === 0) return [];
  const stem = word.slice(0, -ending);
  return [stem, `${stem}e`, stem.slice(0, -1)];
}
