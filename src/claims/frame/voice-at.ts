import type { Attribution, Doc } from "../../model/doc.ts";
import type { Voice } from "../../model/voice.ts";
import speech from "../../reading/attributions/speech.json" with { type: "json" };
import { passagesNear } from "./passages.ts";

/** Words for people and bodies that speak, and for what they speak in. */
const SAYERS: ReadonlySet<string> = new Set([...speech.people, ...speech.bodies, "report", "reports", "statement"]);

/** Who is credited with the words at a token: the innermost attribution whose content holds it, else the outlet. */
export function voiceAt(doc: Doc, token: number): Voice {
  const attribution = attributionAt(doc, token);
  if (attribution === undefined) return { kind: "outlet" };
  const relay = attribution.relay === undefined || attribution.relay.length === 0 ? {} : { relay: attribution.relay };
  const { speaker, description } = attribution;
  if (speaker !== undefined && speaker.kind !== "unnamed")
    return { kind: "named", name: speaker.name, actor: speaker, ...relay };
  const name = description ?? speaker?.name ?? sourceWords(doc, attribution);
  // "…, said on Tuesday": a day says nothing.
  if (isTime(doc, attribution)) return { kind: "outlet", ...relay };
  if (name === undefined || !maySay(name, speaker !== undefined && speaker.kind !== "unnamed"))
    return { kind: "outlet", ...relay };
  // "Harbour Wire reported": a name that is no person or body known here hands the news on, as an outlet does.
  if (/^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(name) && !name.split(" ").some((word) => SAYERS.has(word.toLowerCase()))) {
    return { kind: "outlet", relay: [name, ...(relay.relay ?? [])] };
  }
  return { kind: "unnamed", name, ...(speaker === undefined ? {} : { actor: speaker }), ...relay };
}

/** The innermost attribution whose content holds a token. */
export function attributionAt(doc: Doc, token: number): Attribution | undefined {
  const at = doc.tokens[token];
  if (at === undefined) return undefined;
  const holding = passagesNear(doc, at).filter(({ span }) => span.start <= at.start && at.end <= span.end);
  // "A and B have agreed to meet, C said": it is C who tells it.
  const telling = holding.filter(({ attribution }) => !isAct(doc, attribution));
  const inner = telling.length > 0 ? telling : holding;
  return inner.toSorted((a, b) => a.length - b.length)[0]?.attribution;
}

/** Verbs of doing that hold their content as verbs of telling do. */
const ACTS = /^(?:agree|decide|plan|intend|prepare)/i;

function isAct(doc: Doc, { cue }: Attribution): boolean {
  return cue.some((span) => ACTS.test(doc.article.text.slice(span.start, span.end)));
}

/** Whether a description is of somebody who can say things: it holds a name, or a word for people or bodies that speak ("discussions" do not). */
function maySay(name: string, isActor: boolean): boolean {
  if (isActor) return true;
  const words = name.split(/\s+/);
  return words.some((word, index) => SAYERS.has(word.toLowerCase()) || (index > 0 && /^\p{Lu}/u.test(word)));
}

/** Whether the words taken for a source hold a time and no actor. */
function isTime(doc: Doc, { source, speaker }: Attribution): boolean {
  const [span] = source;
  if (span === undefined || (speaker !== undefined && speaker.kind !== "unnamed")) return false;
  return doc.times.some((time) => time.start >= span.start && time.end === span.end);
}

function sourceWords(doc: Doc, attribution: Attribution): string | undefined {
  const span = attribution.source[0];
  return span === undefined ? undefined : doc.article.text.slice(span.start, span.end);
}
