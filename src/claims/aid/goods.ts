import type { ClaimBodies, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { type Candidate, candidatesOf, isRelevant } from "../frame/candidates.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { findingParts } from "../frame/finding-parts.ts";
import { type Governor, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, isParsed, lemmaOf, relationOf, sentenceAt, subtree, tokenFrom } from "../frame/graph.ts";
import { actorOfToken, phraseActors } from "../frame/phrase-actors.ts";
import { phraseWords } from "../frame/phrase-words.ts";
import { STANDING_OF, type Stance, type StanceRead, stanceOf } from "../frame/stance.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { giversAmong } from "./givers.ts";
import { modelsNamed } from "./models-named.ts";
import { needyOf, servedOf, whereNeedy } from "./needy.ts";
import { statusOfGift } from "./promised.ts";
import { isReceived, sendersOf } from "./sides.ts";

type AidFinding = Finding<"aid">;
type What = ClaimBodies["aid"]["what"];

const HARDWARE = new Set([...cues.hardware, ...cues.troops]);
const ARMS = new Set([...cues.military_hardware, ...cues.troops]);
const TROOPS = new Set(cues.troops);
const SENDING = new Set(cues.sending);
const HELPING = new Set(cues.helping);
const MONEY = new Set(cues.money);
const AID_NOUNS = new Set(cues.nouns);
const GIVE = new Set(cues.give);
const ASK = new Set(cues.ask);
const BUYING = new Set(cues.buying);
const FUNDS = new Set(cues.funds);
const ASKING = new Set(cues.asking);
const DISPOSING = new Set(cues.disposing);
const AGENCIES = new Set(cues.agencies);
const CARRIER = new Set(cues.carrier);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;

/** The verb that gives, asks for or holds back the goods, with the nouns between ("deliveries of shells"). */
interface Giving {
  readonly verb: Governor;
  readonly carriers: readonly number[];
}

interface Deal {
  readonly donor: readonly string[];
  readonly recipient: string | undefined;
  readonly asked: boolean;
}

/** Help told by what is given: "Uganda has delivered 20 armoured vehicles to Juba", "asked Turkey for drones", "pledged $40 million for Sudan". */
export function goodsGiven(doc: Doc): readonly AidFinding[] {
  const goods = [...candidatesOf(doc, HARDWARE, ["NOUN", "NUM", "PROPN"]), ...modelsNamed(doc), ...sumsOf(doc)];
  const named = goods.flatMap((candidate) => goodsOf(doc, candidate, undefined));
  const recipients = new Set(named.flatMap((finding) => finding.body.recipient ?? []));
  const [only] = recipients;
  return recipients.size !== 1 ? named : goods.flatMap((candidate) => goodsOf(doc, candidate, only));
}

/** The heads of sums of money ("$40 million", "500 million euros"), but not of those that only measure aid ("$40 million in aid"). */
function sumsOf(doc: Doc): readonly Candidate[] {
  return doc.quantities.flatMap((quantity) => {
    if (quantity.value.currency === undefined) return [];
    const first = tokenFrom(doc, quantity.start);
    let token = first;
    while (
      token >= 0 &&
      (doc.syntax.head[token] ?? -1) >= first &&
      (doc.tokens[doc.syntax.head[token] ?? -1]?.end ?? Number.POSITIVE_INFINITY) <= quantity.end
    )
      token = doc.syntax.head[token] ?? -1;
    const sentence = sentenceAt(doc, token);
    if (token < 0 || sentence === undefined || sentence.section === "furniture") return [];
    if (!isParsed(doc, token) || !isRelevant(doc, sentence) || HARDWARE.has(lemmaOf(doc, token))) return [];
    const measured = dependents(doc, token, ["nmod"]).some((child) => AID_NOUNS.has(lemmaOf(doc, child)));
    const worth = doc.tokens[first - 1]?.lower === "worth";
    return measured || worth ? [] : [{ token, lemma: "money", sentence }];
  });
}

function goodsOf(doc: Doc, { token, lemma }: Candidate, usual: string | undefined): readonly AidFinding[] {
  if (relationOf(doc, token) === "compound" || relationOf(doc, token) === "nummod") return [];
  const giving = givingOf(doc, token);
  if (giving === undefined) return [];
  const { donor, recipient: own, asked } = dealOf(doc, token, giving);
  const recipient = TROOPS.has(lemma)
    ? (helpedBy(doc, token, giving) ?? hostOf(doc, token, giving, donor))
    : (own ?? (ARMS.has(lemma) ? usual : helpedBy(doc, token, giving)));
  if (recipient === undefined || (donor.length === 1 && donor[0] === recipient)) return [];
  // Who asks for money and names no giver asks his own treasury.
  if (donor.length === 0 && (!asked || MONEY.has(lemma))) return [];
  const read: StanceRead = asked ? { stance: "demanded" } : stanceOf(doc, token, KIND_STANCES);
  const { stance } = read;
  if (stance === "conditional" || stance === "denied" || isDisowned(doc, giving.verb.token)) return [];
  const item = phraseWords(doc, token);
  return [
    {
      kind: "aid",
      status: statusOfGift(doc, read),
      body: { donor, recipient, what: whatIs(doc, token, lemma), ...(MONEY.has(lemma) ? { amount: item } : { item }) },
      ...findingParts(doc, token),
      standing: STANDING_OF[stance],
      rule: asked ? "aid/goods-asked" : "aid/goods-given",
      confidence: 0.5,
    },
  ];
}

/** "denies sending missiles": who denies a gift neither gives nor withholds it. */
function isDisowned(doc: Doc, verb: number): boolean {
  const head = doc.syntax.head[verb] ?? -1;
  return lemmaOf(doc, head) === "deny" && ["xcomp", "ccomp", "advcl"].includes(relationOf(doc, verb));
}

/** Who gives to whom: of asking and receiving the subject is the recipient; who is asked to give is the donor. */
function dealOf(doc: Doc, token: number, { verb, carriers }: Giving): Deal {
  const subject = namesOf(doc, subjectTokenOf(doc, verb.token));
  const object = namesOf(
    doc,
    dependents(doc, verb.token, ["iobj", "obj"]).find(
      (child) => child !== token && !subtree(doc, child).includes(token),
    ),
  );
  const senders = [token, verb.token].flatMap((head) => sendersOf(doc, head)).flatMap((child) => namesOf(doc, child));
  if (isAppeal(doc, verb)) return appealOf(doc, token, verb);
  if (ASK.has(verb.lemma)) return { donor: object.length > 0 ? object : senders, recipient: subject[0], asked: true };
  if (isReceived(doc, verb, token)) {
    // "received Peruvian howitzers"
    const makers = dependents(doc, token, ["amod", "compound"]).flatMap((child) => namesOf(doc, child));
    return { donor: senders.length > 0 ? senders : makers, recipient: subject[0], asked: false };
  }
  const receiver =
    receiverOf(doc, [verb.token, token, ...carriers], ARMS.has(lemmaOf(doc, token))) ??
    beforeCount(doc, token) ??
    object[0];
  const request = askedToGive(doc, verb.token);
  if (request !== undefined) return { ...request, recipient: receiver ?? request.recipient, asked: true };
  // "discuss Peru's provision of missiles": whose it is gives.
  const owners = carriers.flatMap((carrier) => dependents(doc, carrier, ["nmod:poss", "amod", "compound"]));
  const owner = owners.flatMap((child) => namesOf(doc, child)).filter((name) => name !== receiver);
  if (owner.length > 0) return { donor: owner, recipient: receiver, asked: false };
  // "Peru's drones were delivered to Chile"
  const makers = dependents(doc, token, ["nmod:poss", "amod", "compound"]).flatMap((child) => namesOf(doc, child));
  const passive = senders.length > 0 ? senders : makers.filter((name) => name !== receiver);
  return { donor: verb.by === "nsubj" ? passive : subject, recipient: receiver, asked: false };
}

/** "The UN appealed for $90 million", "launched an appeal for 90 million": an agency asks donors for what it will give. */
function isAppeal(doc: Doc, { token, lemma, verbal }: Governor): boolean {
  if (verbal ? !ASK.has(lemma) : lemma !== "appeal") return false;
  return appellants(doc, token).length > 0;
}

function appellants(doc: Doc, verb: number): readonly string[] {
  const subject = subjectTokenOf(doc, doc.syntax.upos[verb] === "VERB" ? verb : (doc.syntax.head[verb] ?? verb));
  return namesOf(doc, subject).filter((name) => name === "United Nations" || AGENCIES.has(name));
}

function appealOf(doc: Doc, token: number, { token: verb }: Governor): Deal {
  const receiver = receiverOf(doc, [verb, token], false);
  const [place] = findingParts(doc, token).where;
  return { donor: appellants(doc, verb), recipient: receiver ?? place?.territory, asked: true };
}

/** Men who are sent are help where the words say whom they help: "to help Russia retake", "to fight for the junta". */
function helpedBy(doc: Doc, token: number, { verb }: Giving): string | undefined {
  const acts = [token, verb.token].flatMap((head) => dependents(doc, head, ["xcomp", "advcl", "acl"]));
  return acts.flatMap((act) => {
    const helped = HELPING.has(lemmaOf(doc, act))
      ? dependents(doc, act, ["obj"])
      : dependents(doc, act, ["obl"]).filter((child) => ["for", "alongside"].includes(caseOf(doc, child)));
    return helped.flatMap((child) => sidesOfPhrase(doc, child));
  })[0];
}

/** "is sending 700 men to Kosovo": the state that lets them in, which is no foe of who sends them; "to the border with it" is no such. */
function hostOf(doc: Doc, token: number, { verb, carriers }: Giving, donor: readonly string[]): string | undefined {
  const hosts = [verb.token, token, ...carriers]
    .flatMap((head) => dependents(doc, head, ["obl", "nmod"]))
    .filter((child) => caseOf(doc, child) === "to" && doc.syntax.upos[child] === "PROPN")
    .flatMap((child) => actorOfToken(doc, child)?.value ?? []);
  const host = hosts.find(({ kind }) => kind === "state")?.name;
  const isFoe = donor.some((name) => host === name || (host !== undefined && areAdversaries(name, host)));
  return isFoe || donor.length === 0 ? undefined : host;
}

/** "asked Pretoria to lend helicopters": who is asked gives, who asks is to receive. */
function askedToGive(doc: Doc, verb: number): Omit<Deal, "asked"> | undefined {
  const above = doc.syntax.head[verb] ?? -1;
  if (above < 0 || !ASKING.has(lemmaOf(doc, above)) || !["xcomp", "advcl"].includes(relationOf(doc, verb)))
    return undefined;
  const donor = namesOf(doc, dependents(doc, above, ["obj", "iobj"])[0]);
  return donor.length === 0 ? undefined : { donor, recipient: namesOf(doc, subjectTokenOf(doc, above))[0] };
}

/** "send Armenia two systems": a name that seems to be part of the goods, but stands before their count. */
function beforeCount(doc: Doc, goods: number): string | undefined {
  const receiver = dependents(doc, goods, ["compound", "nmod:poss"]).find((child) =>
    ["NUM", "DET"].includes(doc.syntax.upos[child + 1] ?? ""),
  );
  return receiver === undefined ? undefined : namesOf(doc, receiver)[0];
}

/** The verb of giving or asking above the goods, through "deliveries of"; what is held back are deliveries. */
function givingOf(doc: Doc, token: number): Giving | undefined {
  const carriers: number[] = [];
  const isTroops = TROOPS.has(lemmaOf(doc, token));
  for (const governor of governorsOf(doc, token).slice(0, 3)) {
    if (governor.verbal) {
      const handed = handedOn(doc, governor);
      if (handed !== undefined) return { verb: handed, carriers };
      const gives =
        (GIVE.has(governor.lemma) ||
          (isTroops && SENDING.has(governor.lemma)) ||
          isReceived(doc, governor, token) ||
          (carriers.length > 0 && DISPOSING.has(governor.lemma))) &&
        ["obj", "nsubj", "xcomp", "iobj"].includes(governor.by);
      const asks =
        ASK.has(governor.lemma) && ["obl", "obj"].includes(governor.by) && ["for", ""].includes(governor.preposition);
      // "needs the system to find them" asks nobody for it.
      const needs = asks && governor.lemma === "need" && dependents(doc, governor.token, ["xcomp"]).length > 0;
      return gives || (asks && !needs) ? { verb: governor, carriers } : undefined;
    }
    // "launched an appeal for $210 million"
    if (governor.lemma === "appeal" && governor.preposition === "for") return { verb: governor, carriers };
    if (!CARRIER.has(governor.lemma)) return undefined;
    carriers.push(governor.token);
  }
  return undefined;
}

/** "will buy the weapons and transfer them to Kyiv": what is bought is given by the verb joined to it. */
function handedOn(doc: Doc, buying: Governor): Governor | undefined {
  if (!BUYING.has(buying.lemma) || buying.by !== "obj") return undefined;
  const giving = dependents(doc, buying.token, ["conj"]).find(
    (verb) =>
      GIVE.has(lemmaOf(doc, verb)) &&
      dependents(doc, verb, ["obj"]).some((object) => ["it", "them"].includes(doc.tokens[object]?.lower ?? "")),
  );
  return giving === undefined ? undefined : { ...buying, token: giving, lemma: lemmaOf(doc, giving) };
}

/** "to Armenia", "for Sudanese refugees", "into Yemen's central bank". */
function receiverOf(doc: Doc, heads: readonly number[], arms: boolean): string | undefined {
  const into = arms ? ["to", "for"] : ["to", "for", "into"]; // a jet that is sent into a state's airspace is no gift
  // "$800 million in missiles to Peru"
  const parts = heads.flatMap((head) =>
    dependents(doc, head, ["nmod"]).filter((child) => ["in", "of"].includes(caseOf(doc, child))),
  );
  const phrases = [...heads, ...parts].flatMap((head) =>
    dependents(doc, head, ["obl", "nmod"])
      .filter((child) => into.includes(caseOf(doc, child)))
      // "to a package of weapons for Peru": the package is for Peru.
      .flatMap((child) =>
        FUNDS.has(lemmaOf(doc, child))
          ? dependents(doc, child, ["nmod"]).filter((each) => ["to", "for"].includes(caseOf(doc, each)))
          : [child],
      ),
  );
  return [...phrases, ...heads.flatMap((head) => needyOf(doc, head)), ...servedOf(doc, heads)].flatMap((child) => [
    ...sidesOfPhrase(doc, child),
    ...[...dependents(doc, child, ["nmod"]), ...whereNeedy(doc, child)].flatMap((inner) => sidesOfPhrase(doc, inner)),
  ])[0];
}

function namesOf(doc: Doc, token: number | undefined): readonly string[] {
  if (token === undefined) return [];
  return giversAmong(phraseActors(doc, token));
}

/** What kind of help goods are; money "in arms" is arms, money "for food and shelter" is relief. */
function whatIs(doc: Doc, token: number, lemma: string): What {
  if (ARMS.has(lemma)) return "military";
  if (!MONEY.has(lemma)) return "humanitarian";
  const verb = doc.syntax.head[token] ?? -1;
  const uses = [
    ...dependents(doc, token, ["nmod", "advcl", "acl"]),
    ...dependents(doc, verb, ["obl", "advcl", "xcomp"]),
  ].filter((child) => [doc.syntax.upos[child] === "VERB" ? "to" : "in", "of", "for"].includes(caseOf(doc, child)));
  // From the preposition on, whatever the arcs inside say: "for displaced Peruvians".
  const words = uses
    .map((child) => subtree(doc, child))
    .flatMap((inside) => range(Math.min(...inside), Math.max(...inside)))
    .flatMap((child) => [lemmaOf(doc, child), doc.tokens[child]?.lower ?? ""]);
  if (words.some((word) => cues.military.includes(word))) return "military";
  return words.some((word) => cues.humanitarian.includes(word) || cues.in_need.includes(word))
    ? "humanitarian"
    : "financial";
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
