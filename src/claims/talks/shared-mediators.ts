import type { ActorRef } from "../../model/actor.ts";
import { principalOf } from "../../model/actor.ts";
import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { candidatesOf } from "../frame/candidates.ts";
import { areAdversaries } from "../frame/conflict-of.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf } from "../frame/graph.ts";
import { membersOf } from "../frame/participants.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };

type TalksFinding = Finding<"talks">;

const VERBS = new Set(cues.mediating);
const HOSTING = new Set(cues.hosting);
const NOUNS = new Set(cues.mediators);
const TALKS = new Set([...cues.nouns, ...cues.at_the_table]);

/**
 * Who mediates one round of a series mediates it all: talks of the same parties share the go-betweens that a report names once,
 * and talks of adversaries those that the report names without saying of what.
 */
export function sharingMediators(doc: Doc, findings: readonly TalksFinding[]): readonly TalksFinding[] {
  const key = ({ body }: TalksFinding): string => [...body.parties].sort().join("|");
  const known = new Map(
    findings.filter(({ body }) => body.mediators.length > 0).map((one) => [key(one), one.body.mediators]),
  );
  const told = mediatorsTold(doc);
  return findings.map((finding) => {
    const { body } = finding;
    if (body.mediators.length > 0 || body.level === "leaders") return finding;
    const [one = "", other = ""] = body.parties;
    const ofReport = body.parties.length === 2 && areAdversaries(one, other) ? told : [];
    const mediators = known.get(key(finding)) ?? ofReport.filter((name) => !body.parties.includes(name));
    return mediators.length > 0 ? { ...finding, body: { ...body, mediators } } : finding;
  });
}

/** Whom the report names as a mediator anywhere: "Peru, which mediates", "mediated by Peru", "Peruvian mediators". */
function mediatorsTold(doc: Doc): readonly string[] {
  const verbs = [
    ...candidatesOf(doc, VERBS, ["VERB"]),
    ...candidatesOf(doc, HOSTING, ["VERB"]).filter(({ token }) => bringsTogether(doc, token)),
  ].flatMap(({ token }) => {
    const agents = dependents(doc, token, ["obl"]).filter((child) => caseOf(doc, child) === "by");
    const passive = agents.length > 0 || dependents(doc, token, ["nsubj:pass"]).length > 0;
    const subject = passive ? undefined : subjectTokenOf(doc, token);
    return subject === undefined ? agents : [subject];
  });
  const nouns = candidatesOf(doc, NOUNS, ["NOUN"]).map(({ token }) => token);
  const named = [...verbs, ...nouns].flatMap((head) =>
    phraseActors(doc, head).flatMap(({ value }) => membersOf(value)),
  );
  return [...new Set(named.filter(maySit).map(principalOf))];
}

/** "hosts the talks", "the talks are hosted by": talks or those who sit at them, without a partner of the host's own ("talks with Peru"). */
function bringsTogether(doc: Doc, verb: number): boolean {
  const above = doc.syntax.head[verb] ?? -1;
  const held = [...dependents(doc, verb, ["obj", "nsubj:pass"]), ...(relationOf(doc, verb) === "acl" ? [above] : [])];
  return held.some(
    (noun) =>
      TALKS.has(lemmaOf(doc, noun)) &&
      ![noun, verb].some((head) =>
        dependents(doc, head, ["nmod", "obl"]).some((child) => caseOf(doc, child) === "with"),
      ),
  );
}

function maySit({ kind, of }: ActorRef): boolean {
  return kind === "state" || kind === "organisation" || of !== undefined;
}
