import type { Doc } from "../../model/doc.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { type Governor, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, subtree } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { giversAmong } from "./givers.ts";

const MOVING: ReadonlySet<string> = new Set([...cues.giving, ...cues.entering, ...cues.blocking, ...cues.carrying]);
const GIVING: ReadonlySet<string> = new Set(cues.giving);
const DISPOSING: ReadonlySet<string> = new Set([...cues.giving, ...cues.disposing]);
const REACHING: ReadonlySet<string> = new Set(cues.reaching);
const TAKING: ReadonlySet<string> = new Set([...cues.taking, "win"]);
const HAULING: ReadonlySet<string> = new Set(cues.hauling);
const RECEIVING: ReadonlySet<string> = new Set(["receive", "get", "obtain", "secure", "win"]);
const DEPARTING: ReadonlySet<string> = new Set(cues.departing);
const SAID_IN: ReadonlySet<string> = new Set(cues.said_in);
const TAKEN: ReadonlySet<string> = new Set(cues.receive);
const MONEY: ReadonlySet<string> = new Set(cues.money);
const LETTING: ReadonlySet<string> = new Set(["let", "allow", "permit", "admit"]);
const TURNING_DOWN: ReadonlySet<string> = new Set(["refuse", "oppose", "reject"]);
const PERMISSIONS: ReadonlySet<string> = new Set(cues.permissions);
const STORES: ReadonlySet<string> = new Set(cues.stores);
const BOUND: ReadonlySet<string> = new Set(["bind", "bound", "destine", "head", "intend", "mean"]);
const PROMISES: ReadonlySet<string> = new Set(["announcement", "pledge", "promise", "offer", "commitment"]);
const INTO: ReadonlySet<string> = new Set(cues.into);

/** Who gives, and whether the words make him the one who acts ("Berlin suspended its aid") and not only the owner ("German aid was held up"). */
interface Donor {
  readonly names: readonly string[];
  readonly acts: boolean;
}

/** Whether a word moves help or keeps it from moving: "deliver", "entry", "block". */
export function movesAid(lemma: string): boolean {
  return MOVING.has(lemma);
}

/**
 * Who gives: "German aid", "help from Qatar", "delivered by the Red Cross", else the subject of the verb that gives or withholds.
 * Who fights the recipient lets aid through or keeps it out, but is no donor.
 */
export function donorOf(
  doc: Doc,
  token: number,
  above: readonly Governor[],
  recipient: string | undefined,
  withheld?: number,
): Donor {
  const owners = [token, ...(withheld === undefined ? [] : [withheld])]
    .flatMap((head) => childrenOf(doc, head))
    .filter((child) => ["amod", "compound", "nmod:poss"].includes(doc.syntax.label[child] ?? "") && child !== token);
  // "the support provided from Peru to the rebels"
  const clauses = dependents(doc, token, ["acl"]).filter((clause) => DISPOSING.has(lemmaOf(doc, clause)));
  const senders = [token, ...clauses].flatMap((head) => sendersOf(doc, head));
  const named = giversAmong([...owners, ...senders].flatMap((child) => phraseActors(doc, child)));
  const names = (named.length > 0 ? named : givers(doc, above)).filter(
    (name) => recipient === undefined || (name !== recipient && !areAdversaries(name, recipient)),
  );
  // Who owns what is held back holds it back himself: "the US aid cuts".
  return { names, acts: names.length > 0 && (named.length === 0 || withheld !== undefined) };
}

/** "from Washington", "by the EU". */
export function sendersOf(doc: Doc, head: number): readonly number[] {
  return dependents(doc, head, ["nmod", "obl"]).filter((child) => ["from", "by"].includes(caseOf(doc, child)));
}

/** "The UN has been unable to move any trucks", "received permission to send them": who hauls relief gives it, where it is an agency. */
function haulers(doc: Doc, above: readonly Governor[]): readonly string[] {
  const verb = above.find(
    ({ lemma, by, verbal }) =>
      verbal && ((HAULING.has(lemma) && by === "obj") || (RECEIVING.has(lemma) && by === "obj")),
  );
  const allowed = verb !== undefined && (HAULING.has(verb.lemma) || above.some(({ lemma }) => PERMISSIONS.has(lemma)));
  const subject = verb === undefined || !allowed ? undefined : subjectTokenOf(doc, verb.token);
  if (subject === undefined) return [];
  return giversAmong(phraseActors(doc, subject).filter(({ value }) => value.kind === "organisation"));
}

function givers(doc: Doc, above: readonly Governor[]): readonly string[] {
  const hauling = haulers(doc, above);
  if (hauling.length > 0) return hauling;
  // "his announcement of new shipments": whose word it is gives.
  const promise = above.find(({ lemma, verbal, by }) => !verbal && by === "nmod" && PROMISES.has(lemma));
  const promising = promise === undefined ? [] : dependents(doc, promise.token, ["nmod:poss", "amod", "compound"]);
  const promiser = giversAmong(promising.flatMap((child) => phraseActors(doc, child)));
  if (promiser.length > 0) return promiser;
  const at = above.findIndex((governor) => DISPOSING.has(governor.lemma) && governor.verbal);
  const giver = above[at];
  // "refused to let the convoy pass": who bars the way gives nothing.
  const bars = TURNING_DOWN.has(giver?.lemma ?? "") && above.slice(0, at).some(({ lemma }) => LETTING.has(lemma));
  if (giver === undefined || bars) return receivedFrom(doc, above);
  if (giver.by === "nsubj")
    return giversAmong(sendersOf(doc, giver.token).flatMap((child) => phraseActors(doc, child)));
  const subject = subjectTokenOf(doc, giver.token);
  return subject === undefined ? [] : giversAmong(phraseActors(doc, subject));
}

/** "received tanks"; "gets tanks from Peru" tells as much where it says from whom. */
export function isReceived(doc: Doc, { lemma, by, token }: Governor, goods: number): boolean {
  if (TAKEN.has(lemma)) return true;
  const senders = [goods, token]
    .flatMap((head) => sendersOf(doc, head))
    .filter((child) => caseOf(doc, child) === "from");
  return lemma === "get" && by === "obj" && senders.some((child) => phraseActors(doc, child).length > 0);
}

/** "is receiving weapons from Peru": who gives stands by the verb. */
function receivedFrom(doc: Doc, above: readonly Governor[]): readonly string[] {
  const verb = above.find(({ lemma, by, verbal }) => verbal && RECEIVING.has(lemma) && by === "obj");
  const senders = verb === undefined ? [] : sendersOf(doc, verb.token).filter((child) => caseOf(doc, child) === "from");
  return giversAmong(senders.flatMap((child) => phraseActors(doc, child)));
}

/** "aid for Sudan", "let trucks into Gaza", "reached Goma", "gave Kyiv the weapons", "convoys bound for Aleppo". */
export function recipientOf(doc: Doc, token: number, above: readonly Governor[]): string | undefined {
  // "gives Peru a month, promises help": what the first verb gives is not what the second does.
  const moving = above.filter(
    ({ lemma, by, token }) =>
      (MOVING.has(lemma) || DEPARTING.has(lemma) || makesIt(doc, token)) && by !== "conj" && by !== "parataxis",
  );
  const phrases = [
    ...dependents(doc, token, ["nmod", "obl", "obj"]).filter(
      (child) => INTO.has(caseOf(doc, child)) || (lemmaOf(doc, token) === "blockade" && caseOf(doc, child) === "of"),
    ),
    // "aid from Peru to the rebels"
    ...sendersOf(doc, token).flatMap((sender) =>
      dependents(doc, sender, ["nmod"]).filter((child) => ["to", "for"].includes(caseOf(doc, child))),
    ),
    ...dependents(doc, token, ["acl", "advcl"]).flatMap((clause) => receiversOf(doc, clause, token)),
    // "intercepted a flotilla bound for Gaza", where "bound" seems to hang on the verb
    ...moving
      .flatMap((governor) => dependents(doc, governor.token, ["xcomp"]))
      .filter((clause) => BOUND.has(lemmaOf(doc, clause)) && clause > token)
      .flatMap((clause) => receiversOf(doc, clause, token)),
    ...moving.flatMap((governor) => receiversOf(doc, governor.token, token)),
  ];
  const receivers = [...takers(doc, above), ...phrases];
  return receivers
    .filter((child) => !isPrivate(doc, child) && !isStore(doc, child))
    .flatMap((child) => sidesTogether(doc, child))[0];
}

/** "gives both countries help": it is for both of them, as for a side of its own. */
function sidesTogether(doc: Doc, head: number): readonly string[] {
  const both = phraseActors(doc, head)[0];
  return both?.value.members === undefined || both.rule !== "actors/sides"
    ? sidesOfPhrase(doc, head)
    : [both.value.name];
}

/** "Four trucks made it into Goma." */
export function makesIt(doc: Doc, verb: number): boolean {
  return lemmaOf(doc, verb) === "make" && dependents(doc, verb, ["obj"]).some((child) => lemmaOf(doc, child) === "it");
}

/** Who takes or seeks the help: Peru in "Peru received weapons from Chile", "Peru is seeking assistance". */
function takers(doc: Doc, above: readonly Governor[]): readonly number[] {
  // "secured $700 million in aid"
  const [first, second] = above;
  const taking = first !== undefined && !first.verbal && isSum(doc, first) ? second : first;
  if (taking === undefined || !taking.verbal || !TAKING.has(taking.lemma)) return [];
  if (!["obj", "obl"].includes(taking.by) || !["", "for", "in"].includes(taking.preposition)) return [];
  const subject = subjectTokenOf(doc, taking.token);
  const taker = subject === undefined ? undefined : phraseActors(doc, subject)[0]?.value;
  // Agencies take help in order to hand it on.
  return subject !== undefined && ["state", "group", "population"].includes(taker?.kind ?? "") ? [subject] : [];
}

function isSum(doc: Doc, { token, lemma }: Governor): boolean {
  return MONEY.has(lemma) || doc.syntax.upos[token] === "SYM";
}

/** "into our warehouse", "through the crossing": where aid passes is not whom it is for. */
function isStore(doc: Doc, head: number): boolean {
  return (
    STORES.has(lemmaOf(doc, head)) ||
    (caseOf(doc, head) !== "to" && phraseActors(doc, head)[0]?.value.kind === "organisation")
  );
}

/** "gave the captive more food": help for one person is none. */
export function isForOne(doc: Doc, token: number, above: readonly Governor[]): boolean {
  return above
    .slice(0, 1)
    .some(({ token: verb, verbal, lemma }) =>
      verbal && GIVING.has(lemma)
        ? dependents(doc, verb, ["iobj", "obj"]).some((child) => child !== token && isPrivate(doc, child))
        : false,
    );
}

/** A person who speaks for no side: food for a captive is no aid. */
function isPrivate(doc: Doc, head: number): boolean {
  const first = phraseActors(doc, head)[0]?.value;
  return first?.kind === "person" && first.of === undefined;
}

function receiversOf(doc: Doc, head: number, token: number): readonly number[] {
  const lemma = lemmaOf(doc, head);
  const reached = REACHING.has(lemma) || GIVING.has(lemma);
  const own = dependents(doc, head, ["nmod", "obl", "obj", "iobj"]);
  // "left Peru for Chile", where the second seems to hang on the first
  const left = DEPARTING.has(lemma) ? own.flatMap((child) => dependents(doc, child, ["nmod"])) : [];
  return [...own, ...left].filter((child) => {
    const preposition = caseOf(doc, child);
    if (child === token || subtree(doc, child).includes(token)) return false;
    // "must let aid in, they said in a letter from Peru": where somebody says so gets none.
    if (SAID_IN.has(lemmaOf(doc, child))) return false;
    return preposition === "" ? reached : INTO.has(preposition);
  });
}
