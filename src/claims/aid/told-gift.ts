import type { ActorRef } from "../../model/actor.ts";
import type { ClaimBodies, ClaimStatuses } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf, sentenceAt, subtree } from "../frame/graph.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { placeOfToken, sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { giversAmong } from "./givers.ts";
import { needyOf, servedOf } from "./needy.ts";
import { movesAid, sendersOf } from "./sides.ts";

type Body = ClaimBodies["aid"];
type Status = ClaimStatuses["aid"];

/** The words that a deed of help stands in. */
interface Deed {
  /** The verb that gives, asks for or holds back, where one stands above. */
  readonly verb: number | undefined;
  /** What is given. */
  readonly goods: number | undefined;
}

const BLOCKING = new Set(cues.blocking);
const TAKERS = new Set([...cues.taking, ...cues.receive, ...cues.ask]);
const ASKING = new Set([...cues.asking, "appeal"]);
const PROMISED = new Set(["promise", "pledge", "give", "offer", "grant", "send", "guarantee", "deny", "refuse"]);
const INTO: ReadonlySet<string> = new Set(["to", "for", "into", "in", "inside", "towards", "toward", "across", "over"]);
/** "through a crossing in Peru": where help passes is not whom it is for. */
const ON_THE_WAY: ReadonlySet<string> = new Set([
  "through",
  "from",
  "via",
  "at",
  "near",
  "by",
  "on",
  "past",
  "outside",
]);
const MILITARY = new Set([...cues.military, ...cues.military_hardware, ...cues.troops, ...cues.arms_told]);
const HUMANITARIAN = new Set([...cues.humanitarian, ...cues.in_need, ...cues.medical, ...cues.relief_told]);
const FINANCIAL = new Set([...cues.financial, ...cues.money]);
const DISPOSING = new Set(cues.disposing);
const WITHHELD_FROM = new Set(cues.withholding_from);
const LENT = new Set(cues.lent);
const OF_MONEY = new Set(["financial", "economic", "budgetary"]);
/** What stands behind a noun and is not of it. */
const BEYOND = new Set(["acl", "appos", "nmod"]);
const JUDGING = new Set(cues.judging);
const HELPING = new Set(cues.assisting);
const GIVING = new Set([
  ...cues.give,
  ...cues.giving,
  ...cues.arming,
  ...cues.helping,
  ...cues.hauling,
  "teach",
  "buy",
  "double",
]);

/** Whether a verb of giving or holding back stands there, so that help whose receiver nobody names may be meant. */
export function isGiven(doc: Doc, token: number): boolean {
  const { verb, goods } = deedAt(doc, token);
  if (verb === undefined || goods === undefined) return false;
  return [GIVING, DISPOSING, BLOCKING].some((verbs) => verbs.has(lemmaOf(doc, verb)));
}

/** Whether the goods are arms, relief or money by their own words and no side, and a verb does more than judge them. */
export function isOfHelp(doc: Doc, token: number): boolean {
  const { verb, goods = token } = deedAt(doc, token);
  if (verb !== undefined && JUDGING.has(lemmaOf(doc, verb))) return false;
  const own = subtree(doc, goods, (child) => relationOf(doc, child) === "acl");
  return (
    actorOfToken(doc, goods) === undefined &&
    [MILITARY, HUMANITARIAN, FINANCIAL].some((words) => holds(doc, own, words))
  );
}

/** Whether goods for people in need are moved or kept from them, whoever it is that does so. */
export function isReliefMoved(doc: Doc, token: number): boolean {
  const { verb, goods } = deedAt(doc, token);
  if (verb === undefined || goods === undefined) return false;
  const moves = isGiven(doc, token) || movesAid(lemmaOf(doc, verb));
  return (
    moves &&
    holds(
      doc,
      subtree(doc, goods, (child) => relationOf(doc, child) === "acl"),
      HUMANITARIAN,
    )
  );
}

/** Who gives what to whom by the words around a word that tells of help, whatever the word is. */
export function giftOf(doc: Doc, token: number, status: Status): Body {
  const deed = deedAt(doc, token);
  const recipient = recipientOf(doc, deed, token, status);
  const donor = donorOf(doc, deed, token, status).filter(
    (name) => name !== recipient && (recipient === undefined || !areAdversaries(name, recipient)),
  );
  const goods = deed.goods ?? token;
  const amount = doc.quantities.find(
    ({ start, end, value }) =>
      value.currency !== undefined &&
      subtree(doc, goods).some((each) => {
        const at = doc.tokens[each];
        return at !== undefined && start <= at.start && at.end <= end;
      }),
  );
  return {
    donor,
    ...(recipient === undefined ? {} : { recipient }),
    what: whatOf(doc, deed, token),
    ...(deed.goods === undefined ? {} : { item: phraseWords(doc, goods) }),
    ...(amount === undefined ? {} : { amount: doc.article.text.slice(amount.start, amount.end) }),
  };
}

/** A verb and its object; of a noun the verb above it. */
function deedAt(doc: Doc, token: number): Deed {
  if (doc.syntax.upos[token] === "VERB") {
    const things = [
      ...dependents(doc, token, ["obj", "nsubj:pass"]),
      ...dependents(doc, token, ["obl"]).filter((child) => ["with", "of"].includes(caseOf(doc, child))),
      ...dependents(doc, token, ["xcomp", "ccomp"]).flatMap((act) => dependents(doc, act, ["obj"])),
    ].filter((child) => doc.syntax.upos[child] !== "PRON" && !isSide(doc, child));
    return { verb: token, goods: things[0] };
  }
  const verb = governorsOf(doc, token)
    .slice(0, 3)
    .find(({ verbal }) => verbal);
  return { verb: verb?.token, goods: token };
}

/** A phrase of which the head itself is a side: "Kyiv", "the rebels"; not "Peru's tanks". */
function isSide(doc: Doc, head: number): boolean {
  return doc.syntax.upos[head] === "PROPN" && sidesOfPhrase(doc, head).length > 0;
}

function isPassive(doc: Doc, verb: number): boolean {
  return dependents(doc, verb, ["nsubj:pass", "aux:pass"]).length > 0;
}

/** "German aid", "from Berlin", else who acts; who asks for help or receives it gives none. */
function donorOf(doc: Doc, deed: Deed, token: number, status: Status): readonly string[] {
  const { verb, goods } = deed;
  const heads = headsOf(deed, token);
  // "helps Peru's farmers": whose they are is helped.
  const helped = verb !== undefined && HELPING.has(lemmaOf(doc, verb)) ? goods : undefined;
  const owners = heads
    .filter((head) => doc.syntax.upos[head] !== "VERB" && head !== helped)
    .flatMap((head) => dependents(doc, head, ["amod", "compound", "nmod:poss"]))
    .filter((child) => !isBeforeCount(doc, child));
  const named = giversAmong(
    [...heads.flatMap((head) => (isWithheldFrom(doc, head) ? [] : sendersOf(doc, head))), ...owners]
      // "turned back by the army": who bars the way gives nothing.
      .filter((child) => status !== "blocked" || caseOf(doc, child) !== "by")
      .flatMap((child) => phraseActors(doc, child))
      .filter(({ value }) => mayGive(value)),
  );
  const sender = sendingSubject(doc, deed, token, status);
  if (sender.length > 0) return sender;
  if (named.length > 0) return named;
  if (verb === undefined) return [];
  if (status === "requested") return askedOf(doc, verb);
  const lemma = lemmaOf(doc, verb);
  const holdsBack = BLOCKING.has(lemma) && status !== "suspended";
  if (isPassive(doc, verb) || TAKERS.has(lemma) || holdsBack) return [];
  const subject = subjectTokenOf(doc, verb);
  if (subject === undefined || subject === goods || subject === token) return [];
  return giversAmong(phraseActors(doc, subject).filter(({ value }) => mayGive(value)));
}

/** "Peru sends Chile tanks", "gave them Chilean guns": of who gives in so many words the goods' own names tell nothing. */
function sendingSubject(doc: Doc, { verb, goods }: Deed, token: number, status: Status): readonly string[] {
  if (verb === undefined || !GIVING.has(lemmaOf(doc, verb)) || isPassive(doc, verb) || status === "requested")
    return [];
  const subject = dependents(doc, verb, ["nsubj"])[0];
  if (subject === undefined || subject === goods || subject === token) return [];
  return giversAmong(phraseActors(doc, subject).filter(({ value }) => mayGive(value)));
}

/** "withheld $400 million from Peru": what stands behind "from" is to go without. */
function isWithheldFrom(doc: Doc, head: number): boolean {
  return WITHHELD_FROM.has(lemmaOf(doc, head));
}

/** A people gives nothing as a whole, and who speaks for nobody is no side. */
function mayGive({ kind, of }: ActorRef): boolean {
  return of !== undefined || !["outlet", "population", "unnamed", "person"].includes(kind);
}

/** "asked Berlin for tanks", "appealed to the EU for help": who is to give. */
function askedOf(doc: Doc, verb: number): readonly string[] {
  const above = relationOf(doc, verb) === "xcomp" ? (doc.syntax.head[verb] ?? verb) : verb;
  const asked = [verb, above].flatMap((head) => [
    ...dependents(doc, head, ["obj", "iobj"]).filter((child) => isSide(doc, child)),
    ...dependents(doc, head, ["obl"]).filter((child) => ["on", "to", "upon"].includes(caseOf(doc, child))),
  ]);
  return giversAmong(asked.flatMap((child) => phraseActors(doc, child)));
}

/** "gave Kyiv", "to Kyiv", "for the refugees in Chad", "reached Gaza"; who asks for help or is promised it. */
function recipientOf(doc: Doc, deed: Deed, token: number, status: Status): string | undefined {
  const { verb, goods } = deed;
  const heads = headsOf(deed, token);
  const gives = verb !== undefined && status !== "requested" && GIVING.has(lemmaOf(doc, verb));
  const direct = gives
    ? dependents(doc, verb, ["iobj", "obj"]).filter((child) => child !== goods && child !== token)
    : [];
  const inside = heads.flatMap((head) => dependents(doc, head, ["nmod", "obl"])).filter((child) => child !== token);
  const into = [
    ...inside,
    ...inside
      .filter((child) => !ON_THE_WAY.has(caseOf(doc, child)))
      .flatMap((child) => dependents(doc, child, ["nmod"])),
  ].filter((child) => {
    const preposition = caseOf(doc, child);
    // "$375 million in American arms": only a place is one where help goes.
    return INTO.has(preposition) && (preposition !== "in" || placeOfToken(doc, child) !== undefined);
  });
  // "sends Peru tanks"
  const isSent = sendingSubject(doc, deed, token, status).length > 0;
  const counted = heads
    .flatMap((head) => dependents(doc, head, ["compound", "nmod:poss"]))
    .filter((child) => isBeforeCount(doc, child) || (isSent && isNamedSide(doc, child)));
  const without = heads.filter((head) => isWithheldFrom(doc, head)).flatMap((head) => sendersOf(doc, head));
  const taker = verb === undefined ? [] : takerOf(doc, verb, status);
  const phrases = [
    ...direct,
    ...counted,
    ...without,
    ...heads.flatMap((head) => needyOf(doc, head)),
    ...into,
    ...servedOf(doc, heads),
    ...taker,
  ];
  return phrases.flatMap((child) => (isPlain(doc, child) ? sidesOfPhrase(doc, child) : []))[0];
}

/** A side by its own name, not an adjective: "Peru" in "sends Peru tanks". */
function isNamedSide(doc: Doc, token: number): boolean {
  return doc.syntax.upos[token] === "PROPN" && doc.syntax.label[token] !== "nmod:poss" && isSide(doc, token);
}

/** "lend Peru $50 million": a name that seems to be part of the sum. */
function isBeforeCount(doc: Doc, token: number): boolean {
  return ["NUM", "SYM", "DET"].includes(doc.syntax.upos[token + 1] ?? "");
}

function headsOf({ verb, goods }: Deed, token: number): readonly number[] {
  return [...new Set([token, ...(goods === undefined ? [] : [goods]), ...(verb === undefined ? [] : [verb])])];
}

/** Not a day, nor a person who speaks for nobody. */
function isPlain(doc: Doc, head: number): boolean {
  const first = phraseActors(doc, head)[0]?.value;
  return first?.kind !== "outlet" && !(first?.kind === "person" && first.of === undefined);
}

/** "Peru received tanks", "Peru asked for help", "was promised more": the subject takes. */
function takerOf(doc: Doc, verb: number, status: Status): readonly number[] {
  const lemma = lemmaOf(doc, verb);
  const passive = isPassive(doc, verb);
  const takes = passive ? PROMISED.has(lemma) : TAKERS.has(lemma) || (status === "requested" && ASKING.has(lemma));
  const subject = takes ? subjectTokenOf(doc, verb) : undefined;
  const taker = subject === undefined ? undefined : phraseActors(doc, subject)[0]?.value;
  // An agency asks for what it hands on.
  const side =
    (taker?.of !== undefined && taker.kind !== "organisation") ||
    ["state", "group", "population"].includes(taker?.kind ?? "");
  return subject !== undefined && side ? [subject] : [];
}

/** Military, humanitarian or financial by the words of the gift, else by those about it; a sum is what it is spent on. */
function whatOf(doc: Doc, { verb, goods }: Deed, token: number): Body["what"] {
  const head = goods ?? token;
  // "financial and military aid": what is joined to a modifier is one too.
  const isBeyond = (child: number): boolean =>
    relationOf(doc, child) === "conj" ? doc.syntax.head[child] === head : BEYOND.has(relationOf(doc, child));
  const own = subtree(doc, head, isBeyond);
  const about = verb === undefined ? [] : subtree(doc, verb);
  const sentence = sentenceAt(doc, token);
  const all = doc.tokens.slice(sentence?.first, sentence?.last).map((_, at) => at + (sentence?.first ?? 0));
  if (holds(doc, own, LENT)) return "financial";
  for (const words of [own, subtree(doc, head), about, all]) {
    if (holds(doc, words, MILITARY)) return "military";
    if (words === own && holds(doc, own, OF_MONEY)) return "financial";
    if (holds(doc, words, HUMANITARIAN)) return "humanitarian";
  }
  return holds(doc, about, FINANCIAL) || holds(doc, own, FINANCIAL) ? "financial" : "humanitarian";
}

function holds(doc: Doc, words: readonly number[], list: ReadonlySet<string>): boolean {
  return words.some((word) => list.has(lemmaOf(doc, word)) || list.has(doc.tokens[word]?.lower ?? ""));
}
