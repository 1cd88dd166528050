import { principalOf } from "../../model/actor.ts";
import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Mention } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { addDays, type TimeValue } from "../../model/time.ts";
import { isRelevant } from "../frame/candidates.ts";
import { mainPairOf } from "../frame/conflict-of.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, tokenFrom } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import cues from "./deadlines.cues.json" with { type: "json" };

type ThreatFinding = Finding<"threat">;

const SET = new Set(cues.set);
const HAS = new Set(cues.has);

/** The time given to an opponent where the threat itself stands elsewhere: "a new deadline of about 10 days", "Moscow now had 10 days to agree", "gave Moscow until Friday to agree". */
export function deadlinesSet(doc: Doc, threats: readonly ThreatFinding[]): readonly ThreatFinding[] {
  return doc.times.flatMap((time) => deadlineOf(doc, time, threats));
}

function deadlineOf(doc: Doc, time: Mention<TimeValue>, threats: readonly ThreatFinding[]): readonly ThreatFinding[] {
  const days = daysOf(time.value.duration);
  const day = days === undefined ? dayUntil(doc, time) : undefined;
  const sentence = doc.sentences.find((each) => each.start <= time.start && time.end <= each.end);
  if (
    (days === undefined && day === undefined) ||
    sentence === undefined ||
    sentence.section === "furniture" ||
    !isRelevant(doc, sentence)
  )
    return [];
  const token = tokenFrom(doc, time.start);
  const setter = setterOf(doc, token, sentence);
  if (setter === undefined) return [];
  const parts = findingParts(doc, setter.token);
  const issuer = setter.issuer ?? issuerByVoice(parts.voice.actor) ?? threats[0]?.body.issuer;
  const target =
    setter.target ?? threats.find((threat) => threat.body.target !== issuer)?.body.target ?? opponentIn(doc, issuer);
  if (issuer === undefined || target === undefined || issuer === target) return [];
  const deadline = day ?? (days === undefined ? undefined : fromToday(doc, time, days));
  return [
    {
      kind: "threat",
      status: "threatened",
      body: {
        issuer,
        target,
        action: threats[0]?.body.action ?? "the deadline",
        ...(days === undefined ? {} : { within: `P${days}D` }),
        ...(deadline === undefined ? {} : { deadline }),
      },
      ...parts,
      standing: "conditional",
      rule: "threat/deadline",
      confidence: 0.5,
    },
  ];
}

function daysOf(duration: string | undefined): number | undefined {
  const hours = /^PT(\d+)H$/.exec(duration ?? "");
  if (hours !== null) return Number(hours[1]) % 24 === 0 ? Number(hours[1]) / 24 : undefined;
  const match = /^P(\d+)([DW])$/.exec(duration ?? "");
  return match === null ? undefined : Number(match[1]) * (match[2] === "W" ? 7 : 1);
}

/** "until Sunday", "till 9 May": the day up to which time is given. */
function dayUntil(doc: Doc, time: Mention<TimeValue>): string | undefined {
  const before = doc.article.text.slice(Math.max(0, time.start - 14), time.start);
  const words = doc.article.text.slice(time.start, time.end);
  const until = /\b(?:until|till|deadline of|deadline on)\s+$/i.test(before) || /^(?:until|till)\s/i.test(words);
  if (!until && !/^\s+deadline\b/i.test(doc.article.text.slice(time.end, time.end + 10))) return undefined;
  return /^\d{4}-\d\d-\d\d/.exec(time.value.edtf ?? "")?.[0];
}

interface Setter {
  readonly token: number;
  readonly issuer?: string | undefined;
  readonly target?: string | undefined;
}

/** The words that make a length of time a deadline: "a deadline of …", "gave Moscow …", "has … to agree". */
function setterOf(doc: Doc, time: number, sentence: Sentence): Setter | undefined {
  for (let token = Math.min(time + 3, sentence.last - 1); token >= Math.max(sentence.first, time - 6); token--) {
    const word = doc.tokens[token]?.lower ?? "";
    if (word === "deadline" || word === "ultimatum") return { token, ...sidesOf(doc, token) };
  }
  const verb = governorsOf(doc, time).find((governor) => governor.verbal);
  const above = governorsOf(doc, time)[0];
  const head = above?.verbal === true ? above : verb;
  if (head === undefined || !toInfinitiveFollows(doc, time, sentence)) return undefined;
  if (SET.has(head.lemma))
    return {
      token: head.token,
      issuer: nameOf(doc, subjectTokenOf(doc, head.token)),
      target: nameOf(doc, dependents(doc, head.token, ["iobj", "obj"])[0]),
    };
  return HAS.has(head.lemma) ? { token: head.token, target: nameOf(doc, subjectTokenOf(doc, head.token)) } : undefined;
}

function toInfinitiveFollows(doc: Doc, time: number, sentence: Sentence): boolean {
  for (let token = time + 1; token < Math.min(sentence.last - 1, time + 7); token++) {
    if (doc.tokens[token]?.lower === "to" && doc.syntax.xpos[token + 1] === "VB") return true;
  }
  return false;
}

function sidesOf(doc: Doc, deadline: number): Pick<Setter, "issuer" | "target"> {
  const verb = governorsOf(doc, deadline).find((governor) => governor.verbal && SET.has(governor.lemma));
  return verb === undefined
    ? {}
    : {
        issuer: nameOf(doc, subjectTokenOf(doc, verb.token)),
        target: nameOf(doc, givenTo(doc, verb.token, deadline) ?? boundBy(doc, [deadline, verb.token])),
      };
}

/** "gave Peru a deadline": whom, where the arcs show two objects. */
function givenTo(doc: Doc, verb: number, deadline: number): number | undefined {
  return dependents(doc, verb, ["iobj", "obj"]).find((child) => child !== deadline);
}

/** "a deadline for Peru", "imposed a deadline on Peru". */
function boundBy(doc: Doc, heads: readonly number[]): number | undefined {
  return heads
    .flatMap((head) => dependents(doc, head, ["nmod", "obl"]))
    .find((child) => ["for", "on"].includes(caseOf(doc, child)) && nameOf(doc, child) !== undefined);
}

function nameOf(doc: Doc, token: number | undefined): string | undefined {
  const actor = token === undefined ? undefined : phraseActors(doc, token)[0];
  return actor === undefined ? undefined : principalOf(actor.value);
}

function issuerByVoice(actor: Parameters<typeof principalOf>[0] | undefined): string | undefined {
  return actor?.of === undefined ? undefined : principalOf(actor);
}

/** Whom a go-between presses: the first of the adversaries of the report that is not himself. */
function opponentIn(doc: Doc, issuer: string | undefined): string | undefined {
  return mainPairOf(doc)?.find((party) => party !== issuer);
}

/** "10 days from today", and "now has 10 days": counted from the report's day; of "10 or 12 days" the later day counts. */
function fromToday(doc: Doc, time: Mention<TimeValue>, days: number): string | undefined {
  const { published } = doc.article;
  if (published === undefined) return undefined;
  const around = doc.article.text.slice(Math.max(0, time.start - 40), time.end + 24).toLowerCase();
  if (!/\bfrom (?:today|now)\b|\bnow (?:has|have|had)\b/.test(around)) return undefined;
  const both = /(\d+) (?:or|to) (\d+)/.exec(doc.article.text.slice(time.start, time.end));
  if (both === null) return addDays(published, days);
  return addDays(published, Number(both[2]));
}
