import type { ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };

const ENVOYS = new Set(cues.travellers);
const AWAITED = new Set(cues.awaited);
const COMING = new Set([...cues.arriving, ...cues.awaited].filter((lemma) => lemma !== "be"));
/** What joins one coming with another. */
const JOINING = new Set(["while", "as", "and", "with"]);

/** A side that comes to the talks for which another has come. */
interface Coming {
  readonly subject: number;
  readonly clause: number;
  readonly word: number;
}

/** "Silva's team came to Lima for talks, while the Chilean one is due on Friday": who comes to the same talks in a joined clause. */
export function comingToo(doc: Doc, noun: number): readonly ActorRef[] {
  return comings(doc, noun).flatMap(({ subject }) => phraseActors(doc, subject).map(({ value }) => value));
}

/** Whether a side of talks has yet to come to them. */
export function isOneAwaited(doc: Doc, noun: number): boolean {
  return comings(doc, noun).some(({ clause, word }) => {
    const { tense, modal } = modalityOf(doc, clause);
    return tense === "future" || modal !== undefined || (AWAITED.has(lemmaOf(doc, word)) && tense !== "past");
  });
}

function comings(doc: Doc, noun: number): readonly Coming[] {
  const carrier = arrivalFor(doc, noun);
  if (carrier === undefined) return [];
  return dependents(doc, carrier, ["advcl", "conj", "parataxis"])
    .filter((clause) => clause > noun && isJoined(doc, clause))
    .flatMap((clause) =>
      dependents(doc, clause, ["nsubj"]).flatMap((subject) => {
        const word = wordOfComing(doc, subject, clause);
        return word !== undefined && isEnvoy(doc, subject) ? [{ subject, clause, word }] : [];
      }),
    );
}

function isJoined(doc: Doc, clause: number): boolean {
  return dependents(doc, clause, ["mark"]).every((mark) => JOINING.has(doc.tokens[mark]?.lower ?? ""));
}

/** The word that talks are the purpose of: "arrived in Lima for talks", "is in Lima for talks". */
function arrivalFor(doc: Doc, noun: number): number | undefined {
  const [carrier] = governorsOf(doc, noun);
  if (carrier?.preposition !== "for") return undefined;
  const isThere = dependents(doc, carrier.token, ["cop"]).length > 0 && caseOf(doc, carrier.token) === "in";
  return isThere || (carrier.by === "obl" && cues.arriving.includes(carrier.lemma)) ? carrier.token : undefined;
}

/** "is due on Friday": the word of coming stands between the subject and the head of its clause, or is the head. */
function wordOfComing(doc: Doc, subject: number, clause: number): number | undefined {
  for (let at = clause; at > subject; at--) if (COMING.has(lemmaOf(doc, at))) return at;
  return undefined;
}

function isEnvoy(doc: Doc, subject: number): boolean {
  return ENVOYS.has(lemmaOf(doc, subject)) || actorOfToken(doc, subject)?.value.kind === "person";
}
