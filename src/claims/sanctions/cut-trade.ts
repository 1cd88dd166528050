import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf, subtree } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { hitOf, isSender, sendersIn } from "./sanctions-sides.ts";
import { sanctionsRead } from "./sanctions-status.ts";

type SanctionsFinding = Finding<"sanctions">;

const CUTTING = new Set(cues.cutting);
const NOUNS = new Set(cues.cuts);
const TRADED = new Set(cues.traded);
const WARES = new Set(cues.wares);
const ENTERING = new Set(cues.entering);
const CLOSING = new Set(cues.closing);
const CLOSED_OFF = new Set(cues.closed_off);
const ISSUING = new Set(cues.issuing);
const BARRING: ReadonlySet<string> = new Set(["ban", "bar", "prohibit", "forbid"]);

/** Trade that is cut and people who are kept out: "banned imports of Peruvian oil", "suspended arms sales to Peru", "barred two ministers of Peru from entering". */
export function cutsOf(doc: Doc): readonly SanctionsFinding[] {
  return [
    ...candidatesOf(doc, CUTTING, ["VERB"]).flatMap(
      (candidate) => tradeCut(doc, candidate) ?? keptOut(doc, candidate) ?? [],
    ),
    ...candidatesOf(doc, CLOSING, ["VERB"]).flatMap((candidate) => closedOff(doc, candidate) ?? []),
    ...candidatesOf(doc, NOUNS, ["NOUN"]).flatMap((candidate) => tradeCutByNoun(doc, candidate) ?? []),
  ];
}

function tradeCut(doc: Doc, { token }: Candidate): SanctionsFinding | undefined {
  const subject = subjectTokenOf(doc, token);
  const ware = dependents(doc, token, ["obj", "nsubj:pass"]).find((child) => isTradedWare(doc, child));
  if (ware === undefined) return undefined;
  const agent = dependents(doc, token, ["obl"]).find((child) => caseOf(doc, child) === "by");
  const doer = agent ?? (subject === ware ? undefined : subject);
  return doer === undefined
    ? undefined
    : findingOf(doc, token, sendersIn(doc, doer), partnerOf(doc, [ware, token]), ware);
}

/** "the suspension of arms sales to Peru". */
function tradeCutByNoun(doc: Doc, { token }: Candidate): SanctionsFinding | undefined {
  const ware = dependents(doc, token, ["nmod"]).find(
    (child) => caseOf(doc, child) === "of" && isTradedWare(doc, child),
  );
  if (ware === undefined) return undefined;
  const owner = dependents(doc, token, ["nmod:poss"])[0];
  const verb = governorsOf(doc, token).find(({ verbal }) => verbal);
  const doer = owner ?? (verb === undefined || verb.by === "nsubj" ? undefined : subjectTokenOf(doc, verb.token));
  return findingOf(doc, token, doer === undefined ? [] : sendersIn(doc, doer), partnerOf(doc, [ware, token]), ware);
}

/** "the export of chips", "arms sales", "imports of oil"; of trade in general nothing is cut as a sanction. */
function isTradedWare(doc: Doc, noun: number): boolean {
  if (!TRADED.has(lemmaOf(doc, noun))) return false;
  return subtree(doc, noun, (child) => relationOf(doc, child) === "acl").some(
    (child) => WARES.has(lemmaOf(doc, child)) || WARES.has(doc.tokens[child]?.lower ?? ""),
  );
}

/** "to Peru", "from Peru", "of Peruvian oil": with whom trade is cut. */
function partnerOf(doc: Doc, heads: readonly number[]): string | undefined {
  return heads
    .flatMap((head) => [head, ...dependents(doc, head, ["nmod"])])
    .flatMap((head) => dependents(doc, head, ["nmod", "obl"]))
    .filter((child) => ["to", "from", "of", "with"].includes(caseOf(doc, child)))
    .flatMap((child) => sidesOfPhrase(doc, child))[0];
}

/** "closed its airspace to Peruvian flights"; a border is closed as a sanction where a bloc does so. */
function closedOff(doc: Doc, { token }: Candidate): SanctionsFinding | undefined {
  const subject = subjectTokenOf(doc, token);
  const closed = dependents(doc, token, ["obj"]).find((child) => CLOSED_OFF.has(lemmaOf(doc, child)));
  if (subject === undefined || closed === undefined) return undefined;
  const issuers = sendersIn(doc, subject);
  const isGate = ["airspace", "port"].includes(lemmaOf(doc, closed));
  return isGate || issuers.some((name) => ISSUING.has(name))
    ? findingOf(doc, token, issuers, partnerOf(doc, [closed, token]), closed)
    : undefined;
}

/** "banned 50 officials from entering the country", "barred them from its territory"; "are barred from entering Peru", which Peru has done. */
function keptOut(doc: Doc, { token, lemma }: Candidate): SanctionsFinding | undefined {
  const passive = dependents(doc, token, ["nsubj:pass"])[0];
  const subject = passive ?? subjectTokenOf(doc, token);
  const kept = passive ?? dependents(doc, token, ["obj"])[0];
  if (!BARRING.has(lemma) || subject === undefined || kept === undefined) return undefined;
  const out = [
    ...dependents(doc, token, ["advcl", "obl", "xcomp", "ccomp"]),
    ...dependents(doc, kept, ["nmod", "acl"]),
  ].find((child) => caseOf(doc, child) === "from" && ENTERING.has(doc.tokens[child]?.lower ?? ""));
  if (out === undefined) return undefined;
  const entered = dependents(doc, out, ["obj", "obl"]).flatMap((child) => sidesOfPhrase(doc, child));
  const issuers = passive === undefined ? sendersIn(doc, subject) : entered.slice(0, 1).filter(isSender);
  return findingOf(doc, token, issuers, hitOf(doc, kept)[0], kept);
}

function findingOf(
  doc: Doc,
  token: number,
  senders: readonly string[],
  target: string | undefined,
  measure: number,
): SanctionsFinding | undefined {
  const issuer = senders.filter((name) => name !== target);
  if (target === undefined || issuer.length === 0) return undefined;
  const read = sanctionsRead(doc, token);
  const done = modalityOf(doc, token).tense === "past" || doc.syntax.upos[token] === "NOUN";
  // What cuts the trade is the measure: where nothing above says more, it is imposed.
  const status = read === undefined || done ? "imposed" : read.status;
  return {
    kind: "sanctions",
    status: status === "eased" || status === "lifted" ? "imposed" : status,
    body: { issuer, target, measure: phraseWords(doc, measure) },
    ...findingParts(doc, token),
    standing: done ? "happened" : (read?.standing ?? "happened"),
    rule: "sanctions/cut",
    confidence: 0.5,
  };
}
