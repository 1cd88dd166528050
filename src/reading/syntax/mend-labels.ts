import { ROOT } from "../../model/syntax.ts";
import { type Arcs, hang, hasChild, prepositionOf } from "./mend-arcs.ts";
import { JOINING } from "./mend-clause.ts";

const RELATIVE = /^W(?:DT|P)$/;
/** Relations that only a verb or a predicate bears. */
const CLAUSAL = /^(?:advcl|xcomp|ccomp)$/;
const HARMING = /^(?:kill|wound|injur|displac|destroy|claim|devastat)(?:s|es|ed|ing)$|^left$/i;
const TELLING = /^(?:sa(?:id|ys?)|(?:report|announc|confirm|stat|add|claim)(?:s|es|ed)|t(?:old|ells?))$/i;
/** What stands between a title and a name is no mark, verb, conjunction or preposition. */
const INSIDE_NAME = /^(?:PROPN|NOUN|ADJ|DET|NUM|X)$/;
const HANDING = /^hand(?:s|ed|ing)?$/i;
/** Relations of a verb that stands by itself. */
const LOOSE = /^(?:conj|parataxis|ccomp)$/;

/** Mends labels and tags that do not go together, in the sentence from `first` up to `last`: each of the two says what the other should be. */
export function mendLabels(arcs: Arcs, first: number, last: number): void {
  for (let token = first; token < last; token++) {
    const { label, xpos, words } = arcs;
    if (label[token] === "case") {
      if (JOINING.has(words[token]?.toLowerCase() ?? "")) mendJoining(arcs, token);
      else if (HANDING.test(words[token - 1] ?? "")) mendHandedOver(arcs, token);
      mendParallel(arcs, token, first);
    } else if (label[token] === "obl:unmarked") mendFirstSubject(arcs, token, first, last);
    else if (label[token] === "mark") {
      mendInfinitive(arcs, token);
      mendForTo(arcs, token);
      mendStretch(arcs, token);
    } else if (xpos[token] === "NN" && CLAUSAL.test(label[token] ?? "")) mendGerundTag(arcs, token, first, last);
    else if (label[token] === "conj" || label[token] === "appos") mendPlace(arcs, token, first, last);
    else if (RELATIVE.test(xpos[token] ?? "")) {
      if (label[arcs.head[token] ?? ROOT] === "acl") label[arcs.head[token]!] = "acl:relcl";
      mendHarming(arcs, token, first);
    } else if (/^nsubj/.test(label[token] ?? "")) mendSecondSubject(arcs, token, first, last);
  }
}

/** "rose after talks failed": the preposition of a noun that is a verb's subject joins the verb's clause. */
function mendJoining({ upos, head, label }: Arcs, joining: number): void {
  const subject = head[joining] ?? ROOT;
  const verb = head[subject] ?? ROOT;
  if (!label[subject]?.startsWith("nsubj") || verb < subject || !LOOSE.test(label[verb] ?? "")) return;
  if ((head[verb] ?? ROOT) > joining) return;
  if (!hang(head, joining, verb)) return;
  label[joining] = "mark";
  upos[joining] = "SCONJ";
  label[verb] = "advcl";
}

/** "handed over the bodies": what is handed over, not over what. */
function mendHandedOver({ words, upos, xpos, head, label }: Arcs, over: number): void {
  const verb = over - 1;
  const noun = head[over] ?? ROOT;
  if (words[over]?.toLowerCase() !== "over" || upos[verb] !== "VERB" || noun < over || head[noun] !== verb) return;
  if (!hang(head, over, verb)) return;
  label[over] = "compound:prt";
  xpos[over] = "RP";
  label[noun] = "obj";
}

/** "The couple, aged 70 and 72, were killed": what opens a clause without a subject, and has a clause or a name of its own between commas, is the subject. */
function mendFirstSubject({ words, upos, head, label }: Arcs, noun: number, first: number, last: number): void {
  const verb = head[noun] ?? ROOT;
  if (verb < noun || upos[verb] !== "VERB" || words[noun + 1] !== ",") return;
  const arcs = { head, label };
  if (hasChild(arcs, verb, /^(?:nsubj|csubj|expl)/, first, last)) return;
  if (!hasChild(arcs, noun, /^(?:acl|appos)/, noun + 1, last)) return;
  label[noun] = hasChild(arcs, verb, /^aux:pass$/, first, last) ? "nsubj:pass" : "nsubj";
}

/** "time for Peru to meet Chile": who stands between "for" and the infinitive is to do it. */
function mendForTo({ words, head, label }: Arcs, mark: number): void {
  const verb = head[mark] ?? ROOT;
  if (words[mark]?.toLowerCase() !== "for" || verb < mark) return;
  for (let token = mark + 1; token < verb; token++)
    if (label[token] === "nmod" && head[token]! < mark && head[token] === head[verb]) {
      if (hang(head, token, verb)) label[token] = "nsubj";
      return;
    }
}

/** "with Peru shelling a town", "stop bombing Peru": a noun in -ing that has a subject or an object of its own is a verb. */
function mendGerundTag({ words, upos, xpos, head, label }: Arcs, gerund: number, first: number, last: number): void {
  if (!/ing$/i.test(words[gerund] ?? "") || !hasChild({ head, label }, gerund, /^(?:nsubj|obj)/, first, last)) return;
  upos[gerund] = "VERB";
  xpos[gerund] = "VBG";
}

/** "about preparations for the meeting and for an exchange": what is joined has the preposition of what it is joined to; with another, it hangs elsewhere. */
function mendParallel({ words, upos, head, label }: Arcs, preposition: number, first: number): void {
  const joined = head[preposition] ?? ROOT;
  const partner = head[joined] ?? ROOT;
  if (label[joined] !== "conj" || joined < preposition || partner < first || upos[partner] === "VERB") return;
  const own = prepositionOf({ head, label }, partner, first);
  const word = words[preposition]?.toLowerCase();
  if (own === undefined || words[own]?.toLowerCase() === word) return;
  if (!hasChild({ head, label }, joined, /^cc$/, first, preposition)) {
    // "talked with an envoy, about the war": no list at all.
    if (upos[head[partner] ?? ROOT] !== "VERB" || label[partner] !== "obl") return;
    if (hang(head, joined, head[partner]!)) label[joined] = "obl";
    return;
  }
  for (let at = preposition - 1; at > partner; at--)
    if (label[at] === "case" && words[at]?.toLowerCase() === word && (head[at] ?? ROOT) < preposition) {
      hang(head, joined, head[at]!);
      return;
    }
}

/** "hours after shells landed": the stretch of time before a clause of time measures that clause. */
function mendStretch({ words, head, label }: Arcs, mark: number): void {
  const verb = head[mark] ?? ROOT;
  const stretch = mark - 1;
  if (!/^(?:after|before)$/i.test(words[mark] ?? "") || label[verb] !== "advcl" || verb < mark) return;
  if (label[stretch] !== "obl:unmarked" || head[stretch] !== head[verb]) return;
  hang(head, stretch, verb);
}

/** "forced to abandon plans": what "to" marks is an infinitive, whatever it looks like. */
function mendInfinitive({ words, upos, xpos, head }: Arcs, mark: number): void {
  const verb = mark + 1;
  if (words[mark]?.toLowerCase() !== "to" || head[mark] !== verb || !/^(?:NOUN|PROPN|ADJ)$/.test(upos[verb] ?? ""))
    return;
  if (!/^[a-z]+$/.test(words[verb] ?? "")) return;
  upos[verb] = "VERB";
  xpos[verb] = "VB";
}

/** "in Cusco, Peru, on Monday": two names and a comma without "and" are no list; the second says where the first is. */
function mendPlace({ words, upos, head, label }: Arcs, name: number, first: number, last: number): void {
  const town = name - 2;
  if (upos[name] !== "PROPN" || upos[town] !== "PROPN" || words[name - 1] !== "," || head[name] !== town) return;
  if (town <= first || !/^[,.;]$/.test(words[name + 1] ?? ".")) return;
  for (let token = first; token < last; token++)
    if (token !== name && (head[token] === town || head[token] === name) && /^(?:conj|cc)/.test(label[token] ?? ""))
      return;
  label[name] = "nmod:unmarked";
}

/** "its campaign in Lima, which has killed 50 people": what kills is the campaign and not the town. */
function mendHarming({ words, upos, head, label }: Arcs, which: number, first: number): void {
  const verb = head[which] ?? ROOT;
  const town = head[verb] ?? ROOT;
  if (words[which]?.toLowerCase() !== "which" || words[which - 1] !== "," || label[verb] !== "acl:relcl") return;
  if (!HARMING.test(words[verb] ?? "") || upos[town] !== "PROPN") return;
  const act = (prepositionOf({ head, label }, town, first) ?? ROOT) - 1;
  if (act >= first && upos[act] === "NOUN") hang(head, verb, act);
}

/** A verb has one subject: of two before it, the first is the second's title ("MP Georgy Lowry said") or belongs to what is told ("12 died and 20 had wounds, the ministry said"). */
function mendSecondSubject(arcs: Arcs, subject: number, first: number, last: number): void {
  const { words, upos, head, label } = arcs;
  const verb = head[subject] ?? ROOT;
  if (verb < subject) return;
  let other = subject - 1;
  while (other >= first && !(head[other] === verb && /^nsubj/.test(label[other] ?? ""))) other--;
  if (other < first) return;
  if (upos[subject] === "PROPN" && upos.slice(other + 1, subject).every((tag) => INSIDE_NAME.test(tag))) {
    if (hang(head, other, subject)) label[other] = "nmod:desc";
    return;
  }
  if (!TELLING.test(words[verb] ?? "")) return;
  let told = first;
  while (told < last && !(head[told] === verb && label[told] === "ccomp")) told++;
  if (told === last || told > verb) return;
  const hasSubject = hasChild(arcs, told, /^[nc]subj/, first, last);
  const isJoined = hasChild(arcs, other, /^cc$/, first, last);
  if (told < other && isJoined && hang(head, other, told)) label[other] = "conj";
  else if (told > other && told < subject && !hasSubject && hang(head, other, told)) label[other] = "nsubj";
}
