import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf } from "../frame/candidates.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { controllerOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf, subtree } from "../frame/graph.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import cues from "./cues.json" with { type: "json" };
import { hitOf, sendersIn } from "./sanctions-sides.ts";
import { type SanctionsRead, sanctionsRead } from "./sanctions-status.ts";

type SanctionsFinding = Finding<"sanctions">;

const LISTING = new Set(cues.listing);
const LISTING_ON = new Set(cues.listing_on);
const DELISTING = new Set(cues.delisting);
const FREEZING = new Set(cues.freezing);
const ASSETS = new Set(cues.assets);
/** Clauses beside the verb, whose words are not of the listing. */
const OTHER = new Set(["advcl", "ccomp", "conj", "parataxis", "nsubj"]);
const LISTERS = cues.listers;
const TERROR = new Set(cues.terror);

const MISREAD: ReadonlySet<string> = new Set(["froze"]);
const TAKING_OFF: ReadonlySet<string> = new Set(["take", "strike", "drop", "cross"]);
const ACTS = new Set([...LISTING, ...LISTING_ON, ...DELISTING, ...FREEZING]);

/** Measures told by their verb: "designated the group as terrorist", "removed Syria from its list of sponsors of terrorism", "froze the assets of". */
export function listingsOf(doc: Doc): readonly SanctionsFinding[] {
  // The tagger may take a past form that looks like nothing else for a preposition.
  const misread = candidatesOf(doc, MISREAD, ["ADP", "SCONJ", "ADJ", "NOUN"]).map((each) => ({
    ...each,
    lemma: "freeze",
  }));
  return [...candidatesOf(doc, ACTS, ["VERB"]), ...misread].flatMap((candidate) => listingOf(doc, candidate));
}

function listingOf(doc: Doc, { token, lemma }: Candidate): readonly SanctionsFinding[] {
  const subject = subjectTokenOf(doc, token);
  const passive = dependents(doc, token, ["nsubj:pass"]).length > 0;
  const object = dependents(doc, token, ["obj"])[0] ?? (passive ? subject : undefined);
  if (object === undefined) return [];
  const frozen = FREEZING.has(lemma) && ASSETS.has(lemmaOf(doc, object));
  const byLister =
    lemma === "designate" &&
    subject !== undefined &&
    LISTERS.some((lister) => phraseWords(doc, subject).toLowerCase().includes(lister));
  const listed =
    byLister ||
    (!FREEZING.has(lemma) &&
      subtree(doc, token, (child) => OTHER.has(relationOf(doc, child))).some((child) =>
        TERROR.has(doc.tokens[child]?.lower ?? ""),
      ));
  const onList = LISTING_ON.has(lemma) || DELISTING.has(lemma) ? isOnList(doc, token) : false;
  if (!frozen && !onList && !(listed && !LISTING_ON.has(lemma) && !TAKING_OFF.has(lemma))) return [];
  // "froze the assets of its former leader": whose they are is hit.
  const owners = frozen
    ? dependents(doc, object, ["nmod", "nmod:poss"]).filter((child) =>
        ["of", "'s", "’s", "'", ""].includes(caseOf(doc, child)),
      )
    : [];
  const target = [...owners, object, ...askersOf(doc, token, object)].flatMap((head) => hitOf(doc, head))[0];
  const agents = [token, ...dependents(doc, token, ["obl", "xcomp", "obj"])]
    .flatMap((head) => dependents(doc, head, ["obl", "nmod"]))
    .filter((child) => caseOf(doc, child) === "by");
  const heads = agents.length > 0 ? agents : subject === undefined || subject === object ? [] : [subject];
  const issuer = [...new Set(heads.flatMap((head) => sendersIn(doc, head)))].filter((name) => name !== target);
  if (target === undefined || (issuer.length === 0 && !passive)) return [];
  const read: SanctionsRead | undefined = MISREAD.has(lemmaOf(doc, token))
    ? { status: "imposed", standing: "happened" }
    : sanctionsRead(doc, token);
  if (read === undefined) return [];
  return [
    {
      kind: "sanctions",
      status: DELISTING.has(lemma) ? lifted(read) : read.status,
      body: { issuer, target, measure: frozen ? phraseWords(doc, object) : onList ? "listing" : "terrorist listing" },
      ...findingParts(doc, token),
      standing: read.standing,
      rule: "sanctions/listing",
      confidence: 0.6,
    },
  ];
}

/** "urged Lima to remove it from the list": who asks for it asks for himself. */
function askersOf(doc: Doc, token: number, object: number): readonly number[] {
  if (doc.syntax.upos[object] !== "PRON" || controllerOf(doc, token) === undefined) return [];
  const asker = subjectTokenOf(doc, doc.syntax.head[token] ?? token);
  return asker === undefined ? [] : [asker];
}

/** "on its sanctions list", "from the list of sponsors of terrorism". */
function isOnList(doc: Doc, token: number): boolean {
  const phrases = subtree(
    doc,
    token,
    (child) => OTHER.has(relationOf(doc, child)) && !["conj"].includes(relationOf(doc, child)),
  );
  return phrases.some((child) => {
    if (lemmaOf(doc, child) !== "list") return false;
    // "took a place on the list"
    if (TAKING_OFF.has(lemmaOf(doc, token)) && !["off", "from"].includes(caseOf(doc, child))) return false;
    const words = subtree(doc, child).map((inner) => doc.tokens[inner]?.lower ?? "");
    return words.includes("list") && words.some((word) => word === "sanctions" || TERROR.has(word));
  });
}

/** What is imposed by listing is lifted by taking off the list. */
function lifted(read: SanctionsRead): SanctionsRead["status"] {
  return read.status === "imposed" ? "lifted" : read.status;
}
