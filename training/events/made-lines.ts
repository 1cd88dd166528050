import { seeded } from "../syntax/random.ts";
import type { AnsweredLine } from "./answered-line.ts";
import { gerund, participle, past, present } from "./inflect.ts";
import actors from "./made-actors.json" with { type: "json" };
import phrases from "./phrases.json" with { type: "json" };

type Kind = keyof typeof phrases;
type Frame = readonly [root: string, told: (phrase: Phrase) => string];

/** A verb in its base form and what follows it; `{t}` is where the target stands. */
interface Phrase {
  readonly verb: string;
  readonly rest: string;
}

const FRIENDLY: readonly Kind[] = ["AID", "COOPERATE", "CONSULT", "SUPPORT", "YIELD"];
const HOSTILE: readonly Kind[] = ["ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE"];

const plain: readonly ((phrase: Phrase) => string)[] = [
  ({ verb, rest }) => `{s} ${past(verb)} ${rest}.`,
  ({ verb, rest }) => `{s} on Tuesday ${past(verb)} ${rest}, officials said.`,
  ({ verb, rest }) => `{s} have ${participle(verb)} ${rest}.`,
  ({ verb, rest }) => `{s} ${present(verb)} ${rest}`,
  ({ verb, rest }) => `{s} said it had ${participle(verb)} ${rest}.`,
];
const bare =
  (governor: string) =>
  ({ verb, rest }: Phrase) =>
    `{s} ${governor} ${verb} ${rest}.`;
const doing =
  (governor: string) =>
  ({ verb, rest }: Phrase) =>
    `{s} ${governor} ${gerund(verb)} ${without(rest)}.`;
const agreed = [
  "agreed to",
  "will",
  "has pledged to",
  "promised to",
  "offered to",
  "is willing to",
  "is ready to",
  "plans to",
  "said it would",
  "announced it will",
];
const menaced = ["threatened to", "said it will", "vowed to", "warned it would", "has threatened to", "is prepared to"];
const refused = [
  "refused to",
  "will not",
  "declined to",
  "has refused to",
  "said it would not",
  "still refuses to",
  "vowed never to",
  "did not",
];
const asked = [
  "urged {t} to",
  "called on {t} to",
  "asked {t} to",
  "demanded that {t}",
  "said {t} must",
  "has pressed {t} to",
  "said {t} should",
];
const blamed = ["accused {t} of", "condemned {t} for", "blamed {t} for", "has criticized {t} for"];

function without(rest: string): string {
  return rest.replace("{t}", "the region");
}

function framesOf(kind: Kind): readonly Frame[] {
  const own: Frame[] = plain.map((told) => [kind, told]);
  if (FRIENDLY.includes(kind)) {
    own.push(...agreed.map((governor): Frame => ["AGREE", bare(governor)]));
    own.push(...refused.map((governor): Frame => ["REJECT", bare(governor)]));
    own.push(
      ...asked.map((governor): Frame => ["REQUEST", ({ verb, rest }) => bare(governor)({ verb, rest: without(rest) })]),
    );
  }
  if (HOSTILE.includes(kind)) {
    own.push(...menaced.map((governor): Frame => ["THREATEN", bare(governor)]));
    own.push(...blamed.map((governor): Frame => ["ACCUSE", doing(governor)]));
  }
  return own;
}

/** Sentences of our own with their answers: each phrase as told plainly, and, by chance, promised, threatened, refused, asked for or blamed. */
export function madeLines(plainly = 3, coloured = 2): readonly AnsweredLine[] {
  const random = seeded(7);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const lines: AnsweredLine[] = [];
  for (const kind of Object.keys(phrases) as Kind[]) {
    const frames = framesOf(kind);
    for (const text of phrases[kind]) {
      const [verb = "", ...rest] = text.split(" ");
      const phrase = { verb, rest: rest.join(" ") };
      const chosen = [
        ...Array.from({ length: plainly }, () => pick(frames.slice(0, plain.length))),
        ...Array.from({ length: frames.length > plain.length ? coloured : 0 }, () => pick(frames.slice(plain.length))),
      ];
      for (const [root, told] of chosen) {
        const source = pick(actors[pick(actors.by[kind]) as "state"]);
        lines.push({ id: lines.length, root, marked: marked(told(phrase), source, pick(actors.target)) });
      }
    }
  }
  return lines;
}

function marked(told: string, source: string, target: string): string {
  return told.replace("{s}", `<s>${source}</s>`).replace("{t}", `<t>${target}</t>`);
}
