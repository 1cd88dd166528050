import type { Modality } from "../../model/event.ts";
import cues from "./modality.json" with { type: "json" };
import words from "./root-words.json" with { type: "json" };
import { lemmaAt, relationAt, type Tree } from "./tree.ts";

const NOT: ReadonlySet<string> = new Set(cues.not);
const AHEAD: ReadonlySet<string> = new Set(cues.ahead);
const MAYBE: ReadonlySet<string> = new Set(cues.maybe);
const AHEAD_OF: ReadonlySet<string> = new Set(cues.aheadOf);
const MAYBE_OF: ReadonlySet<string> = new Set(cues.maybeOf);
const NOT_OF: ReadonlySet<string> = new Set(cues.notOf);
const SPEECH: ReadonlySet<string> = new Set(words.speech);
const OPENERS: ReadonlySet<string> = new Set(["aux", "advmod", "mark", "cop", "det", "amod"]);

/** What the words about an event's trigger say of it: auxiliaries and particles, and the verb that governs it. `past` marks what lies far behind. */
export function modalityOf(tree: Tree, trigger: number, past: boolean): Modality {
  const chain = governorsOf(tree, trigger);
  const openers = [trigger, ...chain].flatMap((token) =>
    tree
      .children(token)
      .filter((child) => OPENERS.has(relationAt(tree.syntax, child)))
      .map((child) => lemmaAt(tree.syntax, child)),
  );
  const governors = chain.map((token) => lemmaAt(tree.syntax, token));
  const governor = governorOf(tree, trigger, chain);
  const some = (lemmas: readonly string[], set: ReadonlySet<string>): boolean => lemmas.some((lemma) => set.has(lemma));
  return {
    historical: past,
    future: some(openers, AHEAD) || some(governors, AHEAD_OF),
    hypothetical: some(openers, MAYBE) || some(governors, MAYBE_OF),
    negated: some(openers, NOT) || some(governors, NOT_OF),
    ...(governor === undefined ? {} : { governor }),
  };
}

/** The lemma that colours the event: "agreed to hold talks" has `agree`; light verbs and verbs of speech have none of their own. */
function governorOf(tree: Tree, trigger: number, chain: readonly number[]): string | undefined {
  const below = [trigger, ...chain];
  const token = chain.find(
    (above, at) =>
      CLAUSAL.has(relationAt(tree.syntax, below[at]!)) &&
      COLOURS.has(tree.syntax.upos[above] ?? "") &&
      !SPEECH.has(lemmaAt(tree.syntax, above)),
  );
  return token === undefined ? undefined : lemmaAt(tree.syntax, token);
}

const CLAUSAL: ReadonlySet<string> = new Set(["xcomp", "ccomp"]);
const COLOURS: ReadonlySet<string> = new Set(["VERB", "ADJ"]);
const GOVERNED: ReadonlySet<string> = new Set(["xcomp", "ccomp", "obj", "acl"]);

/** The words above a trigger that govern it: "refused to meet", "will hold talks"; at most two. */
function governorsOf({ syntax, sentence }: Tree, trigger: number): readonly number[] {
  const governors: number[] = [];
  for (let token = trigger; governors.length < 2; ) {
    const head = syntax.head[token] ?? -1;
    if (head < sentence.first || head >= sentence.last || !GOVERNED.has(relationAt(syntax, token))) break;
    governors.push(head);
    token = head;
  }
  return governors;
}
