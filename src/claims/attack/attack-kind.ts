import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Span } from "../../model/span.ts";
import type { Standing } from "../../model/voice.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { isRelevant } from "../frame/candidates.ts";
import { aheadOf, behindOf, findingParts } from "../frame/finding-parts.ts";
import { governorsOf } from "../frame/governors.ts";
import { dependents, headOfSpan, lemmaOf, relationOf, sentenceAt, subtree } from "../frame/graph.ts";
import { attackStatus } from "./attack-status.ts";
import { type AttackTrigger, attackTriggers, STRETCHES } from "./attack-triggers.ts";
import { HOLDING_RULE } from "./control.ts";
import cues from "./cues.json" with { type: "json" };
import { withFoes } from "./foes.ts";
import { withFoiledPlaces } from "./foiled-places.ts";
import { hostOf, ownerOf } from "./harm-host.ts";
import { withDoer } from "./hosted-doer.ts";
import { landStruck } from "./land-struck.ts";
import { lossesOf } from "./losses.ts";
import { keptUpBetween } from "./mutual.ts";
import { phraseAttack } from "./phrase-attack.ts";
import { isPresupposed } from "./presupposed.ts";
import { recalled } from "./recalled.ts";
import { withClaimants } from "./responsibility.ts";
import { sameAttack } from "./same-attack.ts";
import { settledSides } from "./settled-sides.ts";
import { plainOf, type Sides, sidesOfControl, sidesOfFoil, sidesOfNoun, sidesOfVerb } from "./sides.ts";
import { surelyTold } from "./surely-told.ts";
import { toldBelow } from "./told-below.ts";
import { toldBeside } from "./told-beside.ts";
import { type Toll, tollIn } from "./toll.ts";
import { withUnharmed } from "./unharmed.ts";
import { withVictims } from "./victims.ts";
import { weaponsIn } from "./weapons.ts";

type AttackFinding = Finding<"attack">;

const STANDINGS: Readonly<Record<ClaimStatuses["attack"], Standing>> = {
  done: "happened",
  foiled: "happened",
  denied: "denied",
  planned: "planned",
};

const CAMPAIGNS = new Set(cues.campaigns);
/** What is done with a campaign that makes it news. */
const MOVES = new Set([...cues.support, ...cues.suffered]);
/** Verbs that set one happening beside another, whose day and place are not its own. */
const BESIDE = new Set(cues.beside);
const EXCHANGING = new Set(["exchange", "trade"]);
const EACH_OTHER = new Set(["other", "another"]);
const ATTITUDES = new Set(cues.attitudes);
const MEETINGS = new Set(cues.meetings);
const ADJECTIVAL = new Set(["ADJ", "NOUN"]);

const SIDES = { verb: sidesOfVerb, noun: sidesOfNoun } as const;

/** Strikes, raids, shelling, bombings, battles and their tolls. */
export const attackKind: ClaimKind<"attack"> = {
  kind: "attack",
  find: findAttacks,
  same: sameAttack,
  phrase: phraseAttack,
};

function findAttacks(doc: Doc): readonly AttackFinding[] {
  const triggers = attackTriggers(doc);
  const hosts = new Map(triggers.map((trigger) => [trigger.token, hostOf(doc, trigger, triggers)]));
  const findings = triggers.flatMap((trigger) => {
    if (hosts.get(trigger.token) !== undefined) return [];
    const finding = findingOf(doc, trigger, (token) => ownerOf(doc, token, triggers, hosts) === trigger.token, hosts);
    return finding === undefined ? [] : isExchange(doc, trigger) ? [finding, returned(finding)] : [finding];
  });
  const ofOthers = (finding: AttackFinding): boolean =>
    isDatedByOther(doc, finding, findings) || datesSubject(doc, finding, triggers);
  const told = findings.map((finding) => (ofOthers(finding) ? undated(finding) : finding));
  const all = withFoiledPlaces(doc, [...told, ...lossesOf(doc)]);
  const ruled = recalled(doc, withUnharmed(doc, withClaimants(doc, all)));
  const learnt = surelyTold(doc, ruled, (trigger) => findingOf(doc, trigger, () => true));
  const read = [...ruled, ...learnt];
  const beside = toldBeside(doc, read, (trigger, clause) => findingOf(doc, trigger, (token) => clause.has(token)));
  return withFoes(doc, toldBelow(doc, [...read, ...beside]));
}

/** "exchanged strikes", "launched drones at each other": each side strikes the other. */
function isExchange(doc: Doc, { token }: AttackTrigger): boolean {
  const [carrier] = governorsOf(doc, token);
  // "exchanged fire" is one clash.
  if (["fire", "gunfire", "shot"].includes(lemmaOf(doc, token))) return false;
  if (carrier?.by === "obj" && EXCHANGING.has(carrier.lemma)) return true;
  if (keptUpBetween(doc, token) !== undefined) return true;
  return dependents(doc, token, ["obl", "nmod"]).some((child) => EACH_OTHER.has(doc.tokens[child]?.lower ?? ""));
}

/** The same attack from the other side. */
function returned(finding: AttackFinding): AttackFinding {
  const { attacker, target, killed: _, wounded: __, ...body } = finding.body;
  const where = finding.where.map((place) =>
    attacker !== undefined && place.name === target ? { ...place, name: attacker, territory: attacker } : place,
  );
  return {
    ...finding,
    where,
    body: {
      ...body,
      ...(target === undefined ? {} : { attacker: target }),
      ...(attacker === undefined ? {} : { target: attacker }),
    },
  };
}

/** Whether the time of a finding stands nearer to another attack of its sentence, which it dates instead. */
function isDatedByOther(doc: Doc, finding: AttackFinding, findings: readonly AttackFinding[]): boolean {
  const edtf = finding.when?.edtf;
  const [{ start, end }] = finding.evidence;
  const time = doc.times.find(
    (each) => each.start >= start && each.end <= end && each.value.edtf?.slice(4) === edtf?.slice(4),
  );
  if (edtf === undefined || time === undefined) return false;
  const far = Math.abs(finding.trigger.start - time.start);
  return findings.some(
    (other) =>
      other !== finding &&
      other.when?.edtf === edtf &&
      other.evidence[0].start === start &&
      Math.abs(other.trigger.start - time.start) < far &&
      !sameAttack({ ...finding, status: other.status }, other),
  );
}

/** Whether the time of a finding hangs on a verb whose subject is another attack: "… as the invasion began in 2022". */
function datesSubject(doc: Doc, finding: AttackFinding, triggers: readonly AttackTrigger[]): boolean {
  const [{ start, end }] = finding.evidence;
  const edtf = finding.when?.edtf;
  const time = doc.times.find(
    (each) => each.start >= start && each.end <= end && each.value.edtf?.slice(0, 4) === edtf?.slice(0, 4),
  );
  const verb = time === undefined ? -1 : headOfSpan(doc, time);
  if (edtf === undefined || verb < 0) return false;
  const subject = dependents(doc, verb, ["nsubj"])[0];
  const owner = triggers.find((trigger) => trigger.token === subject);
  return owner !== undefined && doc.tokens[owner.token]?.start !== finding.trigger.start;
}

function undated({ when: _, ...finding }: AttackFinding): AttackFinding {
  return finding;
}

function findingOf(
  doc: Doc,
  trigger: AttackTrigger,
  owns: (token: number) => boolean,
  hosts: ReadonlyMap<number, number | undefined> = new Map(),
): AttackFinding | undefined {
  const sentence = sentenceAt(doc, trigger.token);
  if (sentence === undefined || sentence.section === "furniture") return undefined;
  if (!isRelevant(doc, sentence)) return undefined;
  const status = attackStatus(doc, trigger);
  if (status === undefined || (trigger.rule === HOLDING_RULE && status !== "planned")) return undefined;
  const { when: read, ...rest } = ownParts(doc, trigger.token);
  const when = status === "planned" ? aheadOf(doc, read) : behindOf(read, doc.article.published);
  const parts = when === undefined ? rest : { ...rest, when };
  const told = withDoer(doc, sidesOf(doc, trigger), hosts, trigger.token);
  const sides = trigger.rule === "foil" ? told : withVictims(doc, told, hosts, trigger.token);
  // How many may have died is no toll.
  const isFeared = trigger.form === "noun" && isPresupposed(doc, governorsOf(doc, trigger.token));
  const toll = isFeared ? {} : tollIn(doc, sentence.first, sentence.last, owns);
  if (isMereCampaign(doc, trigger, status, toll)) return undefined;
  const whole = settledSides(doc, sentence, sides, parts.where);
  const { where: named, ...settled } = whole;
  const where = status === "foiled" ? named : landStruck(doc, sentence, trigger.token, sides.struck, whole);
  const body = {
    ...settled,
    weapon: weaponsOf(doc, trigger, sides.struck),
    ...toll,
  };
  return {
    kind: "attack",
    body,
    status,
    ...parts,
    where,
    standing: STANDINGS[status],
    rule: `attack/${trigger.rule}`,
    confidence: 0.6,
  };
}

/** The weapons that the sentence names; those that it names beside an invasion are of other attacks. */
function weaponsOf(doc: Doc, { token, rule }: AttackTrigger, struck: number | undefined): readonly string[] {
  const sentence = sentenceAt(doc, token);
  if (sentence === undefined || rule === "invasion") return [];
  return weaponsIn(doc, sentence.first, sentence.last, rule === "target" || rule === "verb" ? struck : undefined);
}

function sidesOf(doc: Doc, { token, form, rule }: AttackTrigger): Sides {
  if (rule === "foil") return sidesOfFoil(doc, token);
  return rule === HOLDING_RULE ? sidesOfControl(doc, token) : SIDES[form](doc, token);
}

/** "In Lima, he condemned the strikes": where and when somebody speaks of an attack is not where and when it was. */
function ownParts(doc: Doc, token: number): ReturnType<typeof findingParts> {
  const isOther = (place: Span): boolean => isElsewhere(doc, headOfSpan(doc, place));
  const { when, where, ...parts } = findingParts(doc, token, isOther);
  const [carrier] = governorsOf(doc, token);
  const spokenOf = carrier?.by === "obj" && ATTITUDES.has(carrier.lemma);
  // "The barrage followed Monday's talks in Lima."
  const beside = carrier?.by === "nsubj" && BESIDE.has(carrier.lemma);
  if (carrier?.verbal !== true || !(spokenOf || beside))
    return { ...parts, where, ...(when === undefined ? {} : { when }) };
  const phrase = subtree(doc, token);
  const [start, end] = [doc.tokens[phrase[0] ?? token]?.start ?? 0, doc.tokens[phrase.at(-1) ?? token]?.end ?? 0];
  const own = doc.times.some((time) => time.value.edtf === when?.edtf && time.start >= start && time.end <= end);
  const names = doc.places.filter((place) => place.start >= start && place.end <= end).map(({ value }) => value.name);
  return {
    ...parts,
    where: where.filter(({ name }) => names.includes(name)),
    ...(when === undefined || !own ? {} : { when }),
  };
}

/** "amid a visit to Lima": where people meet is not where the attack is. */
function isElsewhere(doc: Doc, place: number): boolean {
  return relationOf(doc, place) === "nmod" && MEETINGS.has(lemmaOf(doc, doc.syntax.head[place] ?? -1));
}

/** "condemned Israel's operations", "talks paused over the offensive": a campaign is told where it begins, widens or does harm. */
function isMereCampaign(doc: Doc, { token }: AttackTrigger, status: ClaimStatuses["attack"], toll: Toll): boolean {
  if (!CAMPAIGNS.has(lemmaOf(doc, token)) || status !== "done" || Object.keys(toll).length > 0) return false;
  const [carrier] = governorsOf(doc, token);
  if (carrier === undefined) return false;
  // "ended 11 days of fighting"
  if (carrier.by === "nmod" && STRETCHES.has(carrier.lemma)) return false;
  if (carrier.by === "nsubj") return ADJECTIVAL.has(doc.syntax.upos[carrier.token] ?? "");
  return carrier.by !== "obj" || !carrier.verbal || !MOVES.has(plainOf(carrier.lemma));
}
