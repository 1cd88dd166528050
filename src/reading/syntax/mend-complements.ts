import { ROOT } from "../../model/syntax.ts";
import contents from "./content-nouns.json" with { type: "json" };
import { type Arcs, singular } from "./mend-arcs.ts";
import complements from "./noun-complements.json" with { type: "json" };
import transfers from "./transfers.json" with { type: "json" };

const COMPLEMENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(complements).map(([preposition, nouns]) => [preposition, new Set(nouns)]),
);
/** Verbs that themselves ask for a receiver: "sent aid to Peru". */
const TRANSFERS = new Set(transfers);
/** Nouns that have a content: "the warning that …", "a threat to …". */
const CONTENT = new Set(contents);

/** Mends what hangs on a verb though a noun before it asks for it ("condemned attacks on the port", "abandoned plans to send aid"), and the reverse, in the sentence from `first` up to `last`. */
export function mendComplements(arcs: Arcs, first: number, last: number): void {
  for (let token = first; token < last; token++) {
    mendComplement(arcs, token);
    mendAsked(arcs, token);
    mendContent(arcs, token, last);
  }
}

/** "condemned attacks on the port": the phrase that a noun asks for hangs on the noun, not on its verb. */
function mendComplement({ words, upos, head, label }: Arcs, token: number): void {
  if (label[token] !== "case") return;
  const preposition = words[token]?.toLowerCase() ?? "";
  const phrase = head[token] ?? ROOT;
  if (label[phrase] !== "obl" || phrase < token) return;
  const nouns = COMPLEMENTS.get(preposition);
  const noun =
    nouns === undefined ? undefined : askingNoun({ words, upos, head, label }, token - 1, head[phrase] ?? ROOT, nouns);
  if (noun === undefined || (preposition === "on" && isTime(words[phrase] ?? ""))) return;
  const verb = (words[head[noun] ?? ROOT] ?? "").toLowerCase();
  if (["to", "for"].includes(preposition) && TRANSFERS.has(verb)) return;
  head[phrase] = noun;
  label[phrase] = "nmod";
}

/** The noun in the phrase before a preposition that asks for it: "talks" of "talks between Peru and Chile on a deal". */
function askingNoun(
  { words, upos, head, label }: Pick<Arcs, "words" | "upos" | "head" | "label">,
  end: number,
  verb: number,
  nouns: ReadonlySet<string>,
): number | undefined {
  for (let top = end; top > verb && top <= end; top = head[top] ?? ROOT) {
    if (upos[top] === "NOUN" && nouns.has(singular(words[top] ?? ""))) return top;
    if (!/^(?:nmod|conj|flat|compound)/.test(label[top] ?? "")) return undefined;
  }
  return undefined;
}

/** "talks on Thursday", "on the sidelines": when and where, and not what about. */
function isTime(word: string): boolean {
  return /^(?:\d.*|.*day|january|february|march|april|may|june|july|august|september|october|november|december|eve|week|month|morning|evening|night|sidelines|basis|condition|invitation|grounds|arrival)$/i.test(
    word,
  );
}

/** "asked Peru for more lorries": what is asked for hangs on the verb, not on the one who is asked. */
function mendAsked({ words, upos, head, label }: Arcs, token: number): void {
  const phrase = head[token] ?? ROOT;
  const asked = head[phrase] ?? ROOT;
  if (label[token] !== "case" || words[token] !== "for" || label[phrase] !== "nmod" || label[asked] !== "obj") return;
  const isSomebody =
    upos[asked] === "PROPN" ||
    (upos[asked] === "NOUN" &&
      /s$/.test(words[asked] ?? "") &&
      !/^(?:question|favou?r|permission)s$/i.test(words[asked] ?? ""));
  if (!isSomebody || !/^ask(?:s|ed|ing)?$/i.test(words[head[asked] ?? ROOT] ?? "")) return;
  head[phrase] = head[asked] ?? ROOT;
  label[phrase] = "obl";
}

/** "his warning that he could leave", "threats to leave alarmed allies": a clause that tells a noun's content hangs on the noun. */
function mendContent({ words, upos, xpos, head, label }: Arcs, noun: number, last: number): void {
  const mark = (words[noun + 1] ?? "").toLowerCase();
  if (upos[noun] !== "NOUN" || (mark !== "that" && mark !== "to") || noun + 2 >= last) return;
  if (!CONTENT.has((words[noun] ?? "").toLowerCase().replace(/(?<=[^s])s$/, ""))) return;
  const verb = label[noun + 1] === "mark" ? (head[noun + 1] ?? ROOT) : ROOT;
  if (verb <= noun || verb >= last || head[verb] === noun || upos[verb] !== "VERB") return;
  const carrier = head[noun] ?? ROOT;
  if (carrier > verb && head[carrier] === verb) {
    if (mark !== "to" || xpos[verb] !== "VB") return;
    head[carrier] = head[verb] ?? ROOT;
    label[carrier] = label[verb] ?? "root";
  } else if (head[verb] !== carrier || carrier > noun || !hangsOnContent(mark, label[verb], words[carrier])) return;
  head[verb] = noun;
  label[verb] = "acl";
}

/** "protest the refusal to release them", but "used the threat to win": a purpose. */
function hangsOnContent(mark: string, relation: string | undefined, carrier = ""): boolean {
  if (relation === "ccomp") return true;
  return mark === "to" && (relation === "advcl" || relation === "xcomp") && !/^us(?:e|es|ed|ing)$/i.test(carrier);
}
