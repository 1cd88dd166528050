import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, subtree } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { STANDING_OF } from "../frame/stance.ts";
import { RELIEVERS } from "./carriers.ts";
import cues from "./cues.json" with { type: "json" };
import { giversAmong } from "./givers.ts";
import { mainNeedy } from "./lent-recipient.ts";

type AidFinding = Finding<"aid">;
type Status = ClaimStatuses["aid"];

const BARRING = new Set(cues.barring);
const REACHING = new Set(["reach", "enter", "get", "access"]);
const STOPPING = new Set(["suspend", "halt", "stop", "pause", "cease", "freeze", "end"]);
const VERBS = new Set(["turn", ...BARRING, ...REACHING, ...STOPPING]);
const WORKERS = new Set(cues.relief_workers);
const OF_RELIEF = new Set(cues.of_relief);
const WORK = new Set(cues.relief_work);
const UNABLE = new Set(["unable", "fail", "struggle"]);

/** Those who bring help told as kept from it: "the junta denied the agencies access to Peru", "relief workers cannot get to Lima", "has suspended its work there". */
export function relieversBarred(doc: Doc): readonly AidFinding[] {
  return candidatesOf(doc, VERBS, ["VERB"]).flatMap((candidate) => findingOf(doc, candidate));
}

function findingOf(doc: Doc, { token, lemma }: Candidate): readonly AidFinding[] {
  const told = keptOut(doc, token, lemma) ?? stopped(doc, token, lemma);
  const { condition, modal } = modalityOf(doc, token);
  if (
    told === undefined ||
    condition === "if" ||
    condition === "unless" ||
    ["might", "may", "would"].includes(modal ?? "")
  )
    return [];
  const parts = findingParts(doc, token);
  const recipient = parts.where[0]?.territory ?? mainNeedy(doc, token, "humanitarian");
  if (recipient === undefined) return [];
  const donor = giversAmong(
    phraseActors(doc, told.reliever).filter(({ value }) => RELIEVERS.has(value.name) || value.kind === "organisation"),
  );
  return [
    {
      kind: "aid",
      status: told.status,
      body: { donor: donor.filter((name) => name !== recipient), recipient, what: "humanitarian" },
      ...parts,
      standing: STANDING_OF.stopped,
      rule: "aid/barred",
      confidence: 0.5,
    },
  ];
}

/** Who is barred, denied access, or cannot get there. */
function keptOut(doc: Doc, verb: number, lemma: string): { reliever: number; status: Status } | undefined {
  const { negated, modal } = modalityOf(doc, verb);
  if (REACHING.has(lemma)) {
    const subject = subjectTokenOf(doc, verb);
    const unable = UNABLE.has(lemmaOf(doc, doc.syntax.head[verb] ?? -1)) && doc.syntax.label[verb] === "xcomp";
    const cannot = negated && ["can", "ca", "could"].includes(modal ?? "");
    const there =
      lemma !== "get" ||
      childrenOf(doc, verb).some(
        (child) => ["to", "into", "through"].includes(caseOf(doc, child)) || doc.tokens[child]?.lower === "in",
      );
    return subject !== undefined && (unable || cannot) && there && relieves(doc, subject)
      ? { reliever: subject, status: "blocked" }
      : undefined;
  }
  if (negated) return undefined;
  // "The Red Cross team had to turn back."
  if (lemma === "turn") {
    const subject = subjectTokenOf(doc, verb);
    const back = doc.tokens[verb + 1]?.lower === "back";
    return back && subject !== undefined && relieves(doc, subject)
      ? { reliever: subject, status: "blocked" }
      : undefined;
  }
  if (!BARRING.has(lemma)) return undefined;
  const barred = dependents(doc, verb, ["obj", "iobj", "nsubj:pass"]).find((child) => relieves(doc, child));
  if (barred === undefined) return undefined;
  const access =
    lemma !== "deny" && lemma !== "refuse" ? true : subtree(doc, verb).some((word) => ACCESS.has(lemmaOf(doc, word)));
  return access && !isHarmed(doc, verb) ? { reliever: barred, status: "blocked" } : undefined;
}

const ACCESS: ReadonlySet<string> = new Set(["access", "entry", "passage", "permission", "visa", "permit", "entrance"]);

/** "barred them from selling it": what is barred must be their coming or their work. */
function isHarmed(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["advcl", "xcomp"]).some(
    (act) => caseOf(doc, act) === "from" && !GOING.has(lemmaOf(doc, act)),
  );
}

const GOING: ReadonlySet<string> = new Set(cues.relief_acts);

/** "The agency has suspended its work in Peru": help that its giver breaks off. */
function stopped(doc: Doc, verb: number, lemma: string): { reliever: number; status: Status } | undefined {
  if (!STOPPING.has(lemma)) return undefined;
  const subject = subjectTokenOf(doc, verb);
  const { negated } = modalityOf(doc, verb);
  const works = dependents(doc, verb, ["obj"]).some((child) => WORK.has(lemmaOf(doc, child)));
  return subject !== undefined && works && !negated && relieves(doc, subject)
    ? { reliever: subject, status: "suspended" }
    : undefined;
}

/** "aid agencies", "relief workers", "the Red Cross", "a UNICEF team"; "other aid agencies" joined to a name too. */
function relieves(doc: Doc, head: number): boolean {
  // "the UN and other aid agencies access": what is denied seems to be joined to those whom it is denied to.
  const joined = dependents(doc, head, ["conj"]);
  const heads = [head, ...joined, ...joined.flatMap((each) => dependents(doc, each, ["compound"]))];
  return heads.some((each) => {
    if (phraseActors(doc, each).some(({ value }) => RELIEVERS.has(value.name))) return true;
    return (
      WORKERS.has(lemmaOf(doc, each)) &&
      dependents(doc, each, ["compound", "amod"]).some((child) => OF_RELIEF.has(doc.tokens[child]?.lower ?? ""))
    );
  });
}
