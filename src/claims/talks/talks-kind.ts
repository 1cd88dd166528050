import type { ActorRef } from "../../model/actor.ts";
import { principalOf } from "../../model/actor.ts";
import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { partiesAgree, placesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { sentenceAt } from "../frame/graph.ts";
import { membersOf, participantsOf } from "../frame/participants.ts";
import { STANDING_OF, type Stance, stanceOf } from "../frame/stance.ts";
import { relevanceOf } from "../relevance/relevance.ts";
import cues from "./cues.json" with { type: "json" };
import { formatOf, levelOf } from "./level.ts";
import { phraseTalks } from "./phrase-talks.ts";
import { roundsOf } from "./rounds.ts";
import { type TalksTrigger, talksTriggers } from "./talks-triggers.ts";

type TalksFinding = Finding<"talks">;
type Status = ClaimStatuses["talks"];

const STATUS_OF: Readonly<Record<Stance, Status>> = {
  happened: "held",
  ongoing: "under-way",
  planned: "planned",
  possible: "undecided",
  agreed: "planned",
  offered: "proposed",
  demanded: "proposed",
  threatened: "undecided",
  refused: "refused",
  denied: "refused",
  stopped: "postponed",
  cancelled: "cancelled",
  ended: "held",
  violated: "held",
  conditional: "proposed",
};
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;

/** Meetings, rounds, visits, summits and calls between parties or with a mediator. */
export const talksKind: ClaimKind<"talks"> = { kind: "talks", find: findTalks, same: sameTalks, phrase: phraseTalks };

/** Talks whose parties the sentence does not name take those of the talks told last before them. */
function findTalks(doc: Doc): readonly TalksFinding[] {
  const found: TalksFinding[] = [];
  for (const trigger of talksTriggers(doc)) {
    const before = found.findLast((finding) => finding.body.parties.length > 1);
    found.push(...findingsOf(doc, trigger, before));
  }
  return found;
}

function findingsOf(doc: Doc, trigger: TalksTrigger, before: TalksFinding | undefined): readonly TalksFinding[] {
  const sentence = sentenceAt(doc, trigger.token);
  if (sentence === undefined || sentence.section === "furniture") return [];
  if (relevanceOf(doc).sentence(doc.sentences.indexOf(sentence)) < 0.5) return [];
  const { parties, mediators } = participantsOf(doc, trigger.token);
  const rounds = roundsOf(doc, trigger.token);
  const people = parties.flatMap(membersOf).filter((actor) => actor.kind === "person");
  const named = [...new Set(parties.map(principalOf))];
  const parts = findingParts(doc, trigger.token);
  const inherits =
    named.length < 2 &&
    before !== undefined &&
    cues.strong_nouns.includes(trigger.lemma) &&
    named.every((name) => before.body.parties.includes(name));
  const names = inherits ? before.body.parties : named;
  if (names.length < 2 || (inherits && rounds.length === 0 && parts.when === undefined && parts.where.length === 0))
    return [];
  const { stance } = stanceOf(doc, trigger.token, KIND_STANCES);
  const finding: TalksFinding = {
    kind: "talks",
    status: STATUS_OF[stance],
    body: {
      parties: names,
      people: people.map((person) => person.name),
      format: formatOf(doc, sentence, trigger, parts.where.length > 0),
      level: levelOf(doc, sentence, people),
      mediators: namesOf(mediators, names),
      topics: [],
    },
    ...parts,
    standing: STANDING_OF[stance],
    rule: `talks/${trigger.form}${inherits ? "-inherited" : ""}`,
    confidence: 0.6,
  };
  return rounds.length === 0 ? [finding] : rounds.map((round) => ({ ...finding, body: { ...finding.body, round } }));
}

function namesOf(actors: readonly ActorRef[], parties: readonly string[]): readonly string[] {
  return [...new Set(actors.map(principalOf))].filter((name) => !parties.includes(name));
}

/** One meeting told twice: the same parties, and no round, day or place stands against it. */
function sameTalks(a: TalksFinding, b: TalksFinding): boolean {
  if (!partiesAgree(a.body.parties, b.body.parties)) return false;
  if (a.body.round !== undefined && b.body.round !== undefined) return a.body.round === b.body.round;
  if (!timesAgree(a.when, b.when) || !placesAgree(a.where, b.where)) return false;
  const together = a.evidence[0].start === b.evidence[0].start;
  return together ? a.status === b.status : a.status === b.status && valuesAgree(a.body.round, b.body.round);
}
