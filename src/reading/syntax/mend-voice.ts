import { ROOT } from "../../model/syntax.ts";
import type { Arcs } from "./mend-arcs.ts";

/** Verbs whose passive keeps an object: "Peru given two systems". */
const GIVING =
  /^(?:given|told|asked|offered|awarded|sent|denied|granted|handed|shown|paid|taught|promised|lent|fed|owed|made|named|called|elected|appointed|held|found|shot|caught|taken|left)$/i;
const SAYING = /^(?:say|confirm|report|announce)(?:s|ed)?$|^said$/i;
/** Who brings down what flies: "defences down 12 drones". */
const DEFENDERS = /^(?:def[ei]n[cs]es|forces|troops|units|systems|crews|gunners|jets|pilots)$/i;

/**
 * Mends who acts and who suffers, in the sentence from `first` up to `last`: a subject taken for that of a passive ("jets struck
 * Lima"), a verb taken for a particle ("defences down 12 drones"), a count that hides the object ("downed 12 of 20 drones")
 * and phrases hung on "dead" in "was shot dead by soldiers".
 */
export function mendVoice(arcs: Arcs, first: number, last: number): void {
  for (let token = first; token < last; token++) {
    const label = arcs.label[token];
    if (label === "nsubj:pass") mendSubject(arcs, token, first, last);
    else if (label === "compound:prt") mendDowning(arcs, token, first);
    else if (label === "case") mendCountedObject(arcs, token);
    else if (label === "xcomp") {
      mendDead(arcs, token, last);
      mendToldPlan(arcs, token);
    }
  }
}

/** "Jets struck Lima": with an object or in the plain past and no auxiliary, the subject acts. */
function mendSubject({ words, xpos, head, label }: Arcs, subject: number, first: number, last: number): void {
  const verb = head[subject] ?? ROOT;
  if (verb < subject || GIVING.test(words[verb] ?? "")) return;
  let object = false;
  for (let token = first; token < last; token++) {
    if (head[token] !== verb) continue;
    if (label[token]?.startsWith("aux") === true) return;
    if (label[token] === "obj" && token > verb) object = true;
  }
  if (xpos[verb] !== "VBD" && !(xpos[verb] === "VBN" && object)) return;
  label[subject] = "nsubj";
  xpos[verb] = "VBD";
}

/** "Peruvian air defences down 12 drones": the particle is the verb, and what seemed the verb its subject. */
function mendDowning({ words, upos, xpos, head, label }: Arcs, particle: number, first: number): void {
  const noun = particle - 1;
  if (words[particle]?.toLowerCase() !== "down" || head[particle] !== noun || upos[noun] !== "VERB") return;
  if (noun <= first || !DEFENDERS.test(words[noun] ?? "")) return;
  head[particle] = head[noun] ?? ROOT;
  label[particle] = label[noun] ?? "root";
  upos[particle] = "VERB";
  xpos[particle] = "VBP";
  upos[noun] = "NOUN";
  xpos[noun] = "NNS";
  for (let token = first; token < words.length && token < noun + 30; token++) {
    if (head[token] !== noun) continue;
    if (token > particle) head[token] = particle;
    else if (label[token]?.startsWith("nsubj") === true) label[token] = "compound";
  }
  head[noun] = particle;
  label[noun] = "nsubj";
}

/** "downed 12 of 20 drones": the drones are what was downed. */
function mendCountedObject({ words, upos, head, label }: Arcs, of: number): void {
  const noun = head[of] ?? ROOT;
  const verb = head[noun] ?? ROOT;
  if (words[of]?.toLowerCase() !== "of" || label[noun] !== "obl" || upos[of - 1] !== "NUM" || verb < 0) return;
  if (verb < of && of - verb <= 4) label[noun] = "obj";
}

/** "Envoy says Peru to free captives": who is to act is the subject of the act, not the one spoken to. */
function mendToldPlan({ words, xpos, head, label }: Arcs, verb: number): void {
  const said = head[verb] ?? ROOT;
  if (xpos[verb] !== "VB" || words[verb - 1]?.toLowerCase() !== "to" || !SAYING.test(words[said] ?? "")) return;
  for (let token = said + 1; token < verb - 1; token++) {
    if (head[token] !== said || !/^i?obj$/.test(label[token] ?? "")) continue;
    head[token] = verb;
    label[token] = "nsubj";
    label[verb] = "ccomp";
  }
}

/** "was shot dead by soldiers in Lima": by whom and where hangs on the verb. */
function mendDead({ words, head, label }: Arcs, dead: number, last: number): void {
  const verb = head[dead] ?? ROOT;
  if (words[dead]?.toLowerCase() !== "dead" || verb < 0) return;
  for (let token = dead + 1; token < last; token++)
    if (head[token] === dead && label[token]?.startsWith("obl") === true) head[token] = verb;
}
