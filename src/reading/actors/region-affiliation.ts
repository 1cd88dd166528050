import type { ActorRef } from "../../model/actor.ts";
import peoples from "./peoples.cues.json" with { type: "json" };
import type { Reader } from "./reader.ts";
import { isCapital, isJoint } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const REGION_NOUNS = new Set([
  "region",
  "oblast",
  "province",
  "district",
  "state",
  "city",
  "governorate",
  "county",
  "regional",
  "municipal",
  "provincial",
  "island",
  "republic",
]);
const PEOPLES = new Set(peoples.adjectives);
const HEADS = new Set(words.officeHeads);
const PARTIES = new Set(words.partyAdjectives);

/** A region or a people before an office or a collective: of which state, and where the words end. */
export interface LooseAffiliation {
  readonly nameEnd: number;
  readonly actor: ActorRef;
}

/** "Lowry governor", "Lowry region's head": the state that the region lies in, where an office or a body follows. */
export function regionAt(reader: Reader, at: number): LooseAffiliation | undefined {
  const { row } = reader;
  // "a Liberal minister": of a party, and not of the town in Kansas.
  if (!isCapital(row, at) || PARTIES.has(row.words[at] ?? "") || !mayLead(reader, at + 1)) return undefined;
  const found = placeStateAt(reader, at);
  if (found === undefined) return undefined;
  const { nameEnd } = found;
  return leadsToOffice(reader, row.words[nameEnd] === "'s" ? nameEnd + 1 : nameEnd) ? found : undefined;
}

/** The state in which the place that begins at the token lies, and where its name ends. */
export function placeStateAt(reader: Reader, at: number): LooseAffiliation | undefined {
  const { row, lexicon } = reader;
  if (!isCapital(row, at)) return undefined;
  const length = lexicon.places.longestAt(row.words.slice(at, at + 4), 0);
  if (length === 0) return undefined;
  let end = at + length;
  if (REGION_NOUNS.has(row.words[end] ?? "")) end++;
  const name = reader.text.slice(row.tokens[at]?.start ?? 0, row.tokens[at + length - 1]?.end ?? 0);
  const state = stateOf(reader, name);
  return state === undefined ? undefined : { nameEnd: end, actor: { id: state.id, name: state.name, kind: "state" } };
}

function leadsToOffice(reader: Reader, at: number): boolean {
  const { row, lexicon } = reader;
  for (let i = at; i < at + 3; i++) {
    const word = row.words[i] ?? "";
    if (HEADS.has(word) || lexicon.officeNames.has(word) || lexicon.bodyNounNames.has(word)) return true;
    if (!isJoint(row, i) && row.shapes[i] === 0) return false;
  }
  return false;
}

/** Whether an office or a body stands within a few words: seldom, and cheap to see. */
function mayLead(reader: Reader, at: number): boolean {
  const { row, lexicon } = reader;
  for (let i = at; i < at + 6; i++) {
    const word = row.words[i] ?? "";
    if (HEADS.has(word) || lexicon.officeNames.has(word) || lexicon.bodyNounNames.has(word)) return true;
  }
  return false;
}

/** The state of the place of that name: one that the text speaks of, else that of the most people. */
function stateOf(reader: Reader, name: string): { readonly id: string; readonly name: string } | undefined {
  let best: { readonly id: string; readonly name: string } | undefined;
  let top = -1;
  for (const place of reader.lexicon.places.candidates(name)) {
    const state = place.country === undefined ? undefined : reader.lexicon.stateOfCountry(place.country);
    if (state === undefined) continue;
    const score = Math.log10((place.population ?? 0) + 10) + 4 * Math.min(3, reader.clear.get(state.id) ?? 0);
    if (score > top) {
      best = state;
      top = score;
    }
  }
  return best;
}

/** "European", "Kurdish": an adjective of no state, for a description only. */
export function peopleAdjectiveAt(reader: Reader, at: number): LooseAffiliation | undefined {
  const { row } = reader;
  if (!isCapital(row, at) || !PEOPLES.has(row.words[at] ?? "")) return undefined;
  return { nameEnd: at + 1, actor: { id: row.words[at] ?? "", name: row.tokens[at]?.text ?? "", kind: "unnamed" } };
}
