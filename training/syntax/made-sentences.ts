import { gerund, participle, past, present } from "../events/inflect.ts";
import type { Tree, TreeWord } from "./conllu.ts";
import words from "./made-words.json" with { type: "json" };
import pairs from "./noun-prepositions.json" with { type: "json" };
import { type Part, pick, put, type Random, word } from "./part.ts";
import type { Names } from "./renamed.ts";

/**
 * Sentences that we build, each with its tree, of turns that the treebanks lack or hold seldom: verbs of our subject that
 * are also nouns or adjectives ("free", "swap", "down", "shell"), with their particles; plans, offers and urgings;
 * headlines with two subjects and a comma, with an infinitive that lies ahead, with a bare participle; what left so many dead.
 */
export function madeSentences(count: number, names: Names, random: Random): Tree[] {
  const make = maker(names, random);
  return Array.from({ length: count }, () => asTree(make()));
}

function asTree(part: Part): Tree {
  const opened = part.map((each, index) => (index === 0 ? { ...each, form: capital(each.form) } : each));
  return { text: opened.map((each) => each.form).join(" "), words: opened, opens: false };
}

function capital(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1);
}

/** How a clause's verb stands. */
type Voice = "past" | "present" | "plain" | "will" | "perfect" | "progressive";

function maker(names: Names, random: Random): () => Part {
  const chance = (share: number): boolean => random() < share;
  const any = <Item>(items: readonly Item[]): Item => pick(items, random);
  const det = (form: string): Part => [word(form, "DET", "DT", "det")];
  const stop = (part: Part): Part => put(part, [], [[[word(".", "PUNCT", ".", "punct")], "punct"]]);

  const name = (): Part => {
    const draw = random();
    const form = any(draw < 0.5 ? names.places : draw < 0.8 ? names.people : names.bodies);
    return [word(form, "PROPN", "NNP", "root", form)];
  };
  const noun = (lemma: string, plural: boolean): TreeWord =>
    word(plural ? pluralOf(lemma) : lemma, "NOUN", plural ? "NNS" : "NN", "root", lemma);
  const modifiers = (): (readonly [Part, string])[] => {
    const made: (readonly [Part, string])[] = [];
    if (chance(0.25)) made.push([[word(any(words.qualities), "ADJ", "JJ", "amod")], "amod"]);
    if (chance(0.2)) made.push([[word(any(names.demonyms), "ADJ", "JJ", "amod")], "amod"]);
    if (chance(0.2)) made.push([[word(any(words.kinds), "NOUN", "NN", "compound")], "compound"]);
    return made;
  };
  /** "missiles fired from Peru", "lorries carrying food". */
  const clausal = (headline: boolean): (readonly [Part, string])[] => {
    if (chance(0.4)) {
      const [verb = "", what = ""] = any(words.present_participles);
      const object = [noun(what, !words.uncountable.includes(what))];
      return [[put([word(gerund(verb), "VERB", "VBG", "acl", verb)], [], [[object, "obj"]]), "acl"]];
    }
    const [verb = "", by = ""] = any(words.past_participles);
    const whom = by === "for" && verb !== "bind" ? [word(any(words.days), "PROPN", "NNP", "obl")] : name();
    const agent = put(whom, [[[word(by, "ADP", "IN", "case")], "case"]], []);
    const form = verb === "bind" ? "bound" : participle(verb);
    return headline && chance(0.5)
      ? []
      : [[put([word(form, "VERB", "VBN", "acl", verb)], [], [[agent, by === "by" ? "obl:agent" : "obl"]]), "acl"]];
  };
  /** "strikes on the port", "talks with the rebels", "a truce between Peru and Chile": what the noun itself asks for. */
  const complement = (lemma: string, headline: boolean): (readonly [Part, string])[] => {
    const fitting = pairs.filter(([form, by]) => (form === lemma || form === `${lemma}s`) && by !== "in");
    if (fitting.length === 0 || chance(0.3)) return chance(0.15) ? clausal(headline) : [];
    const by = any(fitting)[1] ?? "of";
    const link: Part = [word("and", "CCONJ", "CC", "cc")];
    const plain = any([...words.people, "port", "town", "army", "plan", "border"]);
    const whom = chance(0.5) ? name() : put([noun(plain, chance(0.5))], headline ? [] : [[det("the"), "det"]], []);
    const both = by === "between" ? put(whom, [], [[put(name(), [[link, "cc"]], []), "conj"]]) : whom;
    return [[put(both, [[[word(by, "ADP", "IN", "case")], "case"]], []), "nmod"]];
  };
  /** A noun phrase; a headline has no articles. */
  const phrase = (lemma: string, headline: boolean): Part => {
    const mass = words.uncountable.includes(lemma);
    const plural = !mass && (lemma === "talk" || lemma === "negotiation" || chance(0.5));
    const before: (readonly [Part, string])[] = [];
    if (plural && chance(0.35) && lemma !== "talk") {
      const number = any(words.numbers);
      before.push(
        number === "dozens"
          ? [[word("several", "ADJ", "JJ", "amod")], "amod"]
          : [[word(number, "NUM", "CD", "nummod")], "nummod"],
      );
    } else if (!headline && chance(0.25)) {
      before.push([put(name(), [], [[[word("'s", "PART", "POS", "case", "'s")], "case"]]), "nmod:poss"]);
    } else if (!headline && (!plural || chance(0.4)) && !mass) {
      before.push([det(plural || chance(0.5) ? "the" : "a"), "det"]);
    }
    return put([noun(lemma, plural)], [...before, ...modifiers()], complement(lemma, headline));
  };
  const subject = (headline: boolean): { readonly part: Part; readonly plural: boolean } => {
    const draw = random();
    if (draw < 0.45) return { part: name(), plural: false };
    if (draw < 0.65) {
      const link: Part =
        headline && chance(0.6) ? [word(",", "PUNCT", ",", "punct")] : [word("and", "CCONJ", "CC", "cc")];
      const other = put(name(), [[link, link[0]?.label ?? "cc"]], []);
      return { part: put(name(), [], [[other, "conj"]]), plural: true };
    }
    const part = phrase(any(words.people), headline);
    return { part, plural: part.find((each) => each.head < 0)?.xpos === "NNS" };
  };
  const when = (): readonly [Part, string] => [
    put(
      [word(any(words.days), "PROPN", "NNP", "obl")],
      [[[word(any(["on", "on", "on", "by", "since", "before"]), "ADP", "IN", "case")], "case"]],
      [],
    ),
    "obl",
  ];
  const where = (): readonly [Part, string] => [
    put(
      [word(any(names.places), "PROPN", "NNP", "obl")],
      [[[word(any(["in", "in", "in", "near", "at"]), "ADP", "IN", "case")], "case"]],
      [],
    ),
    "obl",
  ];
  const adjuncts = (): (readonly [Part, string])[] => [
    ...(chance(0.2) ? [where()] : []),
    ...(chance(0.3) ? [when()] : []),
  ];
  const formOf = (verb: string, voice: Voice, plural: boolean): TreeWord => {
    if (voice === "past") return word(past(verb), "VERB", "VBD", "root", verb);
    if (voice === "present")
      return plural ? word(verb, "VERB", "VBP", "root") : word(present(verb), "VERB", "VBZ", "root", verb);
    if (voice === "perfect") return word(participle(verb), "VERB", "VBN", "root", verb);
    if (voice === "progressive") return word(gerund(verb), "VERB", "VBG", "root", verb);
    return word(verb, "VERB", "VB", "root");
  };
  const auxiliary = (voice: Voice, plural: boolean): (readonly [Part, string])[] => {
    if (voice === "will") return [[[word("will", "AUX", "MD", "aux")], "aux"]];
    if (voice === "perfect")
      return [[[word(plural ? "have" : "has", "AUX", plural ? "VBP" : "VBZ", "aux", "have")], "aux"]];
    if (voice === "progressive")
      return [[[word(plural ? "are" : "is", "AUX", plural ? "VBP" : "VBZ", "aux", "be")], "aux"]];
    return [];
  };
  /** A verb with its object, particle and adjuncts, without subject. */
  const deed = (voice: Voice, plural: boolean, headline: boolean): Part => {
    const act = any(words.acts);
    const [verb = "", particle, preposition] = any(act.verbs).split(" ");
    const object = phrase(any(act.objects), headline);
    const rest: (readonly [Part, string])[] = [];
    const turned = particle !== undefined && preposition === undefined && chance(0.2);
    const prt: readonly [Part, string] = [[word(particle ?? "", "ADP", "RP", "compound:prt")], "compound:prt"];
    if (particle !== undefined && !turned) rest.push(prt);
    if (preposition === undefined) rest.push([object, "obj"]);
    else rest.push([put(object, [[[word(preposition, "ADP", "IN", "case")], "case"]], []), "obl"]);
    if (turned) rest.push(prt);
    return put([formOf(verb, voice, plural)], auxiliary(voice, plural), [...rest, ...adjuncts()]);
  };
  const withTo = (part: Part): Part => put(part, [[[word("to", "PART", "TO", "mark")], "mark"]], []);
  const clause = (voice: Voice, headline: boolean): Part => {
    const who = subject(headline);
    return put(deed(voice, who.plural, headline), [[who.part, "nsubj"]], []);
  };
  const voice = (): Voice => any(["past", "past", "past", "will", "perfect", "progressive", "present"] as const);
  const plan = (headline: boolean): Part => {
    const who = subject(headline);
    const verb = formOf(any(words.wishes), headline ? "present" : any(["past", "present"] as const), who.plural);
    return put([verb], [[who.part, "nsubj"]], [[withTo(deed("plain", false, headline)), "xcomp"]]);
  };
  const urging = (headline: boolean): Part => {
    const [who, whom] = [subject(headline), subject(headline)];
    const verb = formOf(any(words.urgings), headline ? "present" : any(["past", "present"] as const), who.plural);
    return put(
      [verb],
      [[who.part, "nsubj"]],
      [
        [whom.part, "obj"],
        [withTo(deed("plain", false, headline)), "xcomp"],
      ],
    );
  };
  const passive = (headline: boolean): Part => {
    const act = any(words.acts.filter(({ verbs }) => verbs.some((verb) => !verb.includes(" "))));
    const verb = any(act.verbs.filter((each) => !each.includes(" ")));
    const object = phrase(any(act.objects), headline);
    const plural = object.find((each) => each.head < 0)?.xpos === "NNS";
    const be: readonly [Part, string] = chance(0.3)
      ? [[word("be", "AUX", "VB", "aux:pass")], "aux:pass"]
      : [[word(plural ? "were" : "was", "AUX", "VBD", "aux:pass", "be")], "aux:pass"];
    const isPlain = be[0][0]?.form === "be";
    const before: (readonly [Part, string])[] = [[object, "nsubj:pass"]];
    if (!headline) before.push(...(isPlain ? [[[word("will", "AUX", "MD", "aux")], "aux"] as const] : []), be);
    const agent: readonly [Part, string] = [
      put(name(), [[[word("by", "ADP", "IN", "case")], "case"]], []),
      "obl:agent",
    ];
    return put([word(participle(verb), "VERB", "VBN", "root", verb)], before, [
      ...(chance(0.25) ? [agent] : []),
      ...adjuncts(),
    ]);
  };
  /** "Fighting between A and B left 12 civilians dead." */
  const toll = (): Part => {
    const other = put(name(), [[[word("and", "CCONJ", "CC", "cc")], "cc"]], []);
    const sides = put(name(), [[[word("between", "ADP", "IN", "case")], "case"]], [[other, "conj"]]);
    const form = any(words.gerunds);
    const what = put(
      [word(form, "NOUN", "NN", "root", form)],
      chance(0.3) ? [[[word(any(words.qualities), "ADJ", "JJ", "amod")], "amod"]] : [],
      chance(0.6) ? [[sides, "nmod"]] : [[put(name(), [[[word("in", "ADP", "IN", "case")], "case"]], []), "nmod"]],
    );
    const dead = put(
      [noun(any(["soldier", "civilian", "child", "fighter"]), true)],
      [[[word(any(["two", "12", "nine", "40"]), "NUM", "CD", "nummod")], "nummod"]],
      [],
    );
    return chance(0.5)
      ? put(
          [formOf("leave", "past", false)],
          [[what, "nsubj"]],
          [
            [dead, "obj"],
            [[word(any(["dead", "wounded", "homeless"]), "ADJ", "JJ", "xcomp")], "xcomp"],
          ],
        )
      : put(
          [formOf(any(["kill", "wound", "displace"]), "past", false)],
          [[what, "nsubj"]],
          [[dead, "obj"], ...adjuncts()],
        );
  };
  /** "Two women were killed and 11 wounded in Goma." */
  const killedAndWounded = (): Part => {
    const first = put(
      [noun(any(["woman", "man", "soldier", "civilian", "farmer"]), true)],
      [[[word(any(["two", "three", "five", "12"]), "NUM", "CD", "nummod")], "nummod"]],
      [],
    );
    const count = any(["11", "seven", "20", "dozens", "six"]);
    const second: Part = [
      count === "dozens" ? word("dozens", "NOUN", "NNS", "root", "dozen") : word(count, "NUM", "CD", "root"),
    ];
    const others = chance(0.3)
      ? put([noun("other", true)], [[[word("11", "NUM", "CD", "nummod")], "nummod"]], [])
      : second;
    const wounded = put(
      [word(any(["wounded", "injured"]), "VERB", "VBN", "root", "wound")],
      [
        [[word("and", "CCONJ", "CC", "cc")], "cc"],
        [others, "nsubj:pass"],
      ],
      adjuncts(),
    );
    return put(
      [word("killed", "VERB", "VBN", "root", "kill")],
      [
        [first, "nsubj:pass"],
        [[word("were", "AUX", "VBD", "aux:pass", "be")], "aux:pass"],
      ],
      [[wounded, "conj"]],
    );
  };
  const reported = (): Part => {
    const who = subject(false);
    const mark: (readonly [Part, string])[] = chance(0.4) ? [[[word("that", "SCONJ", "IN", "mark")], "mark"]] : [];
    const inner = put(chance(0.75) ? clause(voice(), false) : passive(false), mark, []);
    return put(
      [formOf(any(words.told), any(["past", "past", "present"] as const), who.plural)],
      [[who.part, "nsubj"]],
      [[inner, "ccomp"]],
    );
  };
  const forms: readonly (() => Part)[] = [
    () => stop(clause(voice(), false)),
    () => stop(clause(voice(), false)),
    () => stop(plan(false)),
    () => stop(plan(false)),
    () => stop(urging(false)),
    () => stop(passive(false)),
    () => stop(chance(0.5) ? toll() : killedAndWounded()),
    () => stop(reported()),
    () => clause("present", true),
    () => clause("present", true),
    () => {
      const who = subject(true);
      return put(withTo(deed("plain", false, true)), [[who.part, "nsubj"]], []);
    },
    () => plan(true),
    () => urging(true),
    () => passive(true),
  ];
  return () => any(forms)();
}

const PLURALS: Readonly<Record<string, string>> = {
  child: "children",
  woman: "women",
  man: "men",
  policeman: "policemen",
  spokesman: "spokesmen",
};

function pluralOf(lemma: string): string {
  const known = PLURALS[lemma];
  if (known !== undefined) return known;
  return present(lemma);
}
