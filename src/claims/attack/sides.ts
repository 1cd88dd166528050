import type { ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { isContested } from "../frame/conflicts.ts";
import { type Governor, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf } from "../frame/graph.ts";
import { actorOfToken, isIdle, phraseActors } from "../frame/phrase-actors.ts";
import { placeOfToken, sidesOfPhrase } from "../frame/territory.ts";
import { holderAndHeld } from "./control.ts";
import cues from "./cues.json" with { type: "json" };
import { firedFrom, firingPlace, ownerBefore } from "./fired-from.ts";
import { isManned } from "./manned.ts";
import { betweenPhrases, bothOf, foeInWar, keptUpBetween, sidesBetween } from "./mutual.ts";
import { isInTown, sceneOf } from "./scene.ts";
import { doerRightBefore, type Stranger, strangerIn } from "./strangers.ts";
import { outsiderIn } from "./struck-words.ts";
import { turnedSides } from "./turned-sides.ts";

/** Who strikes and who is struck, as short names; absent where the words do not say. */
export interface Sides extends Stranger {
  readonly attacker?: string;
  readonly target?: string;
  /** Head token of what is struck, for the word itself. */
  readonly struck?: number;
}

const SUPPORT = new Set([...cues.support, ...cues.planning, ...cues.control_verbs]);
const MUTUAL = new Set(cues.mutual);
const SUFFERED = new Set(cues.suffered);
const AGAINST = new Set([
  "on",
  "against",
  "at",
  "upon",
  "into",
  "across",
  "over",
  "targeting",
  "of",
  "in",
  "to",
  "toward",
  "towards",
]);
const STRIKING = new Set([...cues.verbs, ...cues.verbs_with_target, ...cues.verbs_of_harm, ...cues.striking]);
const BLAMING = new Set(cues.blaming);
const BY = new Set(["by", "from"]);
const AT = new Set(["at", "on", "into", "toward", "towards", "against"]);
const FIRED = new Set(cues.fired);
const ARMS = new Set(cues.arms);
/** What is done with arms that are shot down on their way. */
const SENT = new Set([...cues.fired, "send", "throw"]);

/** The sides of an attack told by a verb: subject and object, or passive subject and agent. */
export function sidesOfVerb(doc: Doc, verb: number): Sides {
  const mutual = mutualSides(doc, verb);
  if (mutual !== undefined) return mutual;
  // "Soldiers fired at the crowd": who fires is not fired upon, whatever the arcs say.
  const fires = FIRED.has(lemmaOf(doc, verb)) && dependents(doc, verb, ["aux"]).length === 0;
  const turned = turnedSides(doc, verb);
  if (turned !== undefined)
    return {
      ...side("attacker", actorOf(doc, turned.winner)),
      ...side("target", targetOf(doc, turned.struck)),
      struck: turned.struck,
    };
  const passiveSubject = passiveSubjects(doc, verb).find((child) => !fires || ARMS.has(lemmaOf(doc, child)));
  const participle = relationOf(doc, verb) === "acl" && doc.syntax.xpos[verb] === "VBN";
  if (passiveSubject !== undefined || participle) {
    const agent = dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "by");
    const done = passiveSubject ?? doc.syntax.head[verb] ?? -1;
    const at = dependents(doc, verb, ["obl"]).find((child) => AT.has(caseOf(doc, child)));
    const struck = isFired(doc, verb, done) ? (at ?? done) : done;
    return {
      ...side("attacker", actorOf(doc, agent) ?? byPlace(doc, verb) ?? actorOf(doc, firingPlace(doc, verb))),
      ...side("target", targetOf(doc, struck)),
      struck,
    };
  }
  const [first] = dependents(doc, verb, ["obj"]);
  // "fired rockets at the town": the arms are not what is struck.
  const object = first !== undefined && isFired(doc, verb, first) ? undefined : first;
  const fired = object === undefined ? first : undefined;
  // "inflicted losses on the Peruvian army"
  const given = lemmaOf(doc, verb) === "inflict" ? object : undefined;
  const around = [
    ...dependents(doc, verb, ["obl"]),
    ...[given, fired].flatMap((noun) => (noun === undefined ? [] : dependents(doc, noun, ["nmod"]))),
  ];
  const struck = (given === undefined ? object : undefined) ?? around.find((child) => AGAINST.has(caseOf(doc, child)));
  const doer = subjectTokenOf(doc, verb);
  // "Mali raid kills 12": the land before the raid is no doer.
  const acts = doer === undefined || sceneOf(doc, doer) === undefined ? doer : undefined;
  const attacker = actorOf(doc, acts) ?? launcherOf(doc, acts) ?? actorOf(doc, doerRightBefore(doc, verb));
  return {
    ...side("attacker", attacker),
    ...side("target", targetOf(doc, struck)),
    ...(struck === undefined ? {} : { struck }),
    ...(attacker === undefined ? strangerIn(doc, doer) : {}),
  };
}

/** "were killed", "are said to have been killed". */
function passiveSubjects(doc: Doc, verb: number): readonly number[] {
  const own = dependents(doc, verb, ["nsubj:pass"]);
  if (own.length > 0 || relationOf(doc, verb) !== "xcomp" || dependents(doc, verb, ["aux:pass"]).length === 0)
    return own;
  return dependents(doc, doc.syntax.head[verb] ?? verb, ["nsubj:pass"]);
}

function isFired(doc: Doc, verb: number, object: number): boolean {
  const lemma = lemmaOf(doc, verb);
  // "shot down two jets"
  return FIRED.has(lemma) && ARMS.has(lemmaOf(doc, object)) && !(lemma === "shoot" && isManned(doc, object));
}

/** "Peruvian and Chilean troops clashed", "exchanged fire": each side strikes the other; the one named first is given as attacker. */
function mutualSides(doc: Doc, verb: number): Sides | undefined {
  if (!MUTUAL.has(lemmaOf(doc, verb))) return undefined;
  const subject = subjectTokenOf(doc, verb) ?? dependents(doc, verb, ["nsubj:pass"])[0];
  if (subject === undefined) return undefined;
  // "Peruvian troops clashed with Chilean ones"
  const other = dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "with");
  const [attacker, target] = [actorOf(doc, subject), actorOf(doc, other)];
  if (attacker !== undefined && target !== undefined) return { attacker, target };
  return bothOf(doc, [subject]);
}

/** "killed in an Israeli strike": the attacker stands in the phrase that names the means. */
function byPlace(doc: Doc, verb: number): string | undefined {
  const means = dependents(doc, verb, ["obl"]).find(
    (child) => ["in", "by", "during", "from", "as"].includes(caseOf(doc, child)) && isStrike(doc, child),
  );
  return means === undefined ? foeInWar(doc, verb) : sidesOfNoun(doc, means).attacker;
}

function isStrike(doc: Doc, token: number): boolean {
  const lemma = lemmaOf(doc, token);
  return cues.nouns.includes(lemma) || cues.nouns_with_actor.includes(lemma) || cues.arms.includes(lemma);
}

/** The sides of an attack told by a noun: "Israel's strikes on Gaza", "attack by X", "X launched an attack against Y", "X came under attack". */
export function sidesOfNoun(doc: Doc, noun: number): Sides {
  const carrier = governorsOf(doc, noun)[0];
  const mutual =
    sidesBetween(doc, betweenPhrases(doc, noun)) ??
    (carrier?.by === "obj" ? mutualSides(doc, carrier.token) : undefined);
  if (mutual !== undefined) return mutual;
  const scene = sceneOf(doc, noun);
  const owners = childrenOf(doc, noun).filter(
    (child) =>
      ["amod", "compound", "nmod:poss"].includes(doc.syntax.label[child] ?? "") &&
      child !== scene &&
      !isInTown(doc, child),
  );
  const nmods = dependents(doc, noun, ["nmod", "obl", "acl"]);
  const by = nmods.find((child) => BY.has(caseOf(doc, child)));
  const isBlamed = carrier?.by === "obj" && BLAMING.has(carrier.lemma);
  if (isBlamed) {
    // "attributed the attack to Peru"
    const culprit = nmods.find((child) => caseOf(doc, child) === "to") ?? blamed(doc, carrier).attacker;
    return {
      ...side("attacker", actorOf(doc, culprit)),
      ...side("target", targetOf(doc, blamed(doc, carrier).struck)),
    };
  }
  const on = nmods.find((child) => AGAINST.has(caseOf(doc, child)) && targetOf(doc, child) !== undefined);
  const targeting = dependents(doc, noun, ["acl"]).find((child) =>
    ["target", "hit", "aim"].includes(lemmaOf(doc, child)),
  );
  const struck =
    on ?? outsiderIn(doc, nmods) ?? (targeting === undefined ? scene : dependents(doc, targeting, ["obj"])[0]);
  const support = supportOf(doc, noun);
  // "Lima lived through its heaviest raid": whose it is suffered it.
  const suffers = support?.attacker === undefined ? targetOf(doc, support?.struck) : undefined;
  const own = owners.map((child) => actorOf(doc, child)).find((name) => name !== undefined && name !== suffers);
  const keptUp = keptUpBetween(doc, noun);
  if (keptUp !== undefined) return keptUp;
  const attacker = own ?? actorOf(doc, by) ?? actorOf(doc, support?.attacker);
  return {
    ...side("attacker", attacker),
    ...side("target", targetOf(doc, struck) ?? targetOf(doc, support?.struck)),
    ...(struck === undefined ? {} : { struck }),
    ...(attacker === undefined ? strangerIn(doc, by ?? support?.attacker) : {}),
  };
}

interface Support {
  readonly attacker?: number | undefined;
  readonly struck?: number | undefined;
}

/** The verb that the noun hangs on as object or subject, and whom it makes the attacker or the struck one. */
function supportOf(doc: Doc, noun: number): Support | undefined {
  const verb = governorsOf(doc, noun).find((governor) => governor.verbal);
  if (verb === undefined) return undefined;
  if (BLAMING.has(verb.lemma)) return blamed(doc, verb);
  const object =
    verb.by === "obj" ||
    (verb.by === "obl" && ["with", "under", "out", "in", "to", "through"].includes(verb.preposition));
  if (object && SUFFERED.has(verb.lemma)) return { struck: subjectTokenOf(doc, verb.token) };
  if (verb.by === "obj" && SUPPORT.has(plainOf(verb.lemma))) {
    const on = dependents(doc, verb.token, ["obl"]).find((child) =>
      ["on", "against", "at"].includes(caseOf(doc, child)),
    );
    return { attacker: subjectTokenOf(doc, verb.token), struck: on };
  }
  // "The raid hit the port", but not "The raid underlines the weakness of the port".
  return verb.by === "nsubj" && STRIKING.has(verb.lemma)
    ? { struck: dependents(doc, verb.token, ["obj"])[0] }
    : undefined;
}

/** The verb of a verb with its particle: "carry" of "carry out". */
export function plainOf(lemma: string): string {
  return lemma.split(" ", 1)[0] ?? lemma;
}

/** "attributed the attack to Peru", "blamed Peru for the attack": whom the words make the attacker, and who was struck. */
function blamed(doc: Doc, { token, by }: Governor): Support {
  // "Peru is accused of the raid": the subject is whom somebody blames.
  const accused = dependents(doc, token, ["nsubj:pass"])[0];
  if (accused !== undefined && by !== "nsubj") return { attacker: accused };
  const accuser = subjectTokenOf(doc, token);
  const [culprit] =
    by === "obj"
      ? dependents(doc, token, ["obl"]).filter((child) => ["to", "on"].includes(caseOf(doc, child)))
      : dependents(doc, token, ["obj"]);
  return { attacker: meantBy(doc, culprit, token), struck: accuser };
}

/** "the group, which it blames for the raid", "a group it blames for the raid": the noun that a relative clause hangs on. */
function meantBy(doc: Doc, object: number | undefined, verb: number): number | undefined {
  if (doc.syntax.label[verb] !== "acl:relcl") return object;
  const isPronoun = object !== undefined && ["which", "that", "whom", "who"].includes(doc.tokens[object]?.lower ?? "");
  return object === undefined || isPronoun ? doc.syntax.head[verb] : object;
}

/** Outlets, charities and unions of states strike no one, but for alliances with arms. */
function mayFight({ kind, name }: ActorRef): boolean {
  return kind !== "outlet" && (kind !== "organisation" || cues.alliances.includes(name));
}

function actorOf(doc: Doc, token: number | undefined): string | undefined {
  if (token === undefined || token < 0) return undefined;
  const owner = ownerBefore(doc, token);
  if (owner !== undefined) return actorOf(doc, owner);
  const own = actorOfToken(doc, token);
  const mention = own === undefined || isIdle(own) ? phraseActors(doc, token)[0] : own;
  return mention === undefined || !mayFight(mention.value) ? undefined : firedFrom(doc, mention);
}

/** Who is struck: the actor of the phrase, or the territory of the place that it names. */
function targetOf(doc: Doc, token: number | undefined): string | undefined {
  if (token === undefined || token < 0) return undefined;
  // Somebody who speaks for no side is struck as a person, where he is.
  const [first] = phraseActors(doc, token);
  if (first?.value.kind === "person" && first.value.of === undefined) return undefined;
  return sidesOfPhrase(doc, token)[0];
}

function side<Key extends string>(key: Key, name: string | undefined): { readonly [K in Key]?: string } {
  return (name === undefined ? {} : { [key]: name }) as { readonly [K in Key]?: string };
}

/** The sides of a plan to hold ground: who is to hold it, and whose it is. */
export function sidesOfControl(doc: Doc, token: number): Sides {
  const [holder, held] = holderAndHeld(doc, token);
  return {
    ...side("attacker", actorOf(doc, holder)),
    ...side("target", targetOf(doc, held)),
    ...(held === undefined ? {} : { struck: held }),
  };
}

/** The sides of an attack that was beaten off: those whose arms were shot down, and those who did it. */
export function sidesOfFoil(doc: Doc, verb: number): Sides {
  const arms = dependents(doc, verb, ["obj", "nsubj:pass"])[0];
  const passive = dependents(doc, verb, ["nsubj:pass"]).length > 0;
  const defender = passive
    ? dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "by")
    : subjectTokenOf(doc, verb);
  return {
    ...side("attacker", launcherOf(doc, arms) ?? actorOf(doc, arms)),
    ...side("target", actorOf(doc, defender)),
  };
}

/** "drones launched by Peru", "missiles fired from Peru"; a land that is fought over says nothing of who fires from it. */
function launcherOf(doc: Doc, arms: number | undefined): string | undefined {
  if (arms === undefined) return undefined;
  const phrases = dependents(doc, arms, ["acl"])
    .filter((verb) => SENT.has(lemmaOf(doc, verb)) && doc.syntax.xpos[verb] === "VBN")
    .flatMap((verb) => dependents(doc, verb, ["obl"]));
  const by = phrases.find((child) => caseOf(doc, child) === "by");
  if (by !== undefined) return actorOf(doc, by);
  const place = phrases.find((child) => caseOf(doc, child) === "from");
  const land = place === undefined ? undefined : placeOfToken(doc, place)?.value;
  const from = land?.precision === "country" ? land.territory : actorOf(doc, place);
  return from === undefined || isContested(from) ? undefined : from;
}
