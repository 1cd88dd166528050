import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import type { Candidate } from "../frame/candidates.ts";
import { groundedConflict, mainPairOf, sidesOrConflict } from "../frame/conflict-of.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf } from "../frame/graph.ts";
import { partyNames } from "../frame/participants.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import type { Stance } from "../frame/stance.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { pactOf } from "./in-pact.ts";

const FOUGHT = new Set(cues.ended_nouns);
const CALLING = new Set([...cues.calling, "want"]);
/** Organisations that fight nobody. */
const NEVER: readonly string[] = cues.never_fighting;
const BROKERING = new Set(cues.brokering);
const EFFORTS: ReadonlySet<string> = new Set(["effort", "bid", "attempt", "push", "drive", "mediation"]);
const WISHES: ReadonlySet<Stance> = new Set(["demanded", "offered", "possible", "conditional"]);

/** Who is to stop fighting. Who only calls for a truce or offers one is no party to it, unless he is one of two adversaries. */
export function sidesOf(
  doc: Doc,
  { token, sentence }: Pick<Candidate, "token" | "sentence">,
  stance: Stance,
): readonly string[] {
  const aside = [...notFighting(doc, token, stance), ...NEVER];
  const text = pactOf(doc, governorsOf(doc, token)[0]);
  const bound = text === undefined ? [] : partyNames(doc, text);
  const own = [...new Set([...partyNames(doc, token), ...fightersOf(doc, token), ...bound])].filter(
    (name) => !aside.includes(name),
  );
  const fighting = own.filter((one) => own.some((other) => areAdversaries(one, other)));
  // Two adversaries that only speak of a truce may mean one of others.
  if (fighting.length >= 2 && !WISHES.has(stance)) return fighting;
  const told = sidesOrConflict(doc, token, sentence).filter((name) => !aside.includes(name));
  const named = told.length < own.length ? own : told;
  const fight = named.some((one) => named.some((other) => one !== other && areAdversaries(one, other)));
  if (fight || (named.length >= 2 && !WISHES.has(stance))) return named;
  return groundedConflict(doc, sentence) ?? mainPairOf(doc) ?? named;
}

/** "a pause in fighting between Peru and Chile": who does the fighting that is to stop. */
function fightersOf(doc: Doc, token: number): readonly string[] {
  return dependents(doc, token, ["nmod", "acl"])
    .filter((child) => FOUGHT.has(lemmaOf(doc, child)))
    .flatMap((child) => dependents(doc, child, ["nmod", "obl"]))
    .filter((child) => caseOf(doc, child) === "between")
    .flatMap((child) => sidesOfPhrase(doc, child));
}

/** Who brokers a truce or, from another land than that of the fighting, calls for one: he is no side of it. */
function notFighting(doc: Doc, token: number, stance: Stance): readonly string[] {
  const verb = governorsOf(doc, token)[0];
  const subject = verb?.by === "obj" && verb.verbal ? subjectTokenOf(doc, verb.token) : undefined;
  const brokers = subject !== undefined && BROKERING.has(verb?.lemma ?? "");
  if (brokers) return principalsOf(phraseActors(doc, subject));
  const accuser = accuserOf(doc, token);
  if (accuser.length > 0) return accuser;
  if (!WISHES.has(stance)) return [];
  const foes = [...partyNames(doc, token), ...(mainPairOf(doc) ?? [])];
  const isFoe = (name: string): boolean => foes.some((foe) => areAdversaries(name, foe));
  // "Spain and Italy urged a truce": who calls for one together fights nobody.
  const callers = stance === "demanded" ? callersOf(doc, token).filter((name) => !isFoe(name)) : [];
  const trying = effortsOf(doc, token).filter((name) => !isFoe(name) || !(mainPairOf(doc) ?? []).includes(name));
  return [...callers, ...trying, ...speakerAside(doc, token, isFoe)];
}

/** "accused both Peru and Chile of breaking the truce": who accuses two that fight each other is none of them. */
function accuserOf(doc: Doc, token: number): readonly string[] {
  const accusing = governorsOf(doc, token).find(({ verbal, lemma }) => verbal && lemma === "accuse");
  if (accusing === undefined) return [];
  const accused = dependents(doc, accusing.token, ["obj"]).flatMap((child) => sidesOfPhrase(doc, child));
  const fight = accused.some((one) => accused.some((other) => one !== other && areAdversaries(one, other)));
  const subject = fight ? subjectTokenOf(doc, accusing.token) : undefined;
  return subject === undefined
    ? []
    : principalsOf(phraseActors(doc, subject)).filter((name) => !accused.includes(name));
}

/** "Peru's efforts to secure a truce": whose they are. */
function effortsOf(doc: Doc, token: number): readonly string[] {
  const effort = governorsOf(doc, token).find(({ verbal, lemma }) => !verbal && EFFORTS.has(lemma));
  if (effort === undefined) return [];
  return principalsOf(
    dependents(doc, effort.token, ["nmod:poss", "amod", "compound"]).flatMap((child) => phraseActors(doc, child)),
  );
}

/** Several states or bodies that call for a truce with one voice. */
function callersOf(doc: Doc, token: number): readonly string[] {
  const calling = governorsOf(doc, token).find(({ verbal, lemma }) => verbal && CALLING.has(lemma));
  const subject = calling === undefined ? undefined : subjectTokenOf(doc, calling.token);
  const names = subject === undefined ? [] : principalsOf(phraseActors(doc, subject));
  return names.length > 1 ? names : [];
}

/** Who speaks for it from another land than that of the fighting, or for an organisation. */
function speakerAside(doc: Doc, token: number, isFoe: (name: string) => boolean): readonly string[] {
  const { voice, where } = findingParts(doc, token);
  const caller = voice.actor === undefined ? undefined : principalOf(voice.actor);
  if (voice.actor === undefined || caller === undefined || isFoe(caller)) return [];
  const ground = where[0]?.territory;
  const outside = ground !== undefined && ground !== caller && !areAdversaries(caller, ground);
  return outside || voice.actor.kind === "organisation" ? [caller] : [];
}
