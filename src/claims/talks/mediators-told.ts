import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { candidatesOf } from "../frame/candidates.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf, tellingTokens } from "../frame/graph.ts";
import { isGoBetween } from "../frame/mediators.ts";
import { modalityOf } from "../frame/modality.ts";
import { membersOf } from "../frame/participants.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };

const VERBS = new Set(cues.mediating);
const HOSTING = new Set(cues.hosting);
const ARRANGING = new Set(cues.arranging);
const NOUNS = new Set(cues.mediators);
const TALKS = new Set(cues.nouns);
/** A delegation is led by its own side, but hosted by another. */
const GUESTS = new Set([...cues.nouns, ...cues.at_the_table]);

/** Whom a report names as a mediator anywhere: "Peru, which mediates", "mediated by Peru", "Peruvian mediators". */
export function mediatorsTold(doc: Doc): readonly string[] {
  const verbs = [
    ...candidatesOf(doc, VERBS, ["VERB"]),
    ...candidatesOf(doc, HOSTING, ["VERB"]).filter(({ token }) => bringsTogether(doc, token, GUESTS)),
  ].flatMap(({ token }) => {
    const agents = agentsOf(doc, token);
    const passive = agents.length > 0 || dependents(doc, token, ["nsubj:pass"]).length > 0;
    const subject = passive ? undefined : subjectTokenOf(doc, token);
    return subject === undefined ? agents : [subject];
  });
  const arranged = candidatesOf(doc, ARRANGING, ["VERB"])
    .filter(({ token }) => bringsTogether(doc, token, TALKS))
    .flatMap(({ token }) => agentsOf(doc, token));
  const nouns = [...candidatesOf(doc, NOUNS, ["NOUN"]).map(({ token }) => token), ...goBetweens(doc)].flatMap(
    (token) => [token, ...inRole(doc, token)],
  );
  const named = [...verbs, ...arranged, ...nouns].flatMap((head) =>
    phraseActors(doc, head).flatMap(({ value }) => membersOf(value)),
  );
  return [...new Set(named.filter(maySit).map(principalOf))];
}

function agentsOf(doc: Doc, verb: number): readonly number[] {
  return dependents(doc, verb, ["obl"]).filter((child) => caseOf(doc, child) === "by");
}

function goBetweens(doc: Doc): readonly number[] {
  return tellingTokens(doc).filter((token) => isGoBetween(doc, token));
}

/** "Peru is the go-between", "Peru, the go-between since May", "acts as mediator", "with Peru as go-between": who is in the part that a noun names. */
function inRole(doc: Doc, noun: number): readonly number[] {
  if (dependents(doc, noun, ["cop"]).length > 0) return dependents(doc, noun, ["nsubj"]);
  const above = doc.syntax.head[noun] ?? -1;
  if (above < 0) return [];
  const isBeside = relationOf(doc, noun) === "conj" && dependents(doc, noun, ["cc"]).length === 0;
  if (relationOf(doc, noun) === "appos" || isBeside) return [above];
  if (caseOf(doc, noun) !== "as") return [];
  if (doc.syntax.upos[above] !== "VERB") return [above];
  // "will not act as mediator for ever"
  if (modalityOf(doc, above).negated) return [];
  const beside = dependents(doc, above, ["obl"]).filter((child) => child < noun && caseOf(doc, child) === "with");
  const subject = subjectTokenOf(doc, above);
  return beside.length > 0 ? beside : subject === undefined ? [] : [subject];
}

/** "the UN envoy for Peru", "the bloc's special representative": whom states have sent together is sent to mediate. */
export function mandated(doc: Doc): readonly string[] {
  const envoys = doc.actors.filter(({ value: { kind, office } }) => kind === "person" && ENVOYS.has(lastWord(office)));
  return [...new Set(envoys.map(({ value }) => principalOf(value)).filter((name) => BODIES.has(name)))];
}

function lastWord(office: string | undefined): string {
  return office?.toLowerCase().split(" ").at(-1) ?? "";
}

const ENVOYS: ReadonlySet<string> = new Set(["envoy", "representative", "mediator", "facilitator"]);
const BODIES = new Set(cues.mediating_bodies);

/** "hosts the talks", "the talks are hosted by": talks or those who sit at them, without a partner of the host's own ("talks with Peru"). */
function bringsTogether(doc: Doc, verb: number, talks: ReadonlySet<string>): boolean {
  const above = doc.syntax.head[verb] ?? -1;
  const held = [...dependents(doc, verb, ["obj", "nsubj:pass"]), ...(relationOf(doc, verb) === "acl" ? [above] : [])];
  // "took place on Sunday and was arranged by Peru"
  const joined = relationOf(doc, verb) === "conj" && held.length === 0 ? dependents(doc, above, ["nsubj"]) : [];
  return [...held, ...joined].some(
    (noun) =>
      talks.has(lemmaOf(doc, noun)) &&
      ![noun, verb].some((head) =>
        dependents(doc, head, ["nmod", "obl"]).some((child) => caseOf(doc, child) === "with"),
      ),
  );
}

function maySit({ kind, of }: ActorRef): boolean {
  return kind === "state" || kind === "organisation" || of !== undefined;
}
