import type { ActorRef } from "../../model/actor.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { onceFor } from "../../model/once.ts";
import { UNPARSED } from "../../model/syntax.ts";
import { isWomans } from "./given.ts";
import type { Draft, Reader, Sex } from "./reader.ts";
import { Shape } from "./row.ts";
import words from "./words.cues.json" with { type: "json" };

const SPEECH = new Set(words.speech);

/** No reference looks back over more mentions than this. */
const MOST = 40;

/** What has been mentioned so far, in the order of the text, and how far the text is covered by mentions. */
export interface Story {
  readonly past: Draft[];
  coveredTo: number;
  /** The state that each person without one was found to serve. */
  readonly owners: Map<string, string>;
  /** Tokens inside quotation marks. */
  readonly quoted: Uint8Array;
}

/** An empty story for a document. */
export function storyOf(reader: Reader): Story {
  const quoted = new Uint8Array(reader.row.tokens.length);
  let at = 0;
  for (const quote of reader.doc.quotes) {
    while (at > 0 && (reader.row.tokens[at]?.start ?? 0) > quote.start) at--;
    while (at < reader.row.tokens.length && (reader.row.tokens[at]?.start ?? 0) < quote.start) at++;
    for (let i = at; i < reader.row.tokens.length && (reader.row.tokens[i]?.end ?? 0) <= quote.end; i++) quoted[i] = 1;
  }
  return { past: [], coveredTo: 0, owners: new Map(), quoted };
}

/** Mentions of the last few sentences before a token, the nearest first. */
export function recent(reader: Reader, story: Story, at: number, sentences: number): readonly Draft[] {
  const here = reader.row.sentenceOf[at] ?? 0;
  const out: Draft[] = [];
  for (let i = story.past.length - 1; i >= 0 && out.length < MOST; i--) {
    const draft = story.past[i] as Draft;
    const distance = here - (reader.row.sentenceOf[draft.from] ?? 0);
    if (distance > sentences) break;
    // "a Freedonian-made tank in its area": what only colours another's name is meant by no pronoun.
    if (draft.rule === "actors/passing") continue;
    if (distance >= 0 && draft.to <= at && !isFurniture(reader, draft, distance)) out.push(draft);
  }
  return out;
}

function isFurniture(reader: Reader, draft: Draft, distance: number): boolean {
  return distance > 0 && reader.row.sentences[reader.row.sentenceOf[draft.from] ?? 0]?.section === "furniture";
}

/** Whether a mention is the subject of its clause; without syntax, whether a verb of speech or its sentence's start shows it. */
export function isSubject(reader: Reader, draft: Draft): boolean {
  const { syntax } = reader.doc;
  const head = syntax.head[draft.head];
  if (head !== undefined && head !== UNPARSED) {
    for (let i = draft.from; i < draft.to; i++) if ((syntax.label[i] ?? "").startsWith("nsubj")) return true;
    return false;
  }
  const sentence = reader.row.sentences[reader.row.sentenceOf[draft.from] ?? 0];
  const after = reader.row.words[draft.to] ?? "";
  return SPEECH.has(after) || isAfterSpeech(reader, draft.from) || draft.from - (sentence?.first ?? 0) <= 1;
}

/** `…," says former envoy Anna Weber`: a verb of speech shortly before, with nothing but small words of an office between. */
function isAfterSpeech(reader: Reader, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    const word = reader.row.words[i] ?? "";
    if (SPEECH.has(word)) return true;
    if (reader.row.shapes[i] === Shape.other && word !== "-") return false;
  }
  return false;
}

/** What is known of a person's sex: by title, office word, or given name. */
export function sexOf(reader: Reader, draft: Draft): Sex | undefined {
  const known = draft.sex ?? reader.people.sexOf.get(draft.value.id);
  if (known !== undefined) return known;
  const given = (draft.value.name.split(" ")[0] ?? "").toLowerCase();
  return isWomans(given) ? "female" : undefined;
}

/** Whom a mention makes act: the state or group as a reference. */
export function principalRef(reader: Reader, draft: Draft): ActorRef | undefined {
  const { value } = draft;
  if (value.of !== undefined) return actorNamed(reader, value.of);
  return value.kind === "state" ||
    value.kind === "group" ||
    value.kind === "organisation" ||
    value.kind === "population"
    ? value
    : undefined;
}

/** The reference to a state, group or organisation by its canonical name; a name that no list knows is taken for an organisation. */
function actorNamed(reader: Reader, name: string): ActorRef {
  return byName(reader.lexicon).get(name) ?? { id: name, name, kind: "organisation" };
}

const byName = onceFor(
  (lexicon: Lexicon) => lexicon,
  ({ organisations, groups, states }): ReadonlyMap<string, ActorRef> => {
    const actors = new Map<string, ActorRef>();
    for (const { id, name } of organisations.values()) actors.set(name, { id, name, kind: "organisation" });
    for (const { id, name } of groups.values()) actors.set(name, { id, name, kind: "group" });
    for (const { id, name } of states.values()) actors.set(name, { id, name, kind: "state" });
    return actors;
  },
);

/** The last mention that fits. */
export function lastOf(story: Story, fits: (draft: Draft) => boolean): Draft | undefined {
  for (let i = story.past.length - 1; i >= 0; i--) {
    const draft = story.past[i];
    if (draft !== undefined && fits(draft)) return draft;
  }
  return undefined;
}
