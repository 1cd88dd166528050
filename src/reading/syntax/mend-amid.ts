import { ROOT } from "../../model/syntax.ts";
import type { Arcs } from "./mend-arcs.ts";

/** Prepositions that are no verb's particle. */
const NO_PARTICLE = /^(?:amid|amidst|despite|during|against|within|without|near|between|among|following)$/i;

/** Mends "the visit comes amid raids", where the preposition was taken for the verb's particle and what follows for its object, in the sentence from `first` up to `last`. */
export function mendAmid({ words, head, label, upos }: Arcs, first: number, last: number): void {
  for (let token = first + 1; token < last; token++) {
    const verb = head[token] ?? ROOT;
    if (label[token] !== "compound:prt" || verb < 0 || verb > token || !NO_PARTICLE.test(words[token] ?? "")) continue;
    let noun = token + 1;
    while (noun < last && !(head[noun] === verb && label[noun] === "obj")) noun++;
    if (noun === last) continue;
    head[token] = noun;
    label[token] = "case";
    upos[token] = "ADP";
    label[noun] = "obl";
  }
}
