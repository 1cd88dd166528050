import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { PlaceRef } from "../../model/place.ts";
import { allCandidates } from "../frame/candidates.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf, sentenceAt, subtree } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import { STANDING_OF, type Stance, stanceOf } from "../frame/stance.ts";
import { placeOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { levelOf } from "./level.ts";
import { onItsDay, onItsSide } from "./talks-parts.ts";
import type { TalksTrigger } from "./talks-triggers.ts";
import { hostOf } from "./visited.ts";

type TalksFinding = Finding<"talks">;

const MOVING = new Set(cues.moving);
const TOURING = new Set(cues.touring);
const DATING = new Set(["after", "before", "during", "following", "ahead", "on", "since"]);
const ENVOYS = new Set(cues.travellers);
/** What a word of travel tells of the visit by its stance; a journey that is only thought of is none. */
const STATUS_OF: Readonly<Partial<Record<Stance, ClaimStatuses["talks"]>>> = {
  happened: "held",
  ongoing: "under-way",
  planned: "planned",
  stopped: "postponed",
  cancelled: "cancelled",
};

/** Visits that are told by the traveller's coming or being there: "the envoy flew to Lima", "Silva was in Quito last week". */
export function journeys(doc: Doc, triggers: readonly TalksTrigger[]): readonly TalksFinding[] {
  return allCandidates(doc).flatMap(({ token }) =>
    journeyOf(doc, token).filter(() => !isForTalks(doc, token, triggers)),
  );
}

/** "flew to Lima for talks", "to meet Silva": the talks are the fact; those that only date the journey are others. */
function isForTalks(doc: Doc, token: number, triggers: readonly TalksTrigger[]): boolean {
  const talks = new Set(triggers.map((trigger) => trigger.token));
  return subtree(doc, token, (child) => DATING.has(caseOf(doc, child).split(" ")[0] ?? "")).some((at) => talks.has(at));
}

function journeyOf(doc: Doc, token: number): readonly TalksFinding[] {
  const goal = goalOf(doc, token);
  const subject = goal === undefined ? undefined : subjectTokenOf(doc, token);
  const guests = subject === undefined ? [] : guestsAt(doc, subject);
  const [guest] = guests;
  if (goal?.territory === undefined || guest === undefined) return [];
  const [home, host] = [principalOf(guest), hostOf(goal.territory)];
  if (home === host || areAdversaries(home, goal.territory)) return [];
  const { stance: read } = stanceOf(doc, token);
  // "is heading to Lima": who is on the way has not come yet.
  const onTheWay = read === "ongoing" && doc.syntax.upos[token] === "VERB";
  const { when: said, ...parts } = findingParts(doc, token);
  const ahead = onTheWay || isDue(doc, token);
  const come = isJustCome(doc, token) && read === "happened" ? "ongoing" : ahead ? "planned" : read;
  const stance = onItsDay(doc, said, come);
  const status = STATUS_OF[stance];
  if (status === undefined) return [];
  const when = onItsSide(doc, said, status);
  const people = guests.filter(({ kind }) => kind === "person");
  return [
    {
      kind: "talks",
      status,
      body: {
        parties: [...new Set([...guests.map(principalOf), host])],
        people: people.map(({ name }) => name),
        format: "visit",
        level: levelOf(doc, token, people, false),
        mediators: [],
        topics: [],
      },
      ...parts,
      ...(when === undefined ? {} : { when }),
      where: [goal],
      standing: STANDING_OF[stance],
      rule: "talks/journey",
      confidence: 0.6,
    },
  ];
}

/** "is due in Lima on Monday": he is not there yet. */
function isDue(doc: Doc, token: number): boolean {
  const words = [token, doc.syntax.head[token] ?? -1].map((word) => doc.tokens[word]?.lower ?? "");
  return words.some((word) => word === "due" || word === "expected");
}

/** "arrives in Lima", "has arrived in Lima": who has just come is there now. */
function isJustCome(doc: Doc, token: number): boolean {
  const { tense, perfect, modal, negated, progressive } = modalityOf(doc, token);
  if (!ARRIVING.has(lemmaOf(doc, token)) || modal !== undefined || negated || progressive) return false;
  const isNow = doc.tokens.slice(sentenceAt(doc, token)?.first, token).every(({ lower }) => lower !== "had");
  return (tense === "present" || (perfect && isNow)) && !["acl", "advcl"].includes(relationOf(doc, token));
}

const ARRIVING: ReadonlySet<string> = new Set(["arrive", "land"]);

/** Where a word of travel leads: "flew to Lima", "toured Lima", "is in Lima". */
function goalOf(doc: Doc, token: number): PlaceRef | undefined {
  const lemma = lemmaOf(doc, token);
  // "is in Lima": the place bears the clause.
  if (dependents(doc, token, ["cop"]).length > 0)
    return ["in", "at"].includes(caseOf(doc, token)) ? placeOfPhrase(doc, token) : undefined;
  // "officials going to Lima feel safe there" tells of no journey.
  const isBare = doc.syntax.xpos[token] === "VBG" && relationOf(doc, token) === "acl";
  if (doc.syntax.upos[token] !== "VERB" || isBare) return undefined;
  const heads = TOURING.has(lemma)
    ? dependents(doc, token, ["obj"])
    : MOVING.has(lemma)
      ? dependents(doc, token, ["obl"]).filter((child) => ["to", "in", "at", "into"].includes(caseOf(doc, child)))
      : lemma === "leave" || lemma === "depart"
        ? dependents(doc, token, ["obl"]).filter((child) => caseOf(doc, child) === "for")
        : [];
  return heads.map((head) => placeOfPhrase(doc, head)).find((place) => place?.territory !== undefined);
}

/** Those who travel for their side: a holder of an office, a delegation. */
function guestsAt(doc: Doc, subject: number): readonly ActorRef[] {
  const own = actorOfToken(doc, subject)?.value;
  if (own?.kind === "person") return isInOffice(own) ? [own] : [];
  return ENVOYS.has(lemmaOf(doc, subject))
    ? phraseActors(doc, subject)
        .map(({ value }) => value)
        .slice(0, 1)
    : [];
}

function isInOffice({ of, office }: ActorRef): boolean {
  const words = office?.toLowerCase().split(/[\s-]+/) ?? [];
  if (of === undefined || words.some((word) => cues.not_in_office.includes(word))) return false;
  return words.some((word) => cues.travelling_offices.includes(word));
}
