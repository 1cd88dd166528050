import { type Arcs, childrenOf, childWith, extent, marker } from "./arcs.ts";
import { nounPhrase, sourceHead } from "./sources.ts";
import type { TokenRange } from "./token-range.ts";
import { type Candidate, cueWords, type Frame, lemmaAt, sourceFor } from "./verb-candidates.ts";

/** Nouns that hold what is said ("a claim that", "criticism of", "a plan to"). */
export function nounCandidates(arcs: Arcs, noun: number): readonly Candidate[] {
  const found: Candidate[] = [];
  const base = lemmaAt(arcs, noun);
  const add = (frame: Frame, key: string, content: TokenRange) => {
    const source = nounSource(arcs, noun, content);
    found.push({
      cue: noun,
      key,
      frame,
      kind: "noun",
      words: { first: noun, last: noun + 1 },
      ...(source === undefined ? {} : { source }),
      content: [content],
    });
  };
  for (const child of childrenOf(arcs, noun)) {
    if (child < noun) continue;
    const label = arcs.label[child] ?? "";
    const mark = marker(arcs, child, "mark");
    if ((label === "ccomp" || label === "acl" || label === "acl:relcl") && mark === "that")
      add("that", base, extent(arcs, child));
    else if (label === "acl" && mark === "to") add("inf", base, extent(arcs, child));
    else if (label === "nmod") {
      const kase = marker(arcs, child, "case");
      const inner = extent(
        arcs,
        child,
        (grandchild) => arcs.head[grandchild] === child && arcs.label[grandchild] === "case",
      );
      if (kase !== "" && kase !== "by" && kase !== "from") add("prep", `${base} ${kase}`, inner);
    }
  }
  return found;
}

/** Whose claim, plan or criticism it is: its owner, its author ("by", "from"), or the subject that voices it. */
function nounSource(arcs: Arcs, noun: number, content: TokenRange): TokenRange | undefined {
  const owner = childWith(arcs, noun, "nmod:poss");
  if (owner !== undefined) return nounPhrase(arcs, owner);
  const author = childrenOf(arcs, noun).find(
    (child) => arcs.label[child] === "nmod" && ["by", "from", "among"].includes(marker(arcs, child, "case")),
  );
  if (author !== undefined) return nounPhrase(arcs, author);
  const head = arcs.head[noun] ?? -1;
  const label = arcs.label[noun] ?? "";
  if (head < 0 || arcs.upos[head] !== "VERB" || !["obj", "obl", "xcomp"].includes(label)) return undefined;
  return sourceFor(arcs, head, [content]);
}

/** Adjectives that hold what is thought ("confident that", "sceptical of"). */
export function adjectiveCandidates(arcs: Arcs, adjective: number): readonly Candidate[] {
  const found: Candidate[] = [];
  const base = lemmaAt(arcs, adjective);
  const subject =
    childWith(arcs, adjective, "nsubj") ?? (arcs.label[adjective] === "amod" ? undefined : sourceHead(arcs, adjective));
  const add = (frame: Frame, key: string, content: TokenRange) => {
    const outside =
      subject === undefined || (content.first <= subject && subject < content.last)
        ? undefined
        : nounPhrase(arcs, subject);
    found.push({
      cue: adjective,
      key,
      frame,
      kind: "adjective",
      words: cueWords(arcs, adjective),
      ...(outside === undefined ? {} : { source: outside }),
      content: [content],
    });
  };
  for (const child of childrenOf(arcs, adjective)) {
    if (child < adjective) continue;
    const label = arcs.label[child] ?? "";
    if (label === "ccomp") add("that", base, extent(arcs, child));
    else if (label === "xcomp" && marker(arcs, child, "mark") === "to") add("inf", base, extent(arcs, child));
    else if (label === "obl" && marker(arcs, child, "case") !== "")
      add("prep", `${base} ${marker(arcs, child, "case")}`, extent(arcs, child));
  }
  return found;
}
