import { plainRelation, type Syntax } from "../../model/syntax.ts";
import { featureHash } from "./feature-hash.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Pair, TokenRange } from "./pair.ts";
import { classesOf } from "./word-classes.ts";

/** Takes a feature: what it is of, and its value. */
type Take = (name: string, value: string | number) => void;

interface View {
  readonly syntax: Syntax;
  readonly pair: Pair;
  readonly frame: Frame;
  readonly take: Take;
}

/** Hands over the hash of all that the classifier looks at in a pair: words, classes of words, arcs and the way from one actor to the other. */
export function featuresOf(syntax: Syntax, pair: Pair, takeHash: (hash: number) => void): void {
  const take: Take = (name, value) => takeHash(featureHash(name, value));
  const view: View = { syntax, pair, frame: frameOf(syntax, pair), take };
  words(view);
  predicates(view);
  arcs(view);
  actors(view);
}

function within(token: number, { first, last }: TokenRange): boolean {
  return token >= first && token < last;
}

function nameOf({ syntax, pair }: View, token: number): string {
  if (within(token, pair.source)) return "<s>";
  if (within(token, pair.target)) return "<t>";
  const upos = syntax.upos[token];
  if (upos === "NUM") return "<n>";
  if (upos === "PROPN") return "<p>";
  return (syntax.lemma[token] ?? "").toLowerCase();
}

function lemmaOf({ syntax }: View, token: number): string {
  return (syntax.lemma[token] ?? "").toLowerCase();
}

/** Words and their classes before, between and after the actors; neighbours between them. */
function words(view: View): void {
  const { pair, take, syntax } = view;
  const forward = pair.source.first < pair.target.first;
  const [left, right] = forward ? [pair.source, pair.target] : [pair.target, pair.source];
  take("order", forward ? "st" : "ts");
  const regions: [string, number, number][] = [
    ["b", Math.max(pair.sentence.first, left.first - 8), left.first],
    ["m", left.last, right.first],
    ["a", right.last, Math.min(pair.sentence.last, right.last + 12)],
  ];
  for (const [region, from, to] of regions) {
    let before = "^";
    let beforeThat = "^";
    for (let token = from; token < to; token++) {
      const name = nameOf(view, token);
      if (syntax.upos[token] === "PUNCT") continue;
      take(region, name);
      take(`${region}2`, `${before} ${name}`);
      if (region === "m") take(`${region}3`, `${beforeThat} ${before} ${name}`);
      for (const found of classesOf(lemmaOf(view, token))) take(`${region}c`, found);
      beforeThat = before;
      before = name;
    }
    if (region === "m") take("m2", `${before} $`);
  }
}

/** The verb of the source, the word above both, the way down to the target, and how each is coloured. */
function predicates(view: View): void {
  const { frame, syntax, take } = view;
  predicate(view, "v", frame.verb);
  if (frame.top !== frame.verb) predicate(view, "t", frame.top);
  const down = frame.down.map((token) => lemmaOf(view, token));
  take("down", down.join(" "));
  take("downl", [...frame.down, frame.target].map((token) => syntax.label[token]).join(" "));
  take("upl", [...frame.up, frame.source].map((token) => syntax.label[token]).join(" "));
  for (const token of frame.down) {
    take("d", lemmaOf(view, token));
    for (const found of classesOf(lemmaOf(view, token))) take("dc", found);
  }
  for (const child of childrenOf(view, frame.target, "case")) {
    take("case", lemmaOf(view, child));
    take("vcase", `${lemmaOf(view, frame.verb)} ${lemmaOf(view, child)}`);
    for (const found of classesOf(lemmaOf(view, frame.verb))) take("ccase", `${found} ${lemmaOf(view, child)}`);
  }
}

function predicate(view: View, at: string, token: number): void {
  const { syntax, take } = view;
  const lemma = lemmaOf(view, token);
  take(at, lemma);
  take(`${at}x`, `${syntax.xpos[token]}`);
  const own = classesOf(lemma);
  for (const found of own) take(`${at}c`, found);
  const head = syntax.head[token] ?? -1;
  if (head >= 0) {
    take(`${at}h`, `${syntax.label[token]} ${lemmaOf(view, head)}`);
    for (const found of classesOf(lemmaOf(view, head))) take(`${at}hc`, found);
  }
  for (const child of childrenOf(view, token, "")) {
    const label = plainRelation(syntax.label[child] ?? "");
    if (label === "punct") continue;
    const name = nameOf(view, child);
    take(`${at}k`, `${label} ${name}`);
    if (["aux", "advmod", "compound", "obl", "obj", "xcomp", "ccomp", "nsubj", "advcl"].includes(label)) {
      take(`${at}l`, `${lemma} ${name}`);
      for (const mine of own) {
        take(`${at}cw`, `${mine} ${name}`);
        for (const found of classesOf(lemmaOf(view, child))) take(`${at}cc`, `${mine} ${label} ${found}`);
      }
      for (const found of classesOf(lemmaOf(view, child))) take(`${at}kc`, `${label} ${found}`);
    }
  }
}

function childrenOf({ syntax, pair }: View, token: number, label: string): number[] {
  const children: number[] = [];
  for (let child = pair.sentence.first; child < pair.sentence.last; child++) {
    if (syntax.head[child] === token && (label === "" || syntax.label[child] === label)) children.push(child);
  }
  return children;
}

/** Arcs between the words that stand from the first actor to somewhat behind the second. */
function arcs(view: View): void {
  const { pair, syntax, take } = view;
  const from = Math.min(pair.source.first, pair.target.first);
  const to = Math.min(pair.sentence.last, Math.max(pair.source.last, pair.target.last) + 8);
  for (let token = from; token < to; token++) {
    const head = syntax.head[token] ?? -1;
    if (head < from || head >= to || syntax.upos[token] === "PUNCT") continue;
    const above = classesOf(lemmaOf(view, head));
    const below = classesOf(lemmaOf(view, token));
    if (above.length > 0 && below.length > 0) take("arc", `${nameOf(view, head)} ${nameOf(view, token)}`);
    for (const a of above) for (const b of below) take("arcc", `${a} ${b}`);
  }
}

function actors(view: View): void {
  const { pair, frame, take } = view;
  const sides: [string, TokenRange, number][] = [
    ["S", pair.source, frame.source],
    ["T", pair.target, frame.target],
  ];
  for (const [side, range, head] of sides) {
    take(`${side}h`, lemmaOf(view, head));
    for (let token = range.first; token < range.last; token++) {
      take(side, lemmaOf(view, token));
      for (const found of classesOf(lemmaOf(view, token))) take(`${side}c`, found);
    }
  }
}
